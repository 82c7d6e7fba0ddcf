// Container cranes at dawn.
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
  picture,
  polygon,
  radial,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'

const containerColors = ['#b5543f', '#2f6f73', '#d39b4e', '#3d5a73', '#8f9aa0', '#6d8a5f', '#a3473a', '#d8d2c2']

function stack(random, x, y, columns, rows, w, h) {
  let out = ''
  for (let c = 0; c < columns; c += 1) {
    const top = Math.max(1, rows - Math.floor(random.between(0, 2.4)))
    for (let r = 0; r < top; r += 1) {
      const color = random.pick(containerColors)
      const cx = x + c * (w + 2)
      const cy = y - (r + 1) * (h + 1.5)
      out +=
        rect(cx, cy, w, h, color) +
        rect(cx, cy, w, 3, '#fff', 'opacity=".2"') +
        rect(cx, cy + h * 0.6, w, h * 0.4, '#10222e', 'opacity=".2"')
      out += repeat(Math.floor(w / 8), (i) => rect(cx + 4 + i * 8, cy + 4, 1.4, h - 7, '#10222e', 'opacity=".22"'))
    }
  }
  return out
}

function crane(x, base, s, fill, light) {
  const at = (dx, dy) => `${n(x + dx * s)} ${n(base - dy * s)}`
  const line = (a, b, w, color = fill) => stroke(`M${at(...a)}L${at(...b)}`, color, w * s)
  return (
    line([-70, 0], [-58, 330], 15) +
    line([70, 0], [58, 330], 15) +
    line([-70, 0], [-58, 330], 4, light) +
    line([-64, 150], [64, 150], 11) +
    line([-66, 20], [62, 150], 5) +
    line([66, 20], [-62, 150], 5) +
    line([-60, 200], [60, 320], 5) +
    line([-60, 330], [-10, 520], 11) +
    line([58, 330], [-10, 520], 9) +
    line([-360, 330], [190, 330], 17) +
    line([-360, 338], [190, 338], 3, light) +
    repeat(26, (i) => line([-350 + i * 21, 318], [-340 + i * 21, 350], 2.4)) +
    line([-350, 352], [180, 352], 5) +
    line([-10, 520], [-330, 350], 4) +
    line([-10, 520], [-180, 350], 4) +
    line([-10, 520], [170, 350], 4) +
    rect(x + 84 * s, base - 400 * s, 84 * s, 52 * s, fill) +
    rect(x - 214 * s, base - 322 * s, 46 * s, 34 * s, '#f3d9a5') +
    stroke(`M${at(-200, 300)}V${n(base - 196 * s)}M${at(-176, 300)}V${n(base - 196 * s)}`, fill, 2 * s) +
    rect(x - 226 * s, base - 200 * s, 78 * s, 30 * s, '#b5543f') +
    ellipse(x - 10 * s, base - 522 * s, 6 * s, 6 * s, '#ff6a52')
  )
}

export function port() {
  const random = chance(61)
  const quay = 770
  const defs =
    linear('sky', [
      [0, '#345f75'],
      [0.4, '#7fa3a6'],
      [0.75, '#eec3a0'],
      [1, '#fbe0b8'],
    ]) +
    linear('sea', [
      [0, '#f0cda6'],
      [0.3, '#93a9a4'],
      [1, '#1f4656'],
    ]) +
    radial('sun', [
      [0, '#fff8e4'],
      [0.2, '#ffe9c0', 0.8],
      [1, '#ffd9a0', 0],
    ]) +
    linear('hull', [
      [0, '#7f3a30'],
      [0.5, '#a44b3b'],
      [1, '#5d2a25'],
    ]) +
    blur('soft', 6) +
    blur('haze', 24)
  const ship =
    path('M-40 700L760 700L820 628L846 628L800 790Q796 806 770 806L-40 806Z', '#1f3844') +
    path('M-40 776L806 776L800 792Q796 812 770 812L-40 812Z', 'url(#hull)') +
    stroke('M-40 706L764 706', '#e8dcc2', 4, 'opacity=".7"') +
    rect(60, 470, 100, 230, '#eee4cf') +
    rect(60, 470, 30, 230, '#fff7e4', 'opacity=".6"') +
    repeat(6, (i) => rect(66, 486 + i * 30, 88, 9, '#2b4752')) +
    rect(40, 456, 140, 16, '#dccfb4') +
    rect(92, 392, 40, 64, '#b5543f') +
    stroke('M112 392v-60M92 350h40', '#47606a', 4) +
    stack(random, 190, 700, 8, 7, 62, 27)
  const body =
    rect(0, 0, WIDTH, quay, 'url(#sky)') +
    clouds(random, { top: 80, bottom: 330, color: '#fbd9b5', count: 16, opacity: 0.6 }) +
    clouds(random, { top: 40, bottom: 200, color: '#2e566b', count: 9, opacity: 0.4 }) +
    ellipse(1060, 610, 560, 500, 'url(#sun)') +
    ellipse(1060, 610, 54, 54, '#fffaf0') +
    ridge(random, { top: 684, swing: 6, step: 40, floor: 720, fill: '#9aa79f', more: 'filter="url(#soft)"' }) +
    group(
      crane(860, 700, 0.5, '#8aa0a0', '#c9cfc0') +
        crane(1010, 700, 0.5, '#8aa0a0', '#c9cfc0') +
        crane(1180, 704, 0.56, '#809898', '#c9cfc0'),
      'opacity=".8"',
    ) +
    rect(0, 694, WIDTH, HEIGHT - 694, 'url(#sea)') +
    ellipse(1000, 694, 800, 28, '#fde7c4', 'filter="url(#haze)" opacity=".7"') +
    glitter(random, { x: 1060, top: 702, bottom: 1020, spread: 80, color: '#fff3d4', count: 120, opacity: 0.8 }) +
    `<g transform="translate(0 1618) scale(1 -1)" opacity=".3" filter="url(#soft)">${ship}</g>` +
    ship +
    repeat(90, () => {
      const t = random.next()
      return ellipse(
        random.between(0, WIDTH),
        720 + 340 * t * t,
        24 + 110 * t,
        0.8 + 1.8 * t,
        random.next() < 0.5 ? '#fbe2bd' : '#173844',
        'opacity=".22"',
      )
    }) +
    polygon(
      [
        [1120, 860],
        [1640, 780],
        [1640, 1080],
        [860, 1080],
      ],
      '#55636a',
    ) +
    polygon(
      [
        [1120, 860],
        [1640, 780],
        [1640, 796],
        [1128, 876],
      ],
      '#d9c7a2',
    ) +
    polygon(
      [
        [1120, 860],
        [1128, 876],
        [880, 1080],
        [850, 1080],
      ],
      '#2f3d45',
    ) +
    repeat(5, (i) =>
      stroke(`M${1180 + i * 100} ${884 - i * 8}L${1060 + i * 150} 1080`, '#e8c56d', 4, 'opacity=".45"'),
    ) +
    crane(1310, 842, 1.18, '#17414d', '#4f8b90') +
    stack(random, 1380, 930, 4, 4, 92, 40) +
    stack(random, 1190, 1010, 3, 3, 110, 48) +
    repeat(8, (i) => stroke(`M${420 + i * 34} ${180 + (i % 3) * 12}q8 -8 14 0q8 -8 14 0`, '#35566a', 2.4))
  return picture({ defs, body, vignette: 0.28 })
}
