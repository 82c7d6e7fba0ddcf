// A full stadium at night.
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
  polygon,
  radial,
  rect,
  repeat,
  stroke,
  WIDTH,
} from './pen.mjs'

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
    polygon(
      [
        [x - 60 * s, y],
        [x + 60 * s, y],
        [x + toward + 420, 900],
        [x + toward - 420, 900],
      ],
      'url(#beam)',
      'filter="url(#soft)" opacity=".55"',
    ) +
    stroke(
      `M${x - 14 * s} ${y + 330 * s}L${x - 7 * s} ${y}M${x + 14 * s} ${y + 330 * s}L${x + 7 * s} ${y}`,
      '#0a142a',
      6 * s,
    ) +
    repeat(9, (i) =>
      stroke(
        `M${n(x - 12 * s)} ${n(y + 310 * s - i * 34 * s)}L${n(x + 11 * s)} ${n(y + 280 * s - i * 34 * s)}`,
        '#0a142a',
        3 * s,
      ),
    ) +
    rect(x - 66 * s, y - 46 * s, 132 * s, 62 * s, '#0a142a', 'rx="5"') +
    repeat(15, (i) =>
      ellipse(x - 50 * s + (i % 5) * 25 * s, y - 34 * s + Math.floor(i / 5) * 19 * s, 8 * s, 7 * s, '#ffffff'),
    ) +
    ellipse(x, y - 14 * s, 260 * s, 220 * s, 'url(#flare)')
  const crowdColors = ['#e9dcc3', '#d88f6a', '#7fb2b0', '#c4524a', '#f3c66a', '#4d6d92', '#f6f2e8', '#2c8c7c']
  // The far stand is a shallow bowl: rows rise and bend upwards towards the edges.
  const crowd = repeat(19, (row) => {
    const lift = row * 11.5
    let out = ''
    for (let x = -10; x < WIDTH + 10; x += 11) {
      const bend = ((x - 800) / 800) ** 2 * 74
      const y = 604 - lift - bend + random.between(-2.4, 2.4)
      if (random.next() < 0.94)
        out += ellipse(
          x + random.between(-3, 3),
          y,
          3.3,
          4.3,
          random.pick(crowdColors),
          `opacity="${n(4 + 5 * random.next()) / 10}"`,
        )
    }
    return out
  })
  const bowl = path('M-20 540Q800 690 1620 540L1620 296Q800 430 -20 296Z', 'url(#stand)')
  const roof =
    path('M-20 250Q800 400 1620 250L1620 306Q800 440 -20 306Z', '#0a1630') +
    stroke('M-20 306Q800 440 1620 306', '#8fd0e8', 4, 'opacity=".8"')
  const stripes = repeat(10, (i) => {
    const x0 = -600 + i * 280
    const x1 = x0 + 140
    const top = (x) => 800 + (x - 800) * 0.46
    return polygon(
      [
        [top(x0), 640],
        [top(x1), 640],
        [x1, 1080],
        [x0, 1080],
      ],
      '#4fae74',
      'opacity=".28"',
    )
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
      stroke(
        `M${n(x - 4 * u)} ${n(y - 44 * u)}L${n(x - 12 * u)} ${n(y)}M${n(x + 4 * u)} ${n(y - 44 * u)}L${n(x + 16 * u)} ${n(y - 8 * u)}`,
        '#e8d3b5',
        7 * u,
      ) +
      rect(x - 11 * u, y - 52 * u, 22 * u, 18 * u, '#f4f4ee', `rx="${n(3 * u)}"`) +
      rect(x - 12 * u, y - 84 * u, 24 * u, 36 * u, shirt, `rx="${n(7 * u)}"`) +
      stroke(
        `M${n(x - 11 * u)} ${n(y - 78 * u)}L${n(x - 24 * u)} ${n(y - 56 * u)}M${n(x + 11 * u)} ${n(y - 78 * u)}L${n(x + 24 * u)} ${n(y - 62 * u)}`,
        shirt,
        7 * u,
      ) +
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
    return (
      stroke(`M${n(x)} ${n(y)}v-32`, '#cfd8e4', 2) +
      path(`M${n(x)} ${n(y - 32)}q12 -8 22 0t22 -2v18q-12 6 -22 0t-22 2Z`, color, 'opacity=".9"')
    )
  })
  const body =
    rect(0, 0, WIDTH, 700, 'url(#night)') +
    repeat(70, () =>
      ellipse(
        random.between(0, WIDTH),
        random.between(0, 260),
        1.1,
        1.1,
        '#fff',
        `opacity="${n(random.between(1, 7)) / 10}"`,
      ),
    ) +
    bowl +
    group(crowd, 'filter="url(#far)"') +
    repeat(60, () => ellipse(random.between(0, WIDTH), random.between(370, 580), 2.2, 2.2, '#fff', 'opacity=".9"')) +
    flags +
    roof +
    path('M-20 540Q800 690 1620 540L1620 660L-20 660Z', '#0b2a44') +
    repeat(12, (i) =>
      rect(
        40 + i * 128,
        622 - ((40 + i * 128 - 740) / 800) ** 2 * 26,
        116,
        26,
        random.pick(['#12505a', '#8a3a35', '#b9853c', '#24446b']),
        'opacity=".95"',
      ),
    ) +
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
