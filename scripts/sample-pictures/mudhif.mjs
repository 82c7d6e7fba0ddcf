// The reed hall at the edge of the water.
import {
  blur,
  chance,
  clouds,
  group,
  linear,
  n,
  path,
  person,
  picture,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'
import { reedBank, ripples } from './wetland.mjs'

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
    linear(
      'hall',
      [
        [0, '#7d5829'],
        [0.55, '#b98946'],
        [1, '#e3ba75'],
      ],
      [0, 0, 1, 0],
    ) +
    linear('dark', [
      [0, '#2b1c10'],
      [1, '#5a3a1c'],
    ]) +
    blur('soft', 5) +
    blur('mist', 20) +
    '<clipPath id="front"><path d="M455 790L455 382C455 229 561 170 690 170C819 170 925 229 925 382L925 790Z"/></clipPath>'
  const arch = (cx, base, half, top, color, width) =>
    stroke(
      `M${cx - half} ${base}L${cx - half} ${top + half * 0.9}C${cx - half} ${top + half * 0.25} ${cx - half * 0.55} ${top} ${cx} ${top}C${cx + half * 0.55} ${top} ${cx + half} ${top + half * 0.25} ${cx + half} ${top + half * 0.9}L${cx + half} ${base}`,
      color,
      width,
    )
  const nave = path('M690 170C900 176 1180 300 1350 372C1420 400 1440 520 1440 620L1440 764L925 790Z', 'url(#hall)')
  const ribs = repeat(8, (i) => {
    const t = (i + 1) / 8.4
    const x = 690 + (1340 - 690) * t
    const y = 170 + 200 * t ** 1.1
    const ex = 925 + (1440 - 925) * t
    return (
      stroke(
        `M${n(x)} ${n(y)}C${n(x + 120 * (1 - t) + 46)} ${n(y + 30)} ${n(ex)} ${n(y + 190)} ${n(ex)} ${n(790 - 26 * t)}`,
        '#6a4720',
        21 - 9 * t,
      ) +
      stroke(
        `M${n(x - 4)} ${n(y)}C${n(x + 116 * (1 - t) + 42)} ${n(y + 30)} ${n(ex - 5)} ${n(y + 190)} ${n(ex - 5)} ${n(788 - 26 * t)}`,
        '#f0cf90',
        4,
        'opacity=".7"',
      )
    )
  })
  const courses = repeat(26, (i) => {
    const t = i / 26
    return stroke(
      `M${n(760 + 160 * t)} ${n(186 + 600 * t * t + 40 * t)}L${n(1440 - 60 * (1 - t))} ${n(385 + 385 * t)}`,
      '#5b3c1b',
      1.6,
      'opacity=".28"',
    )
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
  const bindings = (x, from, to) =>
    repeat(9, (i) => rect(x - 25, from + ((to - from) * i) / 9, 50, 7, '#6c4a1f', 'rx="3"'))
  const columns = [455, 572, 808, 925]
    .map((x, i) => {
      const outer = i === 0 || i === 3
      const top = outer ? 330 : 200
      return (
        path(`M${x - 25} 800L${x - 15} ${top}Q${x} ${top - 46} ${x + 15} ${top}L${x + 25} 800Z`, 'url(#hall)') +
        bindings(x, top + 40, 780)
      )
    })
    .join('')
  const hall =
    nave +
    courses +
    ribs +
    lattice +
    arch(690, 790, 235, 170, '#8a6230', 30) +
    arch(686, 790, 235, 166, '#f1d196', 8) +
    columns
  const body =
    rect(0, 0, WIDTH, ground, 'url(#sky)') +
    clouds(random, { top: 80, bottom: 360, color: '#ffffff', count: 16, opacity: 0.6 }) +
    ridge(random, { top: 700, swing: 14, step: 26, floor: 800, fill: '#a9b9a0', more: 'filter="url(#soft)"' }) +
    reedBank(random, {
      from: 0,
      to: 430,
      y: 792,
      low: 90,
      high: 230,
      count: 70,
      colors: ['#7a8c62', '#697f5b', '#8c9a6c'],
      plume: '#d6bf92',
    }) +
    reedBank(random, {
      from: 1420,
      to: 1620,
      y: 792,
      low: 90,
      high: 230,
      count: 40,
      colors: ['#7a8c62', '#697f5b', '#8c9a6c'],
      plume: '#d6bf92',
    }) +
    hall +
    rect(0, ground - 4, WIDTH, 300, 'url(#water)') +
    `<g transform="translate(0 1590) scale(1 -1)" opacity=".42" filter="url(#soft)">${hall}</g>` +
    path(
      'M250 806C330 780 420 772 620 776L1640 768L1640 838C1360 826 1180 846 900 834C640 842 420 836 250 806Z',
      '#8d7a50',
    ) +
    path('M250 806C330 780 420 772 620 776L1640 768L1640 792C1200 800 640 804 250 806Z', '#b7a06a') +
    stroke('M250 808C420 838 640 844 900 836C1180 848 1360 828 1640 840', '#f3e2b5', 3, 'opacity=".55"') +
    ripples(random, 812, 1060, '#1d474d', 90, 0.2) +
    ripples(random, 812, 1060, '#fff4da', 80, 0.22) +
    person(1010, 812, 132, '#3a2d22', { robe: true }) +
    person(1062, 816, 120, '#4a3a2a', { robe: true }) +
    reedBank(random, {
      from: -40,
      to: 210,
      y: 1090,
      low: 200,
      high: 420,
      count: 26,
      colors: ['#2c4a3d', '#3b5c47', '#213a31'],
      plume: '#b59a6c',
    })
  return picture({ defs, body, vignette: 0.24 })
}
