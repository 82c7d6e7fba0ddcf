// A glass of tea at a window.
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

export function tea() {
  const random = chance(3)
  const defs =
    linear('room', [
      [0, '#3a2c2a'],
      [1, '#1f1716'],
    ]) +
    linear('outside', [
      [0, '#f7d79a'],
      [0.6, '#f3b976'],
      [1, '#d98a57'],
    ]) +
    linear('sill', [
      [0, '#b9834f'],
      [0.2, '#8e5c36'],
      [1, '#4b2d1d'],
    ]) +
    linear('brew', [
      [0, '#a8330f'],
      [0.5, '#8a220a'],
      [1, '#4a0f06'],
    ]) +
    linear(
      'brewGlow',
      [
        [0, '#ffb765', 0],
        [0.35, '#ff8a3a', 0.5],
        [0.6, '#ffb765', 0.15],
        [1, '#ffb765', 0],
      ],
      [0, 0, 1, 0],
    ) +
    linear(
      'glass',
      [
        [0, '#ffffff', 0.75],
        [0.16, '#ffffff', 0.12],
        [0.8, '#ffffff', 0.06],
        [1, '#ffffff', 0.6],
      ],
      [0, 0, 1, 0],
    ) +
    radial('sun', [
      [0, '#fffbe6'],
      [0.3, '#fff0c0', 0.75],
      [1, '#ffe0a0', 0],
    ]) +
    blur('bokeh', 7) +
    blur('soft', 14) +
    blur('steam', 12) +
    // The istikan: a narrow waist between two bellies.
    '<clipPath id="istikan"><path d="M655 330C655 430 690 470 700 530C706 570 664 620 664 690C664 756 720 782 800 782C880 782 936 756 936 690C936 620 894 570 900 530C910 470 945 430 945 330Z"/></clipPath>'
  const outline =
    'M655 330C655 430 690 470 700 530C706 570 664 620 664 690C664 756 720 782 800 782C880 782 936 756 936 690C936 620 894 570 900 530C910 470 945 430 945 330'
  const street = repeat(46, () => {
    const r = random.between(14, 58)
    return ellipse(
      random.between(120, 1480),
      random.between(80, 620),
      r,
      r,
      random.pick(['#fff0bd', '#ffd58a', '#f7a95f', '#e98752', '#9fc3b6']),
      `opacity="${n(random.between(2, 5)) / 10}"`,
    )
  })
  const window =
    rect(120, -20, 1360, 720, 'url(#outside)') +
    group(
      rect(120, 360, 260, 340, '#c77b4b') +
        rect(400, 300, 190, 400, '#b96d44') +
        rect(1120, 340, 360, 360, '#c27548') +
        repeat(6, (i) => path(`M${1140 + i * 56} 700v-190q20 -40 40 0v190Z`, '#8d4c30')) +
        repeat(4, (i) => rect(420 + i * 42, 340, 22, 60, '#f8d793')) +
        rect(590, 420, 540, 280, '#d08755'),
      'filter="url(#soft)" opacity=".75"',
    ) +
    ellipse(1060, 210, 420, 380, 'url(#sun)') +
    group(street, 'filter="url(#bokeh)"') +
    [110, 560, 1030, 1474]
      .map((x) => rect(x, -20, 22, 740, '#3a241a') + rect(x, -20, 5, 740, '#7a5237', 'opacity=".8"'))
      .join('') +
    rect(110, 190, 1386, 18, '#3a241a') +
    rect(110, 190, 1386, 4, '#8a5f41', 'opacity=".8"')
  const saucer =
    ellipse(770, 838, 330, 46, '#1c0f0a', 'opacity=".6" filter="url(#soft)"') +
    ellipse(800, 812, 300, 52, '#d9cbb4') +
    ellipse(800, 802, 300, 50, '#fbf5e8') +
    ellipse(800, 802, 296, 47, '#efe4cf') +
    `<ellipse cx="800" cy="801" rx="272" ry="41" fill="none" stroke="#b3372b" stroke-width="5"/>` +
    `<ellipse cx="800" cy="801" rx="258" ry="38" fill="none" stroke="#c69a4a" stroke-width="2.5"/>` +
    ellipse(800, 800, 190, 27, '#e2d4bb') +
    ellipse(760, 800, 150, 18, '#a1431d', 'opacity=".35"')
  const glass =
    group(
      rect(640, 320, 320, 480, '#fff3dc', 'opacity=".1"') +
        rect(640, 388, 320, 394, 'url(#brew)') +
        rect(640, 388, 320, 394, 'url(#brewGlow)') +
        ellipse(800, 390, 140, 20, '#d9632c') +
        ellipse(780, 388, 100, 11, '#f7a35c', 'opacity=".7"') +
        ellipse(800, 744, 96, 18, '#ffb76a', 'opacity=".35" filter="url(#bokeh)"') +
        path('M716 770l16 -30 40 -6 12 32Z', '#f6e0bb', 'opacity=".4"') +
        rect(640, 320, 320, 470, 'url(#glass)'),
      'clip-path="url(#istikan)"',
    ) +
    stroke(outline, '#fff6e2', 4, 'opacity=".7"') +
    `<ellipse cx="800" cy="330" rx="145" ry="21" fill="#fff" fill-opacity=".12" stroke="#fff6e2" stroke-width="5" stroke-opacity=".85"/>` +
    repeat(
      1,
      () => `<path d="M664 352Q800 384 936 352" fill="none" stroke="#d9a94f" stroke-width="6" opacity=".85"/>`,
    ) +
    stroke('M684 420C700 470 712 500 714 540M688 660C684 700 694 730 716 748', '#ffffff', 9, 'opacity=".6"') +
    stroke('M912 640C920 680 914 716 900 738', '#ffffff', 5, 'opacity=".5"')
  const spoon =
    stroke('M842 770L1010 380', '#e6dccb', 9, 'clip-path="url(#istikan)" opacity=".6"') +
    stroke('M930 372L986 232', '#f4ecdd', 10) +
    ellipse(996, 208, 17, 34, '#f4ecdd', 'transform="rotate(22 996 208)"') +
    ellipse(993, 205, 8, 22, '#bfae93', 'transform="rotate(22 993 205)"')
  const cube = (x, y) =>
    path(`M${x} ${y}l36 -12 34 14 -36 12Z`, '#ffffff') +
    path(`M${x} ${y}l34 14v32l-34 -14Z`, '#e9dcc4') +
    path(`M${x + 34} ${y + 14}l36 -12v32l-36 12Z`, '#cdbb9c')
  const steam = group(
    stroke('M760 300C720 240 800 200 750 130C720 90 760 50 750 10', '#fff4dc', 22, 'opacity=".5"') +
      stroke('M830 306C870 240 800 210 850 140C880 100 830 60 850 0', '#fff4dc', 18, 'opacity=".42"') +
      stroke('M800 310C800 260 830 240 806 190', '#fff4dc', 14, 'opacity=".4"'),
    'filter="url(#steam)"',
  )
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#room)') +
    window +
    rect(0, 700, WIDTH, 380, 'url(#sill)') +
    rect(0, 700, WIDTH, 6, '#f0c48b', 'opacity=".8"') +
    repeat(26, () =>
      stroke(
        `M${n(random.between(-60, 1400))} ${n(random.between(725, 1060))}q${n(random.between(60, 160))} ${n(random.between(-5, 5))} ${n(random.between(200, 420))} 0`,
        '#331c11',
        random.between(1, 2.4),
        'opacity=".32"',
      ),
    ) +
    path('M640 820L980 820L740 1080L150 1080Z', '#ff9d4a', 'opacity=".16" filter="url(#soft)"') +
    saucer +
    glass +
    spoon +
    cube(1010, 784) +
    cube(1068, 800) +
    steam
  return picture({ defs, body, vignette: 0.44 })
}
