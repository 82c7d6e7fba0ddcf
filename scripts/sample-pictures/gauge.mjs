// The staff gauge on a bridge pier; the waterline stands at the level the story gives.
import {
  blur,
  chance,
  clouds,
  curve,
  ellipse,
  glitter,
  group,
  HEIGHT,
  linear,
  n,
  palm,
  path,
  picture,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'

export function gauge() {
  const random = chance(785)
  const surface = 640
  const defs =
    linear('sky', [
      [0, '#6a8f9c'],
      [1, '#d5dcd0'],
    ]) +
    linear('river', [
      [0, '#9aa58f'],
      [0.3, '#6f7f66'],
      [1, '#2d4236'],
    ]) +
    linear(
      'pier',
      [
        [0, '#7b8583'],
        [0.25, '#b4bab2'],
        [0.7, '#959d97'],
        [1, '#5d6867'],
      ],
      [0, 0, 1, 0],
    ) +
    linear('deck', [
      [0, '#49585b'],
      [1, '#27363a'],
    ]) +
    linear('wet', [
      [0, '#2d3b38', 0],
      [1, '#2d3b38', 0.75],
    ]) +
    blur('soft', 8) +
    blur('far', 4)
  const farBank = group(
    ridge(random, { top: 500, swing: 20, step: 50, floor: 620, fill: '#8fa08c' }) +
      repeat(12, (i) =>
        palm(random, 60 + i * 135 + random.between(-40, 40), 590, random.between(120, 210), {
          trunk: '#66786a',
          leaf: '#5f7565',
          light: '#78907a',
          lean: random.between(-0.05, 0.05),
        }),
      ) +
      repeat(9, (i) => rect(90 + i * 170, 530 - (i % 3) * 18, 100, 70 + (i % 3) * 18, '#c3b596')) +
      repeat(
        9,
        (i) =>
          rect(106 + i * 170, 548 - (i % 3) * 18, 16, 20, '#7d7763') +
          rect(146 + i * 170, 548 - (i % 3) * 18, 16, 20, '#7d7763'),
      ),
    'filter="url(#far)"',
  )
  const farPiers = [180, 1480]
    .map((x) => rect(x - 60, 150, 120, 520, '#8d9794') + rect(x - 60, 150, 26, 520, '#6c7776'))
    .join('')
  // One division is a decimetre; the waterline stands at 7.85 m.
  const decimetre = 34
  const plate = { x: 716, w: 168 }
  const y = (metres) => surface - (metres - 7.85) * 10 * decimetre
  let staff = rect(plate.x - 8, 150, plate.w + 16, 640, '#39474a') + rect(plate.x, 158, plate.w, 640, '#fbfaf2')
  for (let d = 74; d <= 92; d += 1) {
    const top = y((d + 1) / 10)
    const color = d >= 90 ? '#b3261e' : '#17353c'
    staff += d % 2 === 0 ? rect(plate.x, top, 74, decimetre, color) : rect(plate.x, top + decimetre - 3, 40, 3, color)
    staff += rect(plate.x, top + decimetre / 2 - 1, 26, 2, d % 2 === 0 ? '#fbfaf2' : color)
    const size = d % 10 === 0 ? 44 : 25
    if (d % 2 === 0)
      staff += `<text x="${plate.x + plate.w - 12}" y="${n(top + decimetre + size * 0.34)}" text-anchor="end" font-family="IBM Plex Sans Arabic" font-weight="700" font-size="${size}" fill="${color}">${d % 10 === 0 ? d / 10 : (d / 10).toFixed(1)}</text>`
  }
  const pier =
    path('M520 120L1080 120L1064 200L1064 1080L536 1080L536 200Z', 'url(#pier)') +
    repeat(11, (i) => stroke(`M536 ${210 + i * 82}H1064`, '#5c6663', 2.4, 'opacity=".45"')) +
    repeat(22, () =>
      stroke(
        `M${n(random.between(545, 1055))} ${n(random.between(200, 420))}v${n(random.between(60, 220))}`,
        '#4f5b58',
        random.between(2, 7),
        'opacity=".16"',
      ),
    ) +
    rect(536, 520, 528, 130, 'url(#wet)') +
    rect(536, 560, 528, 5, '#dfe3d2', 'opacity=".35"') +
    rect(536, 596, 528, 4, '#dfe3d2', 'opacity=".3"') +
    staff
  const waves = repeat(150, () => {
    const t = random.next()
    const wy = surface + 6 + 430 * t * t
    return ellipse(
      random.between(0, WIDTH),
      wy,
      26 + 120 * t,
      1 + 3 * t,
      random.pick(['#d7dcc4', '#22362c', '#b2bba2']),
      `opacity="${n(random.between(15, 34)) / 100}"`,
    )
  })
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#sky)') +
    clouds(random, { top: 150, bottom: 420, color: '#f6f3e6', count: 18, opacity: 0.7 }) +
    clouds(random, { top: 110, bottom: 360, color: '#4d6d7a', count: 9, opacity: 0.5 }) +
    farBank +
    farPiers +
    rect(0, 592, WIDTH, 60, '#a3ad97') +
    pier +
    rect(-20, -20, WIDTH + 40, 128, 'url(#deck)') +
    rect(-20, 100, WIDTH + 40, 26, '#6d7b7b') +
    rect(-20, 98, WIDTH + 40, 4, '#c9d0c6', 'opacity=".7"') +
    repeat(13, (i) => rect(i * 130 - 10, 102, 26, 40, '#4f5f61')) +
    rect(0, surface, WIDTH, HEIGHT - surface, 'url(#river)', 'opacity=".97"') +
    group(path('M536 640H1064V1080H536Z', '#c3c7b8'), 'opacity=".22" filter="url(#soft)"') +
    group(
      rect(plate.x, 640, plate.w, 240, '#fbfaf2', 'opacity=".42"') +
        repeat(5, (i) => rect(plate.x + random.between(-6, 6), 652 + i * 50, 78, 24, '#17353c', 'opacity=".4"')),
      'filter="url(#soft)"',
    ) +
    waves +
    glitter(random, { x: 1240, top: 652, bottom: 1040, spread: 260, color: '#f6f3dd', count: 80, opacity: 0.5 }) +
    repeat(5, (i) =>
      path(
        `M${500 - i * 40} ${648 + i * 12}Q800 ${660 + i * 22} ${1100 + i * 44} ${646 + i * 12}`,
        'none',
        `stroke="#eef0df" stroke-width="${3.4 - i * 0.4}" opacity="${0.6 - i * 0.1}"`,
      ),
    ) +
    path(
      `${curve([
        [120, 900],
        [190, 890],
        [270, 902],
      ])}L258 910L130 908Z`,
      '#3a4a34',
    ) +
    path(
      `${curve([
        [1260, 980],
        [1350, 968],
        [1440, 984],
      ])}L1424 992L1270 990Z`,
      '#33432f',
    )
  return picture({ defs, body, vignette: 0.3 })
}
