// The book street on a Friday afternoon.
import {
  blur,
  chance,
  ellipse,
  group,
  HEIGHT,
  linear,
  n,
  path,
  person,
  picture,
  polygon,
  radial,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'

const bookColors = [
  '#8c3b2e',
  '#2c5f63',
  '#c58a3d',
  '#d9c9a3',
  '#3a4a63',
  '#6b7f58',
  '#a9583f',
  '#e6dcc4',
  '#543a35',
  '#b7953f',
]

/** A pile of lying books; the foot is at (x, y). */
function pile(random, x, y, count, w, h) {
  let out = ''
  for (let i = 0; i < count; i += 1) {
    const bw = w * random.between(0.78, 1.08)
    const bx = x - bw / 2 + random.between(-w * 0.05, w * 0.05)
    const by = y - (i + 1) * h
    const color = random.pick(bookColors)
    out +=
      rect(bx, by, bw, h - 1, color, 'rx="2"') +
      rect(bx, by, bw, h * 0.22, '#fff', 'opacity=".18"') +
      rect(bx, by + h * 0.7, bw, h * 0.3, '#1c1210', 'opacity=".25"')
    out +=
      random.next() < 0.5
        ? rect(bx + bw * 0.12, by + h * 0.3, bw * 0.3, h * 0.32, '#f2e2b8', 'opacity=".8"')
        : rect(bx + bw * 0.84, by + 1, bw * 0.05, h - 3, '#f2e2b8', 'opacity=".7"')
  }
  return out
}

export function mutanabbi() {
  const random = chance(1258)
  const defs =
    linear('sky', [
      [0, '#7fb0b5'],
      [0.7, '#f3dcae'],
      [1, '#fbe9c4'],
    ]) +
    linear(
      'brickA',
      [
        [0, '#6f3f2a'],
        [0.65, '#b9774a'],
        [1, '#e0b07a'],
      ],
      [0, 0, 1, 0],
    ) +
    linear(
      'brickB',
      [
        [0, '#f1c98f'],
        [0.4, '#cf9560'],
        [1, '#83502f'],
      ],
      [0, 0, 1, 0],
    ) +
    linear('ground', [
      [0, '#f3d8a6'],
      [0.4, '#c99f6c'],
      [1, '#5f432f'],
    ]) +
    radial('sun', [
      [0, '#fff7dc'],
      [0.3, '#ffeebf', 0.7],
      [1, '#ffe2a2', 0],
    ]) +
    linear('shaft', [
      [0, '#fff2c8', 0.55],
      [1, '#fff2c8', 0],
    ]) +
    blur('soft', 16) +
    blur('far', 3)
  const [vx, vy] = [840, 560]
  const to = ([x, y], t) => [x + (vx - x) * t, y + (vy - y) * t]
  const side = (x, gradient, flip) => {
    const wall = polygon([[x, -420], to([x, -420], 0.84), to([x, 1160], 0.84), [x, 1160]], `url(#${gradient})`)
    const courses = repeat(34, (i) => {
      const a = [x, -420 + i * 46]
      const b = to(a, 0.84)
      return stroke(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, '#4c2a19', 1.4, 'opacity=".16"')
    })
    const bays = [0.04, 0.3, 0.49, 0.625, 0.72, 0.785]
      .map((t, i) => {
        const w = (1 - t) * 0.2
        const at = (dt, y) => to([x, y], t + w * dt)
        const [p0, p1, p2, p3] = [at(0.08, 1160), at(0.08, 640), at(0.92, 640), at(0.92, 1160)]
        const crown = at(0.5, 400)
        const arch = `M${p0.map(n).join(' ')}L${p1.map(n).join(' ')}Q${at(0.1, 420).map(n).join(' ')} ${crown.map(n).join(' ')}Q${at(0.9, 420).map(n).join(' ')} ${p2.map(n).join(' ')}L${p3.map(n).join(' ')}Z`
        const shelves = repeat(5, (k) => {
          let out = ''
          const y = 690 + k * 86
          for (let j = 0; j < 13; j += 1) {
            const d0 = 0.14 + j * 0.056
            out += polygon(
              [at(d0, y), at(d0 + 0.048, y), at(d0 + 0.048, y + 68), at(d0, y + 68)],
              random.pick(bookColors),
              'opacity=".9"',
            )
          }
          return out + polygon([at(0.1, y + 70), at(0.9, y + 70), at(0.9, y + 78), at(0.1, y + 78)], '#2c1a12')
        })
        const window =
          polygon([at(0.2, -200), at(0.8, -200), at(0.8, 190), at(0.2, 190)], '#3d2a22') +
          repeat(3, (k) =>
            polygon(
              [
                at(0.24 + k * 0.19, -170),
                at(0.38 + k * 0.19, -170),
                at(0.38 + k * 0.19, 160),
                at(0.24 + k * 0.19, 160),
              ],
              k % 2 === i % 2 ? '#e9bd72' : '#4c7f80',
              'opacity=".85"',
            ),
          )
        const balcony =
          polygon([at(0.08, 200), at(0.92, 200), at(0.92, 226), at(0.08, 226)], '#54321f') +
          repeat(9, (k) =>
            polygon(
              [
                at(0.1 + k * 0.095, 120),
                at(0.118 + k * 0.095, 120),
                at(0.118 + k * 0.095, 204),
                at(0.1 + k * 0.095, 204),
              ],
              '#54321f',
            ),
          )
        const ledge = polygon(
          [at(0, 300), at(1, 300), at(1, 330), at(0, 330)],
          flip ? '#f0cf97' : '#d9a56c',
          'opacity=".8"',
        )
        return (
          path(arch, '#241610') +
          shelves +
          stroke(arch, flip ? '#f3d6a2' : '#e1b27a', 7 * (1 - t), 'opacity=".8"') +
          window +
          balcony +
          ledge
        )
      })
      .join('')
    return wall + courses + bays
  }
  const bunting = repeat(3, (k) => {
    const y = 200 + k * 116
    const sx = 250 + k * 170
    const ex = 1400 - k * 150
    return (
      stroke(`M${sx} ${y}Q${(sx + ex) / 2} ${y + 86 - k * 18} ${ex} ${y}`, '#4c3426', 2.4) +
      repeat(13, (i) => {
        const t = (i + 0.5) / 13
        const px = sx + (ex - sx) * t
        const py = y + (86 - k * 18) * 2 * t * (1 - t)
        return (
          ellipse(px, py + 8, 8 - k * 1.6, 9 - k * 1.6, '#ffeab0') +
          ellipse(px, py + 8, 24 - k * 5, 24 - k * 5, '#ffdf94', 'opacity=".25"')
        )
      })
    )
  })
  const walkers = [
    [815, 640, 84, '#5a4638', false],
    [872, 652, 84, '#6d5441', true],
    [930, 676, 104, '#3f4c4e', false],
    [720, 690, 120, '#4a352b', true],
    [905, 748, 160, '#2f4144', false],
    [775, 776, 186, '#39271f', true],
  ]
  const piles =
    repeat(7, (i) => pile(random, 250 + i * 64, 900 - i * 36, 9 - i, 150 - i * 15, 24 - i * 2.2)) +
    repeat(7, (i) => pile(random, 1440 - i * 70, 920 - i * 40, 10 - i, 160 - i * 16, 25 - i * 2.3)) +
    rect(-20, 1000, 560, 90, '#3a2318') +
    rect(-20, 992, 560, 14, '#a8693f') +
    [40, 190, 340, 470].map((x, i) => pile(random, x, 994, [9, 6, 11, 5][i], 140, 25)).join('') +
    rect(1130, 1012, 500, 80, '#3a2318') +
    rect(1130, 1004, 500, 14, '#a8693f') +
    [1210, 1360, 1520].map((x, i) => pile(random, x, 1006, [7, 10, 6][i], 146, 25)).join('')
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#sky)') +
    group(ridge(random, { top: 520, swing: 30, step: 46, floor: 700, fill: '#d9b98a' }), 'filter="url(#far)"') +
    polygon([[-600, 1160], to([-600, 1160], 0.84), to([2300, 1160], 0.84), [2300, 1160]], 'url(#ground)') +
    repeat(22, (i) =>
      stroke(
        `M${-600 + i * 132} 1160L${to([-600 + i * 132, 1160], 0.84)
          .map(n)
          .join(' ')}`,
        '#5c3d28',
        1.6,
        'opacity=".22"',
      ),
    ) +
    ellipse(vx, 500, 330, 330, 'url(#sun)') +
    side(-240, 'brickA', false) +
    side(1840, 'brickB', true) +
    bunting +
    group(
      walkers
        .map(
          ([x, y, h, fill, robe]) =>
            ellipse(x - h * 0.35, y + 2, h * 0.45, h * 0.05, '#4a2f1e', 'opacity=".35"') +
            person(x, y, h, fill, { robe, bag: !robe }),
        )
        .join(''),
    ) +
    polygon(
      [
        [1120, -20],
        [1420, -20],
        [760, 1080],
        [300, 1080],
      ],
      'url(#shaft)',
      'filter="url(#soft)" opacity=".5"',
    ) +
    piles
  return picture({ defs, body, vignette: 0.34 })
}
