// A spice stall in an old market.
import {
  blur,
  chance,
  ellipse,
  group,
  HEIGHT,
  linear,
  n,
  path,
  picture,
  radial,
  rect,
  repeat,
  stroke,
  WIDTH,
} from './pen.mjs'

const spiceTones = [
  ['#b5301f', '#d9573a', '#7d1c12'],
  ['#d99a1e', '#f3c14e', '#a06c0d'],
  ['#6f7f35', '#98a955', '#48541f'],
  ['#7a4a25', '#a06c3c', '#4f2d14'],
  ['#c4622b', '#e88a4c', '#8a3f17'],
  ['#8a2a4a', '#b44f70', '#5c182f'],
  ['#e0cfa0', '#f4e8c6', '#b39c65'],
  ['#3f4a3a', '#637059', '#262e22'],
]

export function spices() {
  const random = chance(31)
  const defs =
    linear('hall', [
      [0, '#2a1711'],
      [0.5, '#5c3420'],
      [1, '#2f1a12'],
    ]) +
    radial('lamp', [
      [0, '#fff6d6'],
      [0.15, '#ffe2a0', 0.85],
      [1, '#ffbf66', 0],
    ]) +
    linear(
      'sack',
      [
        [0, '#8e6f49'],
        [0.35, '#d2b384'],
        [1, '#75573a'],
      ],
      [0, 0, 1, 0],
    ) +
    blur('soft', 9) +
    blur('far', 2.4)
  const cone = (x, y, s, tones) => {
    const [base, light, dark] = tones
    const grains = repeat(70, () => {
      const t = random.next()
      const side = random.between(-1, 1)
      return ellipse(
        x + side * 118 * s * t,
        y - 150 * s * (1 - t) + random.between(-4, 10) * s,
        random.between(1.6, 3.6) * s,
        random.between(1.2, 2.6) * s,
        side < 0 ? light : dark,
        'opacity=".75"',
      )
    })
    return (
      path(
        `M${n(x - 142 * s)} ${n(y - 6 * s)}C${n(x - 156 * s)} ${n(y + 90 * s)} ${n(x - 150 * s)} ${n(y + 200 * s)} ${n(x - 132 * s)} ${n(y + 300 * s)}L${n(x + 132 * s)} ${n(y + 300 * s)}C${n(x + 150 * s)} ${n(y + 200 * s)} ${n(x + 156 * s)} ${n(y + 90 * s)} ${n(x + 142 * s)} ${n(y - 6 * s)}Z`,
        'url(#sack)',
      ) +
      repeat(7, (i) =>
        stroke(
          `M${n(x - 120 * s + i * 40 * s)} ${n(y + 26 * s)}q${n(random.between(-12, 12) * s)} ${n(120 * s)} 0 ${n(270 * s)}`,
          '#5a4029',
          2 * s,
          'opacity=".3"',
        ),
      ) +
      ellipse(x, y, 146 * s, 36 * s, '#8a6a45') +
      path(
        `M${n(x - 130 * s)} ${n(y)}C${n(x - 70 * s)} ${n(y - 60 * s)} ${n(x - 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}C${n(x + 34 * s)} ${n(y - 130 * s)} ${n(x + 70 * s)} ${n(y - 60 * s)} ${n(x + 130 * s)} ${n(y)}Q${n(x)} ${n(y + 42 * s)} ${n(x - 130 * s)} ${n(y)}Z`,
        base,
      ) +
      path(
        `M${n(x + 130 * s)} ${n(y)}C${n(x + 70 * s)} ${n(y - 60 * s)} ${n(x + 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}Q${n(x + 20 * s)} ${n(y - 60 * s)} ${n(x + 30 * s)} ${n(y + 22 * s)}Q${n(x + 90 * s)} ${n(y + 18 * s)} ${n(x + 130 * s)} ${n(y)}Z`,
        dark,
        'opacity=".45"',
      ) +
      path(
        `M${n(x - 130 * s)} ${n(y)}C${n(x - 70 * s)} ${n(y - 60 * s)} ${n(x - 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}Q${n(x - 40 * s)} ${n(y - 60 * s)} ${n(x - 70 * s)} ${n(y + 14 * s)}Z`,
        light,
        'opacity=".5"',
      ) +
      grains +
      `<path d="M${n(x - 146 * s)} ${n(y)}Q${n(x)} ${n(y + 62 * s)} ${n(x + 146 * s)} ${n(y)}Q${n(x + 152 * s)} ${n(y + 22 * s)} ${n(x + 140 * s)} ${n(y + 30 * s)}Q${n(x)} ${n(y + 92 * s)} ${n(x - 140 * s)} ${n(y + 30 * s)}Q${n(x - 152 * s)} ${n(y + 22 * s)} ${n(x - 146 * s)} ${n(y)}Z" fill="#dcc094"/>` +
      stroke(
        `M${n(x - 138 * s)} ${n(y + 12 * s)}Q${n(x)} ${n(y + 72 * s)} ${n(x + 138 * s)} ${n(y + 12 * s)}`,
        '#f7e6c2',
        3 * s,
        'opacity=".7"',
      )
    )
  }
  const arch = (x, w, top, fill) =>
    path(
      `M${x} 1067V${top + w * 0.5}C${x} ${top + w * 0.1} ${x + w * 0.3} ${top} ${x + w / 2} ${top - w * 0.1}C${x + w * 0.7} ${top} ${x + w} ${top + w * 0.1} ${x + w} ${top + w * 0.5}V1067Z`,
      fill,
    )
  const vault =
    arch(-60, 560, 120, '#7a4629') +
    arch(-20, 480, 170, '#3a2016') +
    arch(520, 560, 80, '#8a5230') +
    arch(560, 480, 130, '#e0a35c') +
    arch(600, 400, 190, '#f6cf8b') +
    arch(1100, 560, 120, '#7a4629') +
    arch(1140, 480, 170, '#3a2016')
  const jars = (x, y, count) =>
    repeat(count, (i) => {
      const tone = random.pick(spiceTones)
      const jx = x + i * 56
      return (
        rect(jx, y - 62, 44, 62, '#f3e6c8', 'opacity=".28" rx="7"') +
        rect(jx + 3, y - 46, 38, 44, tone[0], 'rx="5"') +
        rect(jx + 6, y - 44, 8, 40, '#fff', 'opacity=".25"') +
        rect(jx + 2, y - 72, 40, 12, '#c69a4a', 'rx="3"')
      )
    })
  const shelves = [330, 430, 530]
    .map((y) => rect(10, y, 420, 9, '#a8693f') + jars(22, y, 7) + rect(1170, y, 420, 9, '#a8693f') + jars(1182, y, 7))
    .join('')
  const hanging = (x, y, s) =>
    stroke(`M${x} -10V${y - 40 * s}`, '#d1a45c', 2.5) +
    ellipse(x, y, 210 * s, 210 * s, 'url(#lamp)', 'opacity=".8"') +
    path(
      `M${x - 34 * s} ${y}Q${x - 30 * s} ${y - 40 * s} ${x} ${y - 46 * s}Q${x + 30 * s} ${y - 40 * s} ${x + 34 * s} ${y}L${x + 22 * s} ${y + 30 * s}Q${x} ${y + 44 * s} ${x - 22 * s} ${y + 30 * s}Z`,
      '#f7c766',
    ) +
    repeat(5, (i) =>
      stroke(`M${x + (i - 2) * 14 * s} ${y - 36 * s}L${x + (i - 2) * 10 * s} ${y + 34 * s}`, '#8a5a22', 2.4 * s),
    ) +
    stroke(`M${x - 34 * s} ${y}H${x + 34 * s}`, '#8a5a22', 4 * s)
  const chillies = (x, y) =>
    stroke(`M${x} ${y - 150}V${y + 150}`, '#6b4a2a', 3) +
    repeat(30, (i) => {
      const side = i % 2 ? 1 : -1
      const cy = y - 110 + i * 8.6
      const reach = random.between(26, 46) * side
      return path(
        `M${x} ${n(cy)}q${n(reach * 0.6)} 2 ${n(reach)} 36q${n(-reach * 0.5)} -8 ${n(-reach)} -28Z`,
        random.pick(['#b5301f', '#8e1d14', '#cf4a30']),
      )
    })
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#hall)') +
    group(vault, 'filter="url(#far)"') +
    group(
      repeat(
        5,
        (i) =>
          path(`M${650 + i * 62} 720q-16 -60 0 -96q14 -26 28 0q16 36 0 96Z`, '#7a4a2c', 'opacity=".55"') +
          ellipse(664 + i * 62, 604, 12, 14, '#7a4a2c', 'opacity=".55"'),
      ),
      'filter="url(#far)"',
    ) +
    shelves +
    chillies(480, 330) +
    chillies(1120, 330) +
    hanging(280, 190, 0.9) +
    hanging(800, 150, 1.15) +
    hanging(1320, 190, 0.9) +
    repeat(6, (i) => cone(130 + i * 268, 720, 0.82, spiceTones[(i + 3) % 8])) +
    rect(0, 820, WIDTH, 260, '#1f110b', 'opacity=".35" filter="url(#soft)"') +
    repeat(5, (i) => cone(100 + i * 350, 890, 1.12, spiceTones[(i * 3) % 8])) +
    rect(0, 0, WIDTH, HEIGHT, '#ffb85c', 'opacity=".06"')
  return picture({ defs, body, vignette: 0.46 })
}
