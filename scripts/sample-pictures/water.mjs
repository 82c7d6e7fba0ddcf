// Scenes of the southern waters: the marsh at dusk, buffalo in the morning, the reed hall.
import {
  blur,
  chance,
  clouds,
  ellipse,
  glitter,
  group,
  HEIGHT,
  linear,
  n,
  path,
  person,
  picture,
  radial,
  rect,
  reed,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'

const flock = (random, x, y, count, color) =>
  repeat(count, (i) => {
    const bx = x + i * random.between(26, 40) * (i % 2 ? 1 : -1)
    const by = y + Math.abs(i) * random.between(6, 13)
    const s = random.between(7, 12)
    return stroke(`M${n(bx - s)} ${n(by - s * 0.3)}Q${n(bx - s * 0.4)} ${n(by - s * 0.6)} ${n(bx)} ${n(by)}Q${n(bx + s * 0.4)} ${n(by - s * 0.7)} ${n(bx + s)} ${n(by - s * 0.4)}`, color, 2)
  })

const ripples = (random, top, bottom, color, count, opacity) =>
  repeat(count, () => {
    const t = random.next()
    const y = top + (bottom - top) * t * t
    return ellipse(random.between(0, WIDTH), y, random.between(20, 60) + 160 * t, 0.8 + 1.8 * t, color, `opacity="${opacity}"`)
  })

const reedBank = (random, { from, to, y, low, high, count, colors, plume }) =>
  repeat(count, () => {
    const x = random.between(from, to)
    return reed(random, x, y + random.between(-6, 24), random.between(low, high), random.pick(colors), plume)
  })

function mashhoof() {
  const hull = 'M-235 -34Q-222 -6 -150 6Q0 22 150 6Q215 -4 262 -62Q226 -34 150 -22Q0 -8 -150 -22Q-205 -26 -235 -34Z'
  const boat =
    path(hull, '#14262c') +
    stroke('M-225 -30Q-150 -14 0 -8Q150 -14 250 -52', '#b98a5e', 2.4, 'opacity=".75"') +
    path('M-20 -14Q10 -52 60 -42Q92 -34 104 -16Q40 -6 -20 -14Z', '#1d3036') +
    person(-120, -12, 196, '#14262c', { robe: true }) +
    stroke('M-154 -112Q-140 -140 -118 -132', '#14262c', 15) +
    stroke('M-208 26L-96 -312', '#14262c', 5.5)
  return boat
}

export function marsh() {
  const random = chance(41)
  const horizon = 545
  const defs =
    linear('sky', [
      [0, '#1f3d52'],
      [0.35, '#5b8290'],
      [0.68, '#d9a988'],
      [0.9, '#f3cf9b'],
      [1, '#f8e2b6'],
    ]) +
    linear('water', [
      [0, '#f1cfa0'],
      [0.12, '#d7aa8b'],
      [0.45, '#547a87'],
      [1, '#132b38'],
    ]) +
    radial('sun', [
      [0, '#fff6dc'],
      [0.1, '#ffedc4', 0.95],
      [0.35, '#ffd79b', 0.45],
      [1, '#ffcf8f', 0],
    ]) +
    blur('soft', 5) +
    blur('mist', 16)
  const sky =
    rect(0, 0, WIDTH, horizon + 2, 'url(#sky)') +
    clouds(random, { top: 90, bottom: 330, color: '#f4c9a4', count: 16, opacity: 0.5 }) +
    clouds(random, { top: 60, bottom: 220, color: '#35566a', count: 9, opacity: 0.5 }) +
    ellipse(1090, 478, 470, 420, 'url(#sun)') +
    ellipse(1090, 478, 42, 42, '#fff8e2')
  const far =
    ridge(random, { top: 528, swing: 9, step: 36, floor: 552, fill: '#b08a78', more: 'opacity=".75" filter="url(#soft)"' }) +
    ridge(random, { top: 540, swing: 7, step: 18, floor: 556, fill: '#6d6a68' })
  const middle = group(
    reedBank(random, { from: 0, to: 560, y: 560, low: 34, high: 84, count: 90, colors: ['#4b5a5c', '#3f5154'], plume: '#8b7668' }) +
      reedBank(random, { from: 1290, to: 1600, y: 562, low: 40, high: 96, count: 60, colors: ['#4b5a5c', '#3f5154'], plume: '#9b8070' }),
  )
  const water =
    rect(0, horizon, WIDTH, HEIGHT - horizon, 'url(#water)') +
    `<g transform="translate(0 1112) scale(1 -1)" opacity=".34" filter="url(#soft)">${middle}</g>` +
    ripples(random, 560, 1060, '#0e2430', 110, 0.22) +
    ripples(random, 560, 1060, '#f7dcb4', 70, 0.16) +
    glitter(random, { x: 1090, top: 552, bottom: 1040, spread: 70, color: '#fff0cd', count: 130, opacity: 0.75 })
  const boat =
    `<g transform="translate(650 716) scale(1 -0.75)" opacity=".38" filter="url(#soft)">${mashhoof()}</g>` +
    `<g transform="translate(650 700)">${mashhoof()}</g>` +
    repeat(7, (i) => stroke(`M${410 - i * 22} ${716 + i * 7}Q650 ${736 + i * 9} ${900 + i * 34} ${714 + i * 8}`, '#f7dcb4', 1.6, `opacity="${0.34 - i * 0.04}"`))
  const near =
    reedBank(random, { from: -40, to: 300, y: 1080, low: 330, high: 760, count: 46, colors: ['#0d2029', '#12303a', '#183a42'], plume: '#5e4a43' }) +
    reedBank(random, { from: 1390, to: 1640, y: 1080, low: 260, high: 640, count: 34, colors: ['#0d2029', '#12303a', '#183a42'], plume: '#6b5247' })
  const mist = ellipse(620, 560, 900, 26, '#fbe3c0', 'filter="url(#mist)" opacity=".5"')
  return picture({
    defs,
    body: sky + flock(random, 760, 190, 9, '#22394a') + water + far + middle + mist + boat + near,
  })
}

/** A water buffalo to its flanks in water, facing the inline start; (0, 0) is the waterline below its shoulder. */
function buffalo(fill, rim) {
  const body =
    'M-150 0C-150 -40 -128 -74 -86 -84C-40 -96 6 -104 48 -94C112 -92 186 -96 224 -66C250 -44 252 -18 250 0Z'
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
  const belt = reedBank(random, { from: -20, to: 1620, y: 470, low: 70, high: 200, count: 210, colors: ['#7f9a86', '#6d8c7c', '#92a88d'], plume: '#c9b796' })
  const farBelt = ridge(random, { top: 350, swing: 16, step: 24, floor: 470, fill: '#b7c7b3', more: 'filter="url(#soft)"' })
  const herd = [
    [420, 720, 1.12, '#28383d'],
    [860, 640, 0.86, '#33474b'],
    [1230, 760, 1.28, '#213036'],
    [1120, 580, 0.6, '#4a5f61'],
  ]
  const animal = ([x, y, scale, fill]) =>
    `<g transform="translate(${x} ${y + 6}) scale(${scale} ${-scale * 0.7})" opacity=".32" filter="url(#soft)">${buffalo(fill, fill)}</g>` +
    `<g transform="translate(${x} ${y}) scale(${scale})">${buffalo(fill, '#f5dfb7')}</g>` +
    repeat(4, (i) => ellipse(x + 30 * scale, y + 4 + i * 9 * scale, (240 + i * 36) * scale, 3, '#f6ecd6', `opacity="${0.5 - i * 0.1}"`))
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
    herd.sort((a, b) => a[1] - b[1]).map(animal).join('') +
    egret(1290, 640, 1) +
    egret(500, 622, 0.8) +
    flock(random, 1180, 130, 7, '#5b7a7c') +
    reedBank(random, { from: -40, to: 170, y: 1090, low: 260, high: 520, count: 22, colors: ['#2f4f4c', '#3c615a', '#264440'], plume: '#a58f6c' }) +
    reedBank(random, { from: 1450, to: 1640, y: 1090, low: 200, high: 420, count: 22, colors: ['#2f4f4c', '#3c615a', '#264440'], plume: '#a58f6c' })
  return picture({ defs, body, vignette: 0.2 })
}

export function mudhif() {
  const random = chance(19)
  const ground = 790
  const defs =
    linear('sky', [
      [0, '#8fb6bd'],
      [0.6, '#d8e1d6'],
      [1, '#f8e9cd'],
    ]) +
    linear('water', [
      [0, '#d9ddca'],
      [0.5, '#86aaa8'],
      [1, '#315c62'],
    ]) +
    linear('reedwall', [
      [0, '#e8c37e'],
      [0.5, '#c9994f'],
      [1, '#8a6230'],
    ]) +
    linear('hall', [
      [0, '#7d5829'],
      [0.55, '#b98946'],
      [1, '#e3ba75'],
    ], [0, 0, 1, 0]) +
    linear('dark', [
      [0, '#2b1c10'],
      [1, '#5a3a1c'],
    ]) +
    blur('soft', 5) +
    blur('mist', 20) +
    '<clipPath id="front"><path d="M455 790L455 382C455 229 561 170 690 170C819 170 925 229 925 382L925 790Z"/></clipPath>'
  const arch = (cx, base, half, top, color, width) =>
    stroke(`M${cx - half} ${base}L${cx - half} ${top + half * 0.9}C${cx - half} ${top + half * 0.25} ${cx - half * 0.55} ${top} ${cx} ${top}C${cx + half * 0.55} ${top} ${cx + half} ${top + half * 0.25} ${cx + half} ${top + half * 0.9}L${cx + half} ${base}`, color, width)
  const nave = path('M690 170C900 176 1180 300 1350 372C1420 400 1440 520 1440 620L1440 764L925 790Z', 'url(#hall)')
  const ribs = repeat(8, (i) => {
    const t = (i + 1) / 8.4
    const x = 690 + (1340 - 690) * t
    const y = 170 + 200 * t ** 1.1
    const ex = 925 + (1440 - 925) * t
    return (
      stroke(`M${n(x)} ${n(y)}C${n(x + 120 * (1 - t) + 46)} ${n(y + 30)} ${n(ex)} ${n(y + 190)} ${n(ex)} ${n(790 - 26 * t)}`, '#6a4720', 21 - 9 * t) +
      stroke(`M${n(x - 4)} ${n(y)}C${n(x + 116 * (1 - t) + 42)} ${n(y + 30)} ${n(ex - 5)} ${n(y + 190)} ${n(ex - 5)} ${n(788 - 26 * t)}`, '#f0cf90', 4, 'opacity=".7"')
    )
  })
  const courses = repeat(26, (i) => {
    const t = i / 26
    return stroke(`M${n(760 + 160 * t)} ${n(186 + 600 * t * t + 40 * t)}L${n(1440 - 60 * (1 - t))} ${n(385 + 385 * t)}`, '#5b3c1b', 1.6, 'opacity=".28"')
  })
  const lattice = group(
    rect(455, 160, 470, 640, 'url(#reedwall)') +
      repeat(30, (i) => stroke(`M${455 + i * 16.5} 160V790`, '#74501f', 1.8, 'opacity=".4"')) +
      rect(498, 330, 384, 130, '#4a2f15') +
      repeat(24, (i) => stroke(`M${486 + i * 20} 330l-62 130M${434 + i * 20} 330l62 130`, '#e3bd78', 4.4)) +
      repeat(4, (i) => rect(455, 322 + i * 48, 470, 5, '#7b5523', 'opacity=".85"')) +
      path('M612 790V606C612 550 650 520 690 520C730 520 768 550 768 606V790Z', 'url(#dark)') +
      rect(640, 640, 100, 150, '#f2b65b', 'opacity=".25" filter="url(#mist)"'),
    'clip-path="url(#front)"',
  )
  const bindings = (x, from, to) => repeat(9, (i) => rect(x - 25, from + ((to - from) * i) / 9, 50, 7, '#6c4a1f', 'rx="3"'))
  const columns = [455, 572, 808, 925]
    .map((x, i) => {
      const outer = i === 0 || i === 3
      const top = outer ? 330 : 200
      return path(`M${x - 25} 800L${x - 15} ${top}Q${x} ${top - 46} ${x + 15} ${top}L${x + 25} 800Z`, 'url(#hall)') + bindings(x, top + 40, 780)
    })
    .join('')
  const hall = nave + courses + ribs + lattice + arch(690, 790, 235, 170, '#8a6230', 30) + arch(686, 790, 235, 166, '#f1d196', 8) + columns
  const body =
    rect(0, 0, WIDTH, ground, 'url(#sky)') +
    clouds(random, { top: 80, bottom: 360, color: '#ffffff', count: 16, opacity: 0.6 }) +
    ridge(random, { top: 700, swing: 14, step: 26, floor: 800, fill: '#a9b9a0', more: 'filter="url(#soft)"' }) +
    reedBank(random, { from: 0, to: 430, y: 792, low: 90, high: 230, count: 70, colors: ['#7a8c62', '#697f5b', '#8c9a6c'], plume: '#d6bf92' }) +
    reedBank(random, { from: 1420, to: 1620, y: 792, low: 90, high: 230, count: 40, colors: ['#7a8c62', '#697f5b', '#8c9a6c'], plume: '#d6bf92' }) +
    hall +
    rect(0, ground - 4, WIDTH, 300, 'url(#water)') +
    `<g transform="translate(0 1590) scale(1 -1)" opacity=".42" filter="url(#soft)">${hall}</g>` +
    path('M250 806C330 780 420 772 620 776L1640 768L1640 838C1360 826 1180 846 900 834C640 842 420 836 250 806Z', '#8d7a50') +
    path('M250 806C330 780 420 772 620 776L1640 768L1640 792C1200 800 640 804 250 806Z', '#b7a06a') +
    stroke('M250 808C420 838 640 844 900 836C1180 848 1360 828 1640 840', '#f3e2b5', 3, 'opacity=".55"') +
    ripples(random, 812, 1060, '#1d474d', 90, 0.2) +
    ripples(random, 812, 1060, '#fff4da', 80, 0.22) +
    person(1010, 812, 132, '#3a2d22', { robe: true }) +
    person(1062, 816, 120, '#4a3a2a', { robe: true }) +
    reedBank(random, { from: -40, to: 210, y: 1090, low: 200, high: 420, count: 26, colors: ['#2c4a3d', '#3b5c47', '#213a31'], plume: '#b59a6c' })
  return picture({ defs, body, vignette: 0.24 })
}
