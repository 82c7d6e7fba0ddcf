// Palm groves in a dust storm.
import {
  blur,
  chance,
  ellipse,
  group,
  HEIGHT,
  linear,
  n,
  palm,
  path,
  person,
  picture,
  radial,
  rect,
  repeat,
  stroke,
  WIDTH,
} from './pen.mjs'

export function palmsInDust() {
  const random = chance(46)
  const defs =
    linear('sky', [
      [0, '#b4632f'],
      [0.45, '#dd9650'],
      [0.8, '#efbf7d'],
      [1, '#e6ab68'],
    ]) +
    linear('ground', [
      [0, '#d79a5a'],
      [1, '#6b3a1d'],
    ]) +
    radial('sun', [
      [0, '#fff3d2'],
      [0.18, '#ffe6b0', 0.8],
      [1, '#ffd990', 0],
    ]) +
    blur('veil1', 5) +
    blur('veil2', 2.5) +
    blur('soft', 26)
  const row = (count, base, low, high, tone, spread) =>
    repeat(count, (i) =>
      palm(
        random,
        (WIDTH / count) * (i + 0.5) + random.between(-spread, spread),
        base + random.between(-6, 8),
        random.between(low, high),
        { ...tone, lean: random.between(0.01, 0.09) },
      ),
    )
  const veil = (y, opacity, color) =>
    group(
      repeat(9, (i) => ellipse(i * 210 - 60 + random.between(-60, 60), y + random.between(-50, 50), 330, 90, color)),
      `filter="url(#torn)" opacity="${opacity}"`,
    )
  const streaks = repeat(70, () => {
    const y = random.between(120, 1040)
    const x = random.between(-200, 1500)
    return stroke(
      `M${n(x)} ${n(y)}q${n(random.between(60, 200))} ${n(random.between(-14, 4))} ${n(random.between(200, 460))} ${n(random.between(-26, 2))}`,
      '#ffe0ab',
      random.between(0.8, 2.2),
      `opacity="${n(random.between(1, 3)) / 10}"`,
    )
  })
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#sky)') +
    veil(160, 0.5, '#8f4a22') +
    veil(330, 0.5, '#f4c98d') +
    ellipse(1120, 330, 430, 430, 'url(#sun)') +
    ellipse(1120, 330, 74, 74, '#fff4d6', 'opacity=".95"') +
    group(
      row(15, 690, 190, 270, { trunk: '#cf8f53', leaf: '#cb8a4e', light: '#d79a60' }, 40),
      'filter="url(#veil1)" opacity=".85"',
    ) +
    veil(600, 0.75, '#eebd7c') +
    rect(0, 690, WIDTH, HEIGHT - 690, 'url(#ground)') +
    group(
      row(9, 740, 310, 420, { trunk: '#a4632f', leaf: '#a0622f', light: '#b3753d' }, 50),
      'filter="url(#veil2)" opacity=".95"',
    ) +
    veil(720, 0.75, '#e8b06c') +
    path('M-20 800Q400 770 820 806T1640 790L1640 1080L-20 1080Z', '#8f5228') +
    path('M560 1080Q720 900 1010 806Q960 900 1020 1080Z', '#c98a50', 'opacity=".8"') +
    path('M640 1080Q760 920 1000 812Q900 930 890 1080Z', '#6f8f8a', 'opacity=".55"') +
    group(
      [
        [170, 900, 690],
        [430, 860, 560],
        [1290, 876, 620],
        [1510, 930, 760],
      ]
        .map(([x, y, h]) => palm(random, x, y, h, { trunk: '#4a2612', leaf: '#4d2a14', light: '#6a3f1f', lean: 0.05 }))
        .join(''),
    ) +
    path('M-20 930Q300 890 700 950T1640 920L1640 1080L-20 1080Z', '#4a2713') +
    repeat(160, () =>
      stroke(
        `M${n(random.between(0, WIDTH))} ${n(random.between(930, 1060))}q6 -14 16 -20`,
        '#7a4a26',
        2,
        'opacity=".7"',
      ),
    ) +
    person(760, 946, 150, '#33190c', { robe: true }) +
    stroke('M776 840L822 948', '#33190c', 5) +
    streaks +
    veil(870, 0.28, '#f0c080') +
    rect(0, 0, WIDTH, HEIGHT, '#f0a75c', 'opacity=".1"')
  return picture({ defs, body, grain: 0.42, vignette: 0.36 })
}
