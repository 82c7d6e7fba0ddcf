// The marsh at dusk, with a man in a mashhoof.
import {
  blur,
  chance,
  clouds,
  ellipse,
  glitter,
  group,
  HEIGHT,
  linear,
  path,
  person,
  picture,
  radial,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'
import { flock, reedBank, ripples } from './wetland.mjs'

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
    ridge(random, {
      top: 528,
      swing: 9,
      step: 36,
      floor: 552,
      fill: '#b08a78',
      more: 'opacity=".75" filter="url(#soft)"',
    }) + ridge(random, { top: 540, swing: 7, step: 18, floor: 556, fill: '#6d6a68' })
  const middle = group(
    reedBank(random, {
      from: 0,
      to: 560,
      y: 560,
      low: 34,
      high: 84,
      count: 90,
      colors: ['#4b5a5c', '#3f5154'],
      plume: '#8b7668',
    }) +
      reedBank(random, {
        from: 1290,
        to: 1600,
        y: 562,
        low: 40,
        high: 96,
        count: 60,
        colors: ['#4b5a5c', '#3f5154'],
        plume: '#9b8070',
      }),
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
    repeat(7, (i) =>
      stroke(
        `M${410 - i * 22} ${716 + i * 7}Q650 ${736 + i * 9} ${900 + i * 34} ${714 + i * 8}`,
        '#f7dcb4',
        1.6,
        `opacity="${0.34 - i * 0.04}"`,
      ),
    )
  const near =
    reedBank(random, {
      from: -40,
      to: 300,
      y: 1080,
      low: 330,
      high: 760,
      count: 46,
      colors: ['#0d2029', '#12303a', '#183a42'],
      plume: '#5e4a43',
    }) +
    reedBank(random, {
      from: 1390,
      to: 1640,
      y: 1080,
      low: 260,
      high: 640,
      count: 34,
      colors: ['#0d2029', '#12303a', '#183a42'],
      plume: '#6b5247',
    })
  const mist = ellipse(620, 560, 900, 26, '#fbe3c0', 'filter="url(#mist)" opacity=".5"')
  return picture({
    defs,
    body: sky + flock(random, 760, 190, 9, '#22394a') + water + far + middle + mist + boat + near,
  })
}
