// Still lifes: the tea glass at the window, the spice stall.
import { blur, chance, ellipse, group, HEIGHT, linear, n, path, picture, radial, rect, repeat, stroke, WIDTH } from './pen.mjs'

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
    linear('brewGlow', [
      [0, '#ffb765', 0],
      [0.35, '#ff8a3a', 0.5],
      [0.6, '#ffb765', 0.15],
      [1, '#ffb765', 0],
    ], [0, 0, 1, 0]) +
    linear('glass', [
      [0, '#ffffff', 0.75],
      [0.16, '#ffffff', 0.12],
      [0.8, '#ffffff', 0.06],
      [1, '#ffffff', 0.6],
    ], [0, 0, 1, 0]) +
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
  const outline = 'M655 330C655 430 690 470 700 530C706 570 664 620 664 690C664 756 720 782 800 782C880 782 936 756 936 690C936 620 894 570 900 530C910 470 945 430 945 330'
  const street = repeat(46, () => {
    const r = random.between(14, 58)
    return ellipse(random.between(120, 1480), random.between(80, 620), r, r, random.pick(['#fff0bd', '#ffd58a', '#f7a95f', '#e98752', '#9fc3b6']), `opacity="${n(random.between(2, 5)) / 10}"`)
  })
  const window =
    rect(120, -20, 1360, 720, 'url(#outside)') +
    group(
      rect(120, 360, 260, 340, '#c77b4b') + rect(400, 300, 190, 400, '#b96d44') + rect(1120, 340, 360, 360, '#c27548') + repeat(6, (i) => path(`M${1140 + i * 56} 700v-190q20 -40 40 0v190Z`, '#8d4c30')) + repeat(4, (i) => rect(420 + i * 42, 340, 22, 60, '#f8d793')) + rect(590, 420, 540, 280, '#d08755'),
      'filter="url(#soft)" opacity=".75"',
    ) +
    ellipse(1060, 210, 420, 380, 'url(#sun)') +
    group(street, 'filter="url(#bokeh)"') +
    [110, 560, 1030, 1474].map((x) => rect(x, -20, 22, 740, '#3a241a') + rect(x, -20, 5, 740, '#7a5237', 'opacity=".8"')).join('') +
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
    repeat(1, () => `<path d="M664 352Q800 384 936 352" fill="none" stroke="#d9a94f" stroke-width="6" opacity=".85"/>`) +
    stroke('M684 420C700 470 712 500 714 540M688 660C684 700 694 730 716 748', '#ffffff', 9, 'opacity=".6"') +
    stroke('M912 640C920 680 914 716 900 738', '#ffffff', 5, 'opacity=".5"')
  const spoon = stroke('M842 770L1010 380', '#e6dccb', 9, 'clip-path="url(#istikan)" opacity=".6"') + stroke('M930 372L986 232', '#f4ecdd', 10) + ellipse(996, 208, 17, 34, '#f4ecdd', 'transform="rotate(22 996 208)"') + ellipse(993, 205, 8, 22, '#bfae93', 'transform="rotate(22 993 205)"')
  const cube = (x, y) => path(`M${x} ${y}l36 -12 34 14 -36 12Z`, '#ffffff') + path(`M${x} ${y}l34 14v32l-34 -14Z`, '#e9dcc4') + path(`M${x + 34} ${y + 14}l36 -12v32l-36 12Z`, '#cdbb9c')
  const steam = group(
    stroke('M760 300C720 240 800 200 750 130C720 90 760 50 750 10', '#fff4dc', 22, 'opacity=".5"') + stroke('M830 306C870 240 800 210 850 140C880 100 830 60 850 0', '#fff4dc', 18, 'opacity=".42"') + stroke('M800 310C800 260 830 240 806 190', '#fff4dc', 14, 'opacity=".4"'),
    'filter="url(#steam)"',
  )
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#room)') +
    window +
    rect(0, 700, WIDTH, 380, 'url(#sill)') +
    rect(0, 700, WIDTH, 6, '#f0c48b', 'opacity=".8"') +
    repeat(26, () => stroke(`M${n(random.between(-60, 1400))} ${n(random.between(725, 1060))}q${n(random.between(60, 160))} ${n(random.between(-5, 5))} ${n(random.between(200, 420))} 0`, '#331c11', random.between(1, 2.4), 'opacity=".32"')) +
    path('M640 820L980 820L740 1080L150 1080Z', '#ff9d4a', 'opacity=".16" filter="url(#soft)"') +
    saucer +
    glass +
    spoon +
    cube(1010, 784) +
    cube(1068, 800) +
    steam
  return picture({ defs, body, vignette: 0.44 })
}

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
    linear('sack', [
      [0, '#8e6f49'],
      [0.35, '#d2b384'],
      [1, '#75573a'],
    ], [0, 0, 1, 0]) +
    blur('soft', 9) +
    blur('far', 2.4)
  const cone = (x, y, s, tones) => {
    const [base, light, dark] = tones
    const grains = repeat(70, () => {
      const t = random.next()
      const side = random.between(-1, 1)
      return ellipse(x + side * 118 * s * t, y - 150 * s * (1 - t) + random.between(-4, 10) * s, random.between(1.6, 3.6) * s, random.between(1.2, 2.6) * s, side < 0 ? light : dark, 'opacity=".75"')
    })
    return (
      path(`M${n(x - 142 * s)} ${n(y - 6 * s)}C${n(x - 156 * s)} ${n(y + 90 * s)} ${n(x - 150 * s)} ${n(y + 200 * s)} ${n(x - 132 * s)} ${n(y + 300 * s)}L${n(x + 132 * s)} ${n(y + 300 * s)}C${n(x + 150 * s)} ${n(y + 200 * s)} ${n(x + 156 * s)} ${n(y + 90 * s)} ${n(x + 142 * s)} ${n(y - 6 * s)}Z`, 'url(#sack)') +
      repeat(7, (i) => stroke(`M${n(x - 120 * s + i * 40 * s)} ${n(y + 26 * s)}q${n(random.between(-12, 12) * s)} ${n(120 * s)} 0 ${n(270 * s)}`, '#5a4029', 2 * s, 'opacity=".3"')) +
      ellipse(x, y, 146 * s, 36 * s, '#8a6a45') +
      path(`M${n(x - 130 * s)} ${n(y)}C${n(x - 70 * s)} ${n(y - 60 * s)} ${n(x - 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}C${n(x + 34 * s)} ${n(y - 130 * s)} ${n(x + 70 * s)} ${n(y - 60 * s)} ${n(x + 130 * s)} ${n(y)}Q${n(x)} ${n(y + 42 * s)} ${n(x - 130 * s)} ${n(y)}Z`, base) +
      path(`M${n(x + 130 * s)} ${n(y)}C${n(x + 70 * s)} ${n(y - 60 * s)} ${n(x + 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}Q${n(x + 20 * s)} ${n(y - 60 * s)} ${n(x + 30 * s)} ${n(y + 22 * s)}Q${n(x + 90 * s)} ${n(y + 18 * s)} ${n(x + 130 * s)} ${n(y)}Z`, dark, 'opacity=".45"') +
      path(`M${n(x - 130 * s)} ${n(y)}C${n(x - 70 * s)} ${n(y - 60 * s)} ${n(x - 34 * s)} ${n(y - 130 * s)} ${n(x)} ${n(y - 166 * s)}Q${n(x - 40 * s)} ${n(y - 60 * s)} ${n(x - 70 * s)} ${n(y + 14 * s)}Z`, light, 'opacity=".5"') +
      grains +
      `<path d="M${n(x - 146 * s)} ${n(y)}Q${n(x)} ${n(y + 62 * s)} ${n(x + 146 * s)} ${n(y)}Q${n(x + 152 * s)} ${n(y + 22 * s)} ${n(x + 140 * s)} ${n(y + 30 * s)}Q${n(x)} ${n(y + 92 * s)} ${n(x - 140 * s)} ${n(y + 30 * s)}Q${n(x - 152 * s)} ${n(y + 22 * s)} ${n(x - 146 * s)} ${n(y)}Z" fill="#dcc094"/>` +
      stroke(`M${n(x - 138 * s)} ${n(y + 12 * s)}Q${n(x)} ${n(y + 72 * s)} ${n(x + 138 * s)} ${n(y + 12 * s)}`, '#f7e6c2', 3 * s, 'opacity=".7"')
    )
  }
  const arch = (x, w, top, fill) => path(`M${x} 1067V${top + w * 0.5}C${x} ${top + w * 0.1} ${x + w * 0.3} ${top} ${x + w / 2} ${top - w * 0.1}C${x + w * 0.7} ${top} ${x + w} ${top + w * 0.1} ${x + w} ${top + w * 0.5}V1067Z`, fill)
  const vault =
    arch(-60, 560, 120, '#7a4629') + arch(-20, 480, 170, '#3a2016') + arch(520, 560, 80, '#8a5230') + arch(560, 480, 130, '#e0a35c') + arch(600, 400, 190, '#f6cf8b') + arch(1100, 560, 120, '#7a4629') + arch(1140, 480, 170, '#3a2016')
  const jars = (x, y, count) =>
    repeat(count, (i) => {
      const tone = random.pick(spiceTones)
      const jx = x + i * 56
      return rect(jx, y - 62, 44, 62, '#f3e6c8', 'opacity=".28" rx="7"') + rect(jx + 3, y - 46, 38, 44, tone[0], 'rx="5"') + rect(jx + 6, y - 44, 8, 40, '#fff', 'opacity=".25"') + rect(jx + 2, y - 72, 40, 12, '#c69a4a', 'rx="3"')
    })
  const shelves = [330, 430, 530].map((y) => rect(10, y, 420, 9, '#a8693f') + jars(22, y, 7) + rect(1170, y, 420, 9, '#a8693f') + jars(1182, y, 7)).join('')
  const hanging = (x, y, s) =>
    stroke(`M${x} -10V${y - 40 * s}`, '#d1a45c', 2.5) +
    ellipse(x, y, 210 * s, 210 * s, 'url(#lamp)', 'opacity=".8"') +
    path(`M${x - 34 * s} ${y}Q${x - 30 * s} ${y - 40 * s} ${x} ${y - 46 * s}Q${x + 30 * s} ${y - 40 * s} ${x + 34 * s} ${y}L${x + 22 * s} ${y + 30 * s}Q${x} ${y + 44 * s} ${x - 22 * s} ${y + 30 * s}Z`, '#f7c766') +
    repeat(5, (i) => stroke(`M${x + (i - 2) * 14 * s} ${y - 36 * s}L${x + (i - 2) * 10 * s} ${y + 34 * s}`, '#8a5a22', 2.4 * s)) +
    stroke(`M${x - 34 * s} ${y}H${x + 34 * s}`, '#8a5a22', 4 * s)
  const chillies = (x, y) =>
    stroke(`M${x} ${y - 150}V${y + 150}`, '#6b4a2a', 3) +
    repeat(30, (i) => {
      const side = i % 2 ? 1 : -1
      const cy = y - 110 + i * 8.6
      const reach = random.between(26, 46) * side
      return path(`M${x} ${n(cy)}q${n(reach * 0.6)} 2 ${n(reach)} 36q${n(-reach * 0.5)} -8 ${n(-reach)} -28Z`, random.pick(['#b5301f', '#8e1d14', '#cf4a30']))
    })
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#hall)') +
    group(vault, 'filter="url(#far)"') +
    group(repeat(5, (i) => path(`M${650 + i * 62} 720q-16 -60 0 -96q14 -26 28 0q16 36 0 96Z`, '#7a4a2c', 'opacity=".55"') + ellipse(664 + i * 62, 604, 12, 14, '#7a4a2c', 'opacity=".55"')), 'filter="url(#far)"') +
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
