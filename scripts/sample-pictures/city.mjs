// Scenes of the cities: Baghdad at dusk, the port at dawn, the stadium at night.
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
  palm,
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

const windows = (random, x, y, w, h, chanceLit, color) => {
  let out = ''
  for (let wy = y + 12; wy < y + h - 14; wy += 22) {
    for (let wx = x + 8; wx < x + w - 10; wx += 18) {
      if (random.next() < chanceLit) out += rect(wx, wy, 7, 10, color, `opacity="${n(random.between(5, 10)) / 10}"`)
    }
  }
  return out
}

function roofs(random, { base, low, high, fill, lit, from = -20, to = WIDTH + 20, color = '#ffd48a' }) {
  let out = ''
  for (let x = from; x < to; ) {
    const w = random.between(50, 130)
    const h = random.between(low, high)
    out += rect(x, base - h, w, h, fill)
    if (random.next() < 0.5) out += rect(x + w * 0.2, base - h - 14, w * 0.3, 14, fill)
    if (random.next() < 0.35) out += stroke(`M${n(x + w * 0.7)} ${n(base - h)}v${n(-random.between(16, 40))}`, fill, 2)
    out += windows(random, x, base - h, w, h, lit, color)
    x += w + random.between(-4, 8)
  }
  return out
}

const minaret = (x, base, h, fill, light, glow) =>
  rect(x - 15, base - h, 30, h, fill) +
  rect(x - 15, base - h, 9, h, light, 'opacity=".5"') +
  rect(x - 25, base - h * 0.74, 50, 12, fill, 'rx="3"') +
  rect(x - 24, base - h * 0.74 - 18, 48, 4, light, 'opacity=".7"') +
  rect(x - 22, base - h, 44, 12, fill, 'rx="3"') +
  rect(x - 21, base - h - 16, 42, 4, light, 'opacity=".7"') +
  rect(x - 11, base - h - 44, 22, 46, fill) +
  rect(x - 6, base - h - 38, 12, 26, glow, 'opacity=".85" rx="6"') +
  path(`M${x - 17} ${base - h - 44}C${x - 20} ${base - h - 74} ${x - 4} ${base - h - 84} ${x} ${base - h - 104}C${x + 4} ${base - h - 84} ${x + 20} ${base - h - 74} ${x + 17} ${base - h - 44}Z`, '#2c7f86') +
  stroke(`M${x} ${base - h - 102}v-24`, '#e7c784', 3)

const dome = (x, base, r) =>
  rect(x - r * 0.82, base - r * 0.5, r * 1.64, r * 0.5, '#d7b98c') +
  repeat(9, (i) => path(`M${n(x - r * 0.72 + i * r * 0.165)} ${n(base)}v${n(-r * 0.26)}a${n(r * 0.05)} ${n(r * 0.07)} 0 0 1 ${n(r * 0.1)} 0v${n(r * 0.26)}Z`, '#ffcf7c', 'opacity=".8"')) +
  path(`M${n(x - r * 0.84)} ${n(base - r * 0.48)}C${n(x - r * 1.06)} ${n(base - r * 1.12)} ${n(x - r * 0.36)} ${n(base - r * 1.5)} ${n(x)} ${n(base - r * 1.92)}C${n(x + r * 0.36)} ${n(base - r * 1.5)} ${n(x + r * 1.06)} ${n(base - r * 1.12)} ${n(x + r * 0.84)} ${n(base - r * 0.48)}Z`, 'url(#tile)') +
  repeat(5, (i) => stroke(`M${n(x)} ${n(base - r * 1.88)}C${n(x + (i - 2) * r * 0.2)} ${n(base - r * 1.4)} ${n(x + (i - 2) * r * 0.5)} ${n(base - r * 1.1)} ${n(x + (i - 2) * r * 0.38)} ${n(base - r * 0.5)}`, '#bfe3da', 2, 'opacity=".35"')) +
  stroke(`M${n(x)} ${n(base - r * 1.9)}v${n(-r * 0.3)}`, '#e7c784', 4) +
  ellipse(x, base - r * 2.2, 6, 6, '#e7c784')

export function baghdad() {
  const random = chance(964)
  const bank = 640
  const defs =
    linear('sky', [
      [0, '#182a47'],
      [0.4, '#49587e'],
      [0.72, '#b98495'],
      [0.92, '#efb48e'],
      [1, '#f6cf9f'],
    ]) +
    linear('river', [
      [0, '#dba48e'],
      [0.2, '#8d7488'],
      [0.6, '#344469'],
      [1, '#141f38'],
    ]) +
    linear('tile', [
      [0, '#1f6f78'],
      [0.45, '#3fa3a3'],
      [1, '#1c5a66'],
    ], [0, 0, 1, 0]) +
    radial('glow', [
      [0, '#ffd9a0', 0.9],
      [1, '#ffd9a0', 0],
    ]) +
    blur('soft', 6) +
    blur('bloom', 3)
  const cable = (x1, x2) => {
    let out = ''
    const mid = (x1 + x2) / 2
    for (let x = x1 + 14; x < x2; x += 22) {
      const t = (x - mid) / ((x2 - x1) / 2)
      out += stroke(`M${n(x)} ${n(662)}V${n(650 - 150 * t * t)}`, '#2b3350', 1.6)
    }
    return out + stroke(`M${x1} 500Q${mid} 800 ${x2} 500`, '#2b3350', 5)
  }
  const bridge =
    cable(560, 1060) +
    stroke('M560 500Q430 640 300 656M1060 500Q1190 640 1320 656', '#2b3350', 5) +
    [560, 1060].map((x) => rect(x - 13, 484, 10, 250, '#232b47') + rect(x + 5, 484, 10, 250, '#2f3858') + rect(x - 16, 520, 36, 9, '#2f3858') + rect(x - 30, 726, 64, 26, '#1d2440')).join('') +
    rect(-20, 656, WIDTH + 40, 16, '#2a3150') +
    rect(-20, 655, WIDTH + 40, 3, '#f0c48f', 'opacity=".6"') +
    repeat(34, (i) => {
      const x = 20 + i * 48
      return stroke(`M${x} 656v-30`, '#2b3350', 2.4) + ellipse(x, 624, 13, 13, 'url(#glow)') + ellipse(x, 624, 3, 3, '#fff1cf')
    })
  const city =
    group(roofs(random, { base: bank, low: 60, high: 180, fill: '#77668a', lit: 0.05 }), 'opacity=".75" filter="url(#bloom)"') +
    roofs(random, { base: bank, low: 40, high: 130, fill: '#4a4a6c', lit: 0.16 }) +
    rect(1130, 520, 400, 120, '#c9a67c') +
    repeat(12, (i) => path(`M${1142 + i * 32} 640v-56q10 -22 20 0v56Z`, '#4b3b4b') + rect(1146 + i * 32, 590, 12, 46, '#ffca78', 'opacity=".55"')) +
    repeat(24, (i) => rect(1130 + i * 17, 510, 9, 12, '#c9a67c')) +
    dome(1330, 522, 112) +
    minaret(1170, 640, 330, '#c6a47d', '#f2d5a4', '#ffe0a0') +
    minaret(1492, 640, 330, '#c6a47d', '#f2d5a4', '#ffe0a0') +
    repeat(9, (i) => palm(random, 40 + i * 62 + random.between(-20, 20), bank + 6, random.between(90, 170), { trunk: '#262b48', leaf: '#242c49', light: '#2f3a58', lean: random.between(-0.06, 0.06) }))
  const lights = repeat(60, () => {
    const x = random.between(0, WIDTH)
    return rect(x, 690, 3, random.between(60, 240), '#ffd48a', `opacity="${n(random.between(1, 4)) / 10}" filter="url(#bloom)"`)
  })
  const boat = (x, y, s) =>
    `<g transform="translate(${x} ${y}) scale(${s})">${path('M-90 0Q-60 22 0 22Q64 22 100 -6L84 -4Q0 8 -90 0Z', '#10182d')}${rect(-34, -30, 66, 30, '#1a2440', 'rx="4"')}${rect(-26, -22, 50, 12, '#ffd28a', 'opacity=".9"')}</g>`
  const body =
    rect(0, 0, WIDTH, bank + 20, 'url(#sky)') +
    repeat(46, () => ellipse(random.between(0, WIDTH), random.between(0, 250), 1.2, 1.2, '#fff', `opacity="${n(random.between(2, 8)) / 10}"`)) +
    clouds(random, { top: 120, bottom: 420, color: '#e59f94', count: 18, opacity: 0.55 }) +
    clouds(random, { top: 60, bottom: 300, color: '#2f3c60', count: 16, opacity: 0.6 }) +
    ellipse(760, 640, 620, 300, 'url(#glow)', 'opacity=".6"') +
    city +
    rect(0, bank, WIDTH, HEIGHT - bank, 'url(#river)') +
    `<g transform="translate(0 ${bank * 2}) scale(1 -1)" opacity=".32" filter="url(#soft)">${city}</g>` +
    ridge(random, { top: 644, swing: 2, step: 60, floor: 660, fill: '#2b2f4c' }) +
    lights +
    repeat(120, () => {
      const t = random.next()
      return ellipse(random.between(0, WIDTH), 680 + 380 * t * t, 30 + 130 * t, 0.8 + 1.8 * t, random.next() < 0.5 ? '#f3c79c' : '#0d1630', 'opacity=".2"')
    }) +
    glitter(random, { x: 760, top: 690, bottom: 1040, spread: 160, color: '#ffdcaa', count: 70, opacity: 0.5 }) +
    bridge +
    boat(430, 850, 1.3) +
    boat(980, 760, 0.7)
  return picture({ defs, body })
}

const containerColors = ['#b5543f', '#2f6f73', '#d39b4e', '#3d5a73', '#8f9aa0', '#6d8a5f', '#a3473a', '#d8d2c2']

function stack(random, x, y, columns, rows, w, h) {
  let out = ''
  for (let c = 0; c < columns; c += 1) {
    const top = Math.max(1, rows - Math.floor(random.between(0, 2.4)))
    for (let r = 0; r < top; r += 1) {
      const color = random.pick(containerColors)
      const cx = x + c * (w + 2)
      const cy = y - (r + 1) * (h + 1.5)
      out += rect(cx, cy, w, h, color) + rect(cx, cy, w, 3, '#fff', 'opacity=".2"') + rect(cx, cy + h * 0.6, w, h * 0.4, '#10222e', 'opacity=".2"')
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
    group(crane(860, 700, 0.5, '#8aa0a0', '#c9cfc0') + crane(1010, 700, 0.5, '#8aa0a0', '#c9cfc0') + crane(1180, 704, 0.56, '#809898', '#c9cfc0'), 'opacity=".8"') +
    rect(0, 694, WIDTH, HEIGHT - 694, 'url(#sea)') +
    ellipse(1000, 694, 800, 28, '#fde7c4', 'filter="url(#haze)" opacity=".7"') +
    glitter(random, { x: 1060, top: 702, bottom: 1020, spread: 80, color: '#fff3d4', count: 120, opacity: 0.8 }) +
    `<g transform="translate(0 1618) scale(1 -1)" opacity=".3" filter="url(#soft)">${ship}</g>` +
    ship +
    repeat(90, () => {
      const t = random.next()
      return ellipse(random.between(0, WIDTH), 720 + 340 * t * t, 24 + 110 * t, 0.8 + 1.8 * t, random.next() < 0.5 ? '#fbe2bd' : '#173844', 'opacity=".22"')
    }) +
    polygon([[1120, 860], [1640, 780], [1640, 1080], [860, 1080]], '#55636a') +
    polygon([[1120, 860], [1640, 780], [1640, 796], [1128, 876]], '#d9c7a2') +
    polygon([[1120, 860], [1128, 876], [880, 1080], [850, 1080]], '#2f3d45') +
    repeat(5, (i) => stroke(`M${1180 + i * 100} ${884 - i * 8}L${1060 + i * 150} 1080`, '#e8c56d', 4, 'opacity=".45"')) +
    crane(1310, 842, 1.18, '#17414d', '#4f8b90') +
    stack(random, 1380, 930, 4, 4, 92, 40) +
    stack(random, 1190, 1010, 3, 3, 110, 48) +
    repeat(8, (i) => stroke(`M${420 + i * 34} ${180 + (i % 3) * 12}q8 -8 14 0q8 -8 14 0`, '#35566a', 2.4))
  return picture({ defs, body, vignette: 0.28 })
}

export function stadium() {
  const random = chance(88)
  const defs =
    linear('night', [
      [0, '#070f22'],
      [0.6, '#12264a'],
      [1, '#234a74'],
    ]) +
    linear('pitch', [
      [0, '#2f8a5a'],
      [1, '#0f4e37'],
    ]) +
    linear('stand', [
      [0, '#1b2c4d'],
      [1, '#0e1930'],
    ]) +
    linear('beam', [
      [0, '#eaf6ff', 0.5],
      [1, '#eaf6ff', 0],
    ]) +
    radial('flare', [
      [0, '#ffffff'],
      [0.12, '#f2fbff', 0.9],
      [0.4, '#bfe3ff', 0.25],
      [1, '#bfe3ff', 0],
    ]) +
    blur('soft', 14) +
    blur('far', 1.2)
  const tower = (x, y, s, toward) =>
    polygon([[x - 60 * s, y], [x + 60 * s, y], [x + toward + 420, 900], [x + toward - 420, 900]], 'url(#beam)', 'filter="url(#soft)" opacity=".55"') +
    stroke(`M${x - 14 * s} ${y + 330 * s}L${x - 7 * s} ${y}M${x + 14 * s} ${y + 330 * s}L${x + 7 * s} ${y}`, '#0a142a', 6 * s) +
    repeat(9, (i) => stroke(`M${n(x - 12 * s)} ${n(y + 310 * s - i * 34 * s)}L${n(x + 11 * s)} ${n(y + 280 * s - i * 34 * s)}`, '#0a142a', 3 * s)) +
    rect(x - 66 * s, y - 46 * s, 132 * s, 62 * s, '#0a142a', 'rx="5"') +
    repeat(15, (i) => ellipse(x - 50 * s + (i % 5) * 25 * s, y - 34 * s + Math.floor(i / 5) * 19 * s, 8 * s, 7 * s, '#ffffff')) +
    ellipse(x, y - 14 * s, 260 * s, 220 * s, 'url(#flare)')
  const crowdColors = ['#e9dcc3', '#d88f6a', '#7fb2b0', '#c4524a', '#f3c66a', '#4d6d92', '#f6f2e8', '#2c8c7c']
  // The far stand is a shallow bowl: rows rise and bend upwards towards the edges.
  const crowd = repeat(19, (row) => {
    const lift = row * 11.5
    let out = ''
    for (let x = -10; x < WIDTH + 10; x += 11) {
      const bend = ((x - 800) / 800) ** 2 * 74
      const y = 604 - lift - bend + random.between(-2.4, 2.4)
      if (random.next() < 0.94) out += ellipse(x + random.between(-3, 3), y, 3.3, 4.3, random.pick(crowdColors), `opacity="${n(4 + 5 * random.next()) / 10}"`)
    }
    return out
  })
  const bowl = path('M-20 540Q800 690 1620 540L1620 296Q800 430 -20 296Z', 'url(#stand)')
  const roof = path('M-20 250Q800 400 1620 250L1620 306Q800 440 -20 306Z', '#0a1630') + stroke('M-20 306Q800 440 1620 306', '#8fd0e8', 4, 'opacity=".8"')
  const stripes = repeat(10, (i) => {
    const x0 = -600 + i * 280
    const x1 = x0 + 140
    const top = (x) => 800 + (x - 800) * 0.46
    return polygon([[top(x0), 640], [top(x1), 640], [x1, 1080], [x0, 1080]], '#4fae74', 'opacity=".28"')
  })
  const lines =
    stroke('M130 664L1470 664', '#f4f8ee', 3) +
    stroke('M800 664L800 1080', '#f4f8ee', 5) +
    `<ellipse cx="800" cy="850" rx="250" ry="86" fill="none" stroke="#f4f8ee" stroke-width="5"/>` +
    ellipse(800, 850, 9, 4, '#f4f8ee') +
    stroke('M130 664L-190 1080M1470 664L1790 1080', '#f4f8ee', 5) +
    stroke('M30 796L330 796L250 960L-90 960M1570 796L1270 796L1350 960L1690 960', '#f4f8ee', 4.5)
  const player = (x, y, h, shirt) => {
    const u = h / 100
    return (
      ellipse(x + 26 * u, y + 1, 44 * u, 5 * u, '#06281c', 'opacity=".45"') +
      stroke(`M${n(x - 4 * u)} ${n(y - 44 * u)}L${n(x - 12 * u)} ${n(y)}M${n(x + 4 * u)} ${n(y - 44 * u)}L${n(x + 16 * u)} ${n(y - 8 * u)}`, '#e8d3b5', 7 * u) +
      rect(x - 11 * u, y - 52 * u, 22 * u, 18 * u, '#f4f4ee', `rx="${n(3 * u)}"`) +
      rect(x - 12 * u, y - 84 * u, 24 * u, 36 * u, shirt, `rx="${n(7 * u)}"`) +
      stroke(`M${n(x - 11 * u)} ${n(y - 78 * u)}L${n(x - 24 * u)} ${n(y - 56 * u)}M${n(x + 11 * u)} ${n(y - 78 * u)}L${n(x + 24 * u)} ${n(y - 62 * u)}`, shirt, 7 * u) +
      ellipse(x, y - 93 * u, 7 * u, 8 * u, '#5a3b2a')
    )
  }
  const team = [
    [360, 760, 58, '#f3c66a'],
    [610, 724, 50, '#c9483e'],
    [700, 900, 92, '#c9483e'],
    [912, 880, 88, '#f3c66a'],
    [1080, 748, 54, '#c9483e'],
    [1210, 830, 74, '#f3c66a'],
    [980, 706, 46, '#f3c66a'],
    [430, 910, 94, '#c9483e'],
  ]
  const flags = repeat(16, () => {
    const x = random.between(30, 1570)
    const y = 560 - ((x - 800) / 800) ** 2 * 74 - random.between(0, 170)
    const color = random.pick(['#f3c66a', '#f6f2e8', '#2c8c7c'])
    return stroke(`M${n(x)} ${n(y)}v-32`, '#cfd8e4', 2) + path(`M${n(x)} ${n(y - 32)}q12 -8 22 0t22 -2v18q-12 6 -22 0t-22 2Z`, color, 'opacity=".9"')
  })
  const body =
    rect(0, 0, WIDTH, 700, 'url(#night)') +
    repeat(70, () => ellipse(random.between(0, WIDTH), random.between(0, 260), 1.1, 1.1, '#fff', `opacity="${n(random.between(1, 7)) / 10}"`)) +
    bowl +
    group(crowd, 'filter="url(#far)"') +
    repeat(60, () => ellipse(random.between(0, WIDTH), random.between(370, 580), 2.2, 2.2, '#fff', 'opacity=".9"')) +
    flags +
    roof +
    path('M-20 540Q800 690 1620 540L1620 660L-20 660Z', '#0b2a44') +
    repeat(12, (i) => rect(40 + i * 128, 622 - ((40 + i * 128 - 740) / 800) ** 2 * 26, 116, 26, random.pick(['#12505a', '#8a3a35', '#b9853c', '#24446b']), 'opacity=".95"')) +
    rect(0, 640, WIDTH, HEIGHT - 640, 'url(#pitch)') +
    stripes +
    lines +
    team.map((p) => player(...p)).join('') +
    ellipse(806, 884, 9, 9, '#ffffff') +
    tower(170, 120, 1, 420) +
    tower(1430, 120, 1, -420) +
    tower(520, 190, 0.6, 160) +
    tower(1080, 190, 0.6, -160)
  return picture({ defs, body, grain: 0.22, vignette: 0.3 })
}
