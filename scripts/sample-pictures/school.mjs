// A school yard in the shade of one tree.
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

export function school() {
  const random = chance(5)
  const defs =
    linear('sky', [
      [0, '#6fb0bd'],
      [1, '#d8ebdf'],
    ]) +
    linear('yard', [
      [0, '#e5cfa2'],
      [1, '#b98a58'],
    ]) +
    linear('wall', [
      [0, '#f7ecd2'],
      [1, '#e7d2a5'],
    ]) +
    radial('crown', [
      [0, '#7ba55f'],
      [1, '#3c6b45'],
    ]) +
    blur('soft', 10) +
    blur('gentle', 3)
  const windowsRow = repeat(5, (i) => {
    const x = 120 + i * 300
    return (
      rect(x - 8, 322, 176, 156, '#d1b583') +
      rect(x, 330, 160, 140, '#2e6a72') +
      rect(x, 330, 160, 60, '#8cc2c2', 'opacity=".5"') +
      stroke(`M${x + 53} 330v140M${x + 107} 330v140M${x} 400h160`, '#f7efdc', 5) +
      rect(x - 14, 474, 188, 12, '#c6a46d')
    )
  })
  const star = (x, y, r, fill) =>
    path(
      `M${repeat(10, (i) => `${i ? 'L' : ''}${n(x + Math.sin((i * Math.PI) / 5) * (i % 2 ? r * 0.45 : r))} ${n(y - Math.cos((i * Math.PI) / 5) * (i % 2 ? r * 0.45 : r))}`)}Z`,
      fill,
    )
  const mural =
    ellipse(190, 600, 36, 36, '#efb04b') +
    repeat(10, (i) =>
      stroke(
        `M${n(190 + Math.cos(i * 0.628) * 46)} ${n(600 + Math.sin(i * 0.628) * 46)}L${n(190 + Math.cos(i * 0.628) * 60)} ${n(600 + Math.sin(i * 0.628) * 60)}`,
        '#efb04b',
        6,
      ),
    ) +
    path('M290 668q40 -60 80 0q40 -70 90 0Z', '#4e9aa0') +
    stroke('M540 670V600M540 612q-30 -6 -34 -34q30 2 34 34M540 600q30 -8 30 -38q-28 6 -30 38', '#5d8f52', 7) +
    path('M640 668l20 -44h64l18 44Z', '#c9583f') +
    rect(664, 636, 22, 32, '#f7ecd2') +
    star(1330, 600, 30, '#d98a3d') +
    star(1410, 634, 20, '#4e9aa0') +
    path('M1480 668q16 -70 60 -70t60 70Z', '#8a5b8f', 'opacity=".75"')
  const wall =
    rect(0, 250, WIDTH, 440, 'url(#wall)') +
    rect(0, 236, WIDTH, 20, '#b98a58') +
    windowsRow +
    rect(0, 540, WIDTH, 150, '#fbf3dd') +
    rect(0, 536, WIDTH, 6, '#2e7f80') +
    mural +
    rect(0, 676, WIDTH, 16, '#2e7f80')
  const leaves = repeat(340, () => {
    const a = random.next() * Math.PI * 2
    const r = Math.sqrt(random.next())
    const x = 1010 + Math.cos(a) * r * 400
    const y = 300 + Math.sin(a) * r * 210
    const tone =
      y < 260
        ? random.pick(['#8fb96c', '#a5c97c', '#77a65d'])
        : random.pick(['#4f7f4b', '#3d6b44', '#5f9154', '#2f5a3c'])
    return ellipse(
      x,
      y,
      random.between(18, 46),
      random.between(14, 34),
      tone,
      `opacity="${n(random.between(6, 10)) / 10}"`,
    )
  })
  const tree =
    ellipse(1010, 832, 470, 74, '#5a3d26', 'opacity=".45" filter="url(#soft)"') +
    path(
      'M960 830C984 740 984 660 962 570C940 500 900 460 850 420L890 404C940 440 972 480 992 520C1000 460 1010 420 1000 350L1040 350C1040 420 1036 470 1040 520C1064 470 1100 440 1150 410L1180 432C1120 470 1084 520 1068 590C1056 670 1064 750 1092 830Z',
      '#6b4a30',
    ) +
    path('M990 830C1008 740 1010 640 996 560L1012 556C1030 640 1030 740 1030 830Z', '#8f6a46', 'opacity=".7"') +
    group(leaves) +
    repeat(40, () => ellipse(random.between(700, 1330), random.between(180, 470), 5, 5, '#e0b356', 'opacity=".9"'))
  const bench = (x, y) =>
    ellipse(x + 110, y + 70, 150, 12, '#5a3d26', 'opacity=".35" filter="url(#gentle)"') +
    rect(x, y, 220, 16, '#a3673d', 'rx="4"') +
    rect(x, y - 46, 220, 14, '#a3673d', 'rx="4"') +
    rect(x, y - 22, 220, 12, '#8f5733', 'rx="4"') +
    stroke(`M${x + 24} ${y - 46}V${y + 66}M${x + 196} ${y - 46}V${y + 66}`, '#4f3524', 9)
  const pupil = (x, y, h, shirt, skirt) => {
    const u = h / 100
    return (
      polygon(
        [
          [x - 8 * u, y],
          [x + 8 * u, y],
          [x - 60 * u, y + 22 * u],
          [x - 84 * u, y + 20 * u],
        ],
        '#5a3d26',
        'opacity=".3"',
      ) +
      stroke(
        `M${n(x - 6 * u)} ${n(y - 40 * u)}V${n(y)}M${n(x + 6 * u)} ${n(y - 40 * u)}L${n(x + 9 * u)} ${n(y)}`,
        '#3a2d2a',
        7 * u,
      ) +
      path(
        `M${n(x - 14 * u)} ${n(y - 34 * u)}L${n(x - 10 * u)} ${n(y - 74 * u)}Q${n(x)} ${n(y - 82 * u)} ${n(x + 10 * u)} ${n(y - 74 * u)}L${n(x + 14 * u)} ${n(y - 34 * u)}Z`,
        skirt,
      ) +
      path(
        `M${n(x - 12 * u)} ${n(y - 52 * u)}L${n(x - 10 * u)} ${n(y - 75 * u)}Q${n(x)} ${n(y - 83 * u)} ${n(x + 10 * u)} ${n(y - 75 * u)}L${n(x + 12 * u)} ${n(y - 52 * u)}Z`,
        shirt,
      ) +
      stroke(
        `M${n(x - 10 * u)} ${n(y - 72 * u)}L${n(x - 20 * u)} ${n(y - 48 * u)}M${n(x + 10 * u)} ${n(y - 72 * u)}L${n(x + 22 * u)} ${n(y - 56 * u)}`,
        shirt,
        6 * u,
      ) +
      ellipse(x, y - 90 * u, 9 * u, 10 * u, '#c68e66') +
      path(
        `M${n(x - 10 * u)} ${n(y - 90 * u)}Q${n(x - 9 * u)} ${n(y - 104 * u)} ${n(x)} ${n(y - 103 * u)}Q${n(x + 10 * u)} ${n(y - 104 * u)} ${n(x + 10 * u)} ${n(y - 90 * u)}Q${n(x)} ${n(y - 98 * u)} ${n(x - 10 * u)} ${n(y - 90 * u)}Z`,
        '#2b211e',
      ) +
      rect(x - 9 * u, y - 72 * u, 18 * u, 22 * u, random.pick(['#c9583f', '#e0a03f', '#3e7f86']), `rx="${n(5 * u)}"`)
    )
  }
  const hoop =
    stroke('M250 860V470', '#39606a', 11) +
    rect(180, 430, 150, 100, '#fbf6e8', 'rx="4"') +
    `<rect x="224" y="470" width="60" height="42" fill="none" stroke="#c9583f" stroke-width="5"/>` +
    stroke('M226 530h58', '#c9583f', 7) +
    stroke('M230 534l10 44h32l8 -44M244 534l4 44M264 534l-2 44', '#fbf6e8', 2.4) +
    ellipse(150, 866, 130, 10, '#5a3d26', 'opacity=".35" filter="url(#gentle)"')
  const body =
    rect(0, 0, WIDTH, 300, 'url(#sky)') +
    repeat(5, (i) => ellipse(140 + i * 330, 90 + (i % 2) * 46, 150, 20, '#fff', 'opacity=".55" filter="url(#soft)"')) +
    wall +
    rect(0, 690, WIDTH, HEIGHT - 690, 'url(#yard)') +
    repeat(70, () =>
      ellipse(
        random.between(0, WIDTH),
        random.between(710, 1060),
        random.between(20, 90),
        2,
        '#8c6238',
        'opacity=".14"',
      ),
    ) +
    stroke('M-20 960Q500 900 760 1080', '#fdf3dc', 8, 'opacity=".6"') +
    hoop +
    bench(1150, 800) +
    tree +
    bench(760, 850) +
    pupil(820, 900, 150, '#fdfdf6', '#2f5c7a') +
    pupil(910, 908, 140, '#fdfdf6', '#2f5c7a') +
    pupil(1130, 930, 168, '#fdfdf6', '#39485c') +
    pupil(470, 880, 134, '#fdfdf6', '#39485c') +
    pupil(560, 960, 176, '#fdfdf6', '#2f5c7a') +
    ellipse(378, 930, 20, 20, '#d9783d') +
    stroke('M360 926q18 -8 36 6M378 910v40', '#7b3f20', 2) +
    repeat(16, () => ellipse(random.between(700, 1340), random.between(850, 1000), 7, 3, '#c39a4c', 'opacity=".8"'))
  return picture({ defs, body, vignette: 0.22 })
}
