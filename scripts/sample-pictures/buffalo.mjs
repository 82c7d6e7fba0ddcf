// Water buffalo in the morning mist.
import {
  blur,
  chance,
  clouds,
  ellipse,
  glitter,
  HEIGHT,
  linear,
  path,
  picture,
  radial,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'
import { flock, reedBank, ripples } from './wetland.mjs'

/** A water buffalo to its flanks in water, facing the inline start; (0, 0) is the waterline below its shoulder. */
function buffalo(fill, rim) {
  const body = 'M-150 0C-150 -40 -128 -74 -86 -84C-40 -96 6 -104 48 -94C112 -92 186 -96 224 -66C250 -44 252 -18 250 0Z'
  const head =
    'M-96 -78C-120 -92 -150 -92 -168 -80C-196 -66 -214 -40 -222 -18C-226 -4 -208 4 -192 -4C-172 -14 -150 -26 -128 -30C-106 -40 -92 -58 -96 -78Z'
  return (
    path(body, fill) +
    stroke('M-84 -84C-40 -96 6 -104 48 -94C112 -92 186 -96 224 -66', rim, 4, 'opacity=".8"') +
    path(head, fill) +
    stroke('M-120 -88C-140 -94 -158 -88 -172 -76', rim, 3.4, 'opacity=".75"') +
    path('M-140 -88C-120 -132 -70 -142 -34 -120C-70 -128 -104 -116 -122 -82Z', fill) +
    stroke('M-136 -94C-116 -132 -72 -140 -38 -121', rim, 2.6, 'opacity=".6"') +
    path('M-156 -86C-170 -116 -206 -126 -232 -108C-206 -114 -184 -102 -172 -76Z', fill) +
    path('M-118 -76C-96 -78 -78 -68 -70 -54C-90 -52 -108 -56 -122 -64Z', fill) +
    stroke('M-176 -60q6 -4 12 0', rim, 2.4, 'opacity=".5"') +
    stroke('M-30 -92C-44 -60 -40 -26 -30 0M40 -40C70 -28 130 -24 180 -40', '#0d171b', 5, 'opacity=".35"') +
    path('M-20 -92C40 -100 112 -90 186 -84C222 -78 240 -56 246 -34C180 -62 60 -70 -20 -92Z', rim, 'opacity=".16"')
  )
}

export function buffaloes() {
  const random = chance(77)
  const horizon = 440
  const defs =
    linear('sky', [
      [0, '#a9c8c9'],
      [0.55, '#dfe3d2'],
      [1, '#f7ead0'],
    ]) +
    linear('water', [
      [0, '#efe6cf'],
      [0.3, '#b9d0cb'],
      [1, '#4f8288'],
    ]) +
    radial('sun', [
      [0, '#fffbe9'],
      [0.3, '#fff1cc', 0.7],
      [1, '#fff1cc', 0],
    ]) +
    blur('soft', 4) +
    blur('mist', 22)
  const belt = reedBank(random, {
    from: -20,
    to: 1620,
    y: 470,
    low: 70,
    high: 200,
    count: 210,
    colors: ['#7f9a86', '#6d8c7c', '#92a88d'],
    plume: '#c9b796',
  })
  const farBelt = ridge(random, {
    top: 350,
    swing: 16,
    step: 24,
    floor: 470,
    fill: '#b7c7b3',
    more: 'filter="url(#soft)"',
  })
  const herd = [
    [420, 720, 1.12, '#28383d'],
    [860, 640, 0.86, '#33474b'],
    [1230, 760, 1.28, '#213036'],
    [1120, 580, 0.6, '#4a5f61'],
  ]
  const animal = ([x, y, scale, fill]) =>
    `<g transform="translate(${x} ${y + 6}) scale(${scale} ${-scale * 0.7})" opacity=".32" filter="url(#soft)">${buffalo(fill, fill)}</g>` +
    `<g transform="translate(${x} ${y}) scale(${scale})">${buffalo(fill, '#f5dfb7')}</g>` +
    repeat(4, (i) =>
      ellipse(
        x + 30 * scale,
        y + 4 + i * 9 * scale,
        (240 + i * 36) * scale,
        3,
        '#f6ecd6',
        `opacity="${0.5 - i * 0.1}"`,
      ),
    )
  const egret = (x, y, s) =>
    `<g transform="translate(${x} ${y}) scale(${s})">${path('M0 0C10 -18 34 -20 46 -6C36 6 14 8 0 0Z', '#fdfaf1')}${stroke('M4 -4C-6 -20 8 -30 -2 -40', '#fdfaf1', 6)}${path('M-4 -44L-22 -38L-4 -36Z', '#d9a24a')}${stroke('M18 4L18 26M26 4L27 26', '#7c6a4c', 2)}</g>`
  const body =
    rect(0, 0, WIDTH, horizon + 40, 'url(#sky)') +
    clouds(random, { top: 60, bottom: 240, color: '#ffffff', count: 12, opacity: 0.55 }) +
    ellipse(380, 250, 420, 380, 'url(#sun)') +
    ellipse(380, 250, 44, 44, '#fffdf2') +
    farBelt +
    rect(0, horizon, WIDTH, HEIGHT - horizon, 'url(#water)') +
    `<g transform="translate(0 925) scale(1 -1)" opacity=".3" filter="url(#soft)">${belt}</g>` +
    belt +
    ellipse(800, 468, 1000, 34, '#fdf4df', 'filter="url(#mist)" opacity=".85"') +
    ripples(random, 480, 1060, '#2f5f66', 90, 0.14) +
    ripples(random, 480, 1060, '#fff8e6', 90, 0.24) +
    glitter(random, { x: 380, top: 470, bottom: 1000, spread: 60, color: '#fffbe8', count: 80, opacity: 0.7 }) +
    herd
      .sort((a, b) => a[1] - b[1])
      .map(animal)
      .join('') +
    egret(1290, 640, 1) +
    egret(500, 622, 0.8) +
    flock(random, 1180, 130, 7, '#5b7a7c') +
    reedBank(random, {
      from: -40,
      to: 170,
      y: 1090,
      low: 260,
      high: 520,
      count: 22,
      colors: ['#2f4f4c', '#3c615a', '#264440'],
      plume: '#a58f6c',
    }) +
    reedBank(random, {
      from: 1450,
      to: 1640,
      y: 1090,
      low: 200,
      high: 420,
      count: 22,
      colors: ['#2f4f4c', '#3c615a', '#264440'],
      plume: '#a58f6c',
    })
  return picture({ defs, body, vignette: 0.2 })
}
