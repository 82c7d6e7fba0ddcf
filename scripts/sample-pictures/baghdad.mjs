// Baghdad across the Tigris at dusk.
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
  path(
    `M${x - 17} ${base - h - 44}C${x - 20} ${base - h - 74} ${x - 4} ${base - h - 84} ${x} ${base - h - 104}C${x + 4} ${base - h - 84} ${x + 20} ${base - h - 74} ${x + 17} ${base - h - 44}Z`,
    '#2c7f86',
  ) +
  stroke(`M${x} ${base - h - 102}v-24`, '#e7c784', 3)

const dome = (x, base, r) =>
  rect(x - r * 0.82, base - r * 0.5, r * 1.64, r * 0.5, '#d7b98c') +
  repeat(9, (i) =>
    path(
      `M${n(x - r * 0.72 + i * r * 0.165)} ${n(base)}v${n(-r * 0.26)}a${n(r * 0.05)} ${n(r * 0.07)} 0 0 1 ${n(r * 0.1)} 0v${n(r * 0.26)}Z`,
      '#ffcf7c',
      'opacity=".8"',
    ),
  ) +
  path(
    `M${n(x - r * 0.84)} ${n(base - r * 0.48)}C${n(x - r * 1.06)} ${n(base - r * 1.12)} ${n(x - r * 0.36)} ${n(base - r * 1.5)} ${n(x)} ${n(base - r * 1.92)}C${n(x + r * 0.36)} ${n(base - r * 1.5)} ${n(x + r * 1.06)} ${n(base - r * 1.12)} ${n(x + r * 0.84)} ${n(base - r * 0.48)}Z`,
    'url(#tile)',
  ) +
  repeat(5, (i) =>
    stroke(
      `M${n(x)} ${n(base - r * 1.88)}C${n(x + (i - 2) * r * 0.2)} ${n(base - r * 1.4)} ${n(x + (i - 2) * r * 0.5)} ${n(base - r * 1.1)} ${n(x + (i - 2) * r * 0.38)} ${n(base - r * 0.5)}`,
      '#bfe3da',
      2,
      'opacity=".35"',
    ),
  ) +
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
    linear(
      'tile',
      [
        [0, '#1f6f78'],
        [0.45, '#3fa3a3'],
        [1, '#1c5a66'],
      ],
      [0, 0, 1, 0],
    ) +
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
    [560, 1060]
      .map(
        (x) =>
          rect(x - 13, 484, 10, 250, '#232b47') +
          rect(x + 5, 484, 10, 250, '#2f3858') +
          rect(x - 16, 520, 36, 9, '#2f3858') +
          rect(x - 30, 726, 64, 26, '#1d2440'),
      )
      .join('') +
    rect(-20, 656, WIDTH + 40, 16, '#2a3150') +
    rect(-20, 655, WIDTH + 40, 3, '#f0c48f', 'opacity=".6"') +
    repeat(34, (i) => {
      const x = 20 + i * 48
      return (
        stroke(`M${x} 656v-30`, '#2b3350', 2.4) +
        ellipse(x, 624, 13, 13, 'url(#glow)') +
        ellipse(x, 624, 3, 3, '#fff1cf')
      )
    })
  const city =
    group(
      roofs(random, { base: bank, low: 60, high: 180, fill: '#77668a', lit: 0.05 }),
      'opacity=".75" filter="url(#bloom)"',
    ) +
    roofs(random, { base: bank, low: 40, high: 130, fill: '#4a4a6c', lit: 0.16 }) +
    rect(1130, 520, 400, 120, '#c9a67c') +
    repeat(
      12,
      (i) =>
        path(`M${1142 + i * 32} 640v-56q10 -22 20 0v56Z`, '#4b3b4b') +
        rect(1146 + i * 32, 590, 12, 46, '#ffca78', 'opacity=".55"'),
    ) +
    repeat(24, (i) => rect(1130 + i * 17, 510, 9, 12, '#c9a67c')) +
    dome(1330, 522, 112) +
    minaret(1170, 640, 330, '#c6a47d', '#f2d5a4', '#ffe0a0') +
    minaret(1492, 640, 330, '#c6a47d', '#f2d5a4', '#ffe0a0') +
    repeat(9, (i) =>
      palm(random, 40 + i * 62 + random.between(-20, 20), bank + 6, random.between(90, 170), {
        trunk: '#262b48',
        leaf: '#242c49',
        light: '#2f3a58',
        lean: random.between(-0.06, 0.06),
      }),
    )
  const lights = repeat(60, () => {
    const x = random.between(0, WIDTH)
    return rect(
      x,
      690,
      3,
      random.between(60, 240),
      '#ffd48a',
      `opacity="${n(random.between(1, 4)) / 10}" filter="url(#bloom)"`,
    )
  })
  const boat = (x, y, s) =>
    `<g transform="translate(${x} ${y}) scale(${s})">${path('M-90 0Q-60 22 0 22Q64 22 100 -6L84 -4Q0 8 -90 0Z', '#10182d')}${rect(-34, -30, 66, 30, '#1a2440', 'rx="4"')}${rect(-26, -22, 50, 12, '#ffd28a', 'opacity=".9"')}</g>`
  const body =
    rect(0, 0, WIDTH, bank + 20, 'url(#sky)') +
    repeat(46, () =>
      ellipse(
        random.between(0, WIDTH),
        random.between(0, 250),
        1.2,
        1.2,
        '#fff',
        `opacity="${n(random.between(2, 8)) / 10}"`,
      ),
    ) +
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
      return ellipse(
        random.between(0, WIDTH),
        680 + 380 * t * t,
        30 + 130 * t,
        0.8 + 1.8 * t,
        random.next() < 0.5 ? '#f3c79c' : '#0d1630',
        'opacity=".2"',
      )
    }) +
    glitter(random, { x: 760, top: 690, bottom: 1040, spread: 160, color: '#ffdcaa', count: 70, opacity: 0.5 }) +
    bridge +
    boat(430, 850, 1.3) +
    boat(980, 760, 0.7)
  return picture({ defs, body })
}
