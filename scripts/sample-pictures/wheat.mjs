// A combine in a wheat field.
import {
  blur,
  chance,
  clouds,
  ellipse,
  HEIGHT,
  linear,
  n,
  path,
  picture,
  polygon,
  radial,
  rect,
  repeat,
  ridge,
  stroke,
  WIDTH,
} from './pen.mjs'

function ear(random, x, y, height, color, dark) {
  const lean = random.between(-0.2, 0.28) * height
  const tx = x + lean
  const ty = y - height
  let out = stroke(
    `M${n(x)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - height * 0.6)} ${n(tx)} ${n(ty)}`,
    dark,
    Math.max(1.6, height * 0.012),
  )
  const angle = Math.atan2(-height * 0.4, lean * 0.8)
  const size = height * 0.048
  let awns = ''
  for (let i = 0; i < 7; i += 1) {
    const px = tx + Math.cos(angle) * i * size * 1.15
    const py = ty + Math.sin(angle) * i * size * 1.15
    for (const side of [-1, 1]) {
      const gx = px + Math.cos(angle + (side * Math.PI) / 2) * size * 0.55
      const gy = py + Math.sin(angle + (side * Math.PI) / 2) * size * 0.55
      out += ellipse(
        gx,
        gy,
        size * 0.9,
        size * 0.4,
        side < 0 ? color : dark,
        `transform="rotate(${n(((angle + side * 0.35) * 180) / Math.PI)} ${n(gx)} ${n(gy)})"`,
      )
      awns += `M${n(gx)} ${n(gy)}l${n(Math.cos(angle + side * 0.25) * size * 4)} ${n(Math.sin(angle + side * 0.25) * size * 4)}`
    }
  }
  return out + stroke(awns, color, 1.2, 'opacity=".7"')
}

export function wheat() {
  const random = chance(24)
  const horizon = 470
  const defs =
    linear('sky', [
      [0, '#4f93ad'],
      [0.6, '#a9cfcb'],
      [1, '#f6e6bf'],
    ]) +
    linear('field', [
      [0, '#f0cf7c'],
      [0.35, '#dda744'],
      [1, '#9a6420'],
    ]) +
    radial('sun', [
      [0, '#fffbe6'],
      [0.3, '#fff1c2', 0.7],
      [1, '#fff1c2', 0],
    ]) +
    radial('dust', [
      [0, '#f4deb0', 0.95],
      [1, '#f4deb0', 0],
    ]) +
    blur('soft', 10) +
    blur('gentle', 3)
  const furrows = repeat(40, (i) => {
    const x = -1700 + i * 125
    return stroke(
      `M${n(1100 + (x - 1100) * 0.04)} ${horizon}L${n(x)} 1080`,
      i % 2 ? '#8a5a1c' : '#f7dc94',
      3,
      `opacity="${i % 2 ? 0.28 : 0.3}"`,
    )
  })
  const texture = repeat(520, () => {
    const t = random.next() ** 0.8
    const y = horizon + 8 + (HEIGHT - horizon) * t
    return stroke(
      `M${n(random.between(0, WIDTH))} ${n(y)}v${n(-(3 + 22 * t))}`,
      random.pick(['#f9e2a0', '#b97e2a', '#e8bb58']),
      1 + 1.6 * t,
      'opacity=".5"',
    )
  })
  const combine =
    ellipse(30, 14, 330, 22, '#5e3d12', 'opacity=".5" filter="url(#soft)"') +
    path('M-120 -40L-96 -150L60 -160L236 -150L250 -40Z', '#b8402f') +
    path('M-120 -40L-112 -80L252 -80L250 -40Z', '#8d2c20') +
    path('M60 -160L236 -150L240 -120L64 -124Z', '#d4614b') +
    path('M-112 -150L-96 -262L26 -262L40 -154Z', '#f2e9d4') +
    path('M-102 -160L-88 -250L14 -250L24 -164Z', '#2b5a66') +
    path('M-102 -160L-88 -250L-50 -250L-70 -162Z', '#9fd0d2', 'opacity=".6"') +
    rect(-106, -276, 142, 16, '#b8402f', 'rx="4"') +
    rect(70, -216, 140, 62, '#a5372a', 'rx="6"') +
    path('M80 -216Q140 -250 200 -216Z', '#e9bf55') +
    stroke('M206 -190L330 -262', '#8d2c20', 22) +
    stroke('M206 -196L330 -268', '#d4614b', 6) +
    path('M250 -110L330 -70L326 -28L246 -50Z', '#8d2c20') +
    ellipse(-50, -36, 66, 66, '#2a2421') +
    ellipse(-50, -36, 40, 40, '#e9bf55') +
    ellipse(-50, -36, 16, 16, '#2a2421') +
    ellipse(186, -22, 44, 44, '#2a2421') +
    ellipse(186, -22, 24, 24, '#e9bf55') +
    path('M-130 -80L-230 -20L-250 2L-120 -26Z', '#8d2c20') +
    rect(-330, -20, 220, 26, '#a5372a', 'rx="4"') +
    stroke('M-336 4H-104', '#f2e9d4', 4) +
    `<ellipse cx="-292" cy="-44" rx="50" ry="50" fill="none" stroke="#e9bf55" stroke-width="6"/>` +
    repeat(8, (i) =>
      stroke(`M-292 -44L${n(-292 + Math.cos(i * 0.785) * 50)} ${n(-44 + Math.sin(i * 0.785) * 50)}`, '#e9bf55', 4),
    ) +
    repeat(8, (i) =>
      stroke(`M${n(-302 + Math.cos(i * 0.785) * 50)} ${n(-44 + Math.sin(i * 0.785) * 50)}h22`, '#8d2c20', 5),
    )
  const body =
    rect(0, 0, WIDTH, horizon + 10, 'url(#sky)') +
    clouds(random, { top: 70, bottom: 300, color: '#ffffff', count: 20, opacity: 0.8 }) +
    ellipse(1240, 210, 420, 380, 'url(#sun)') +
    ridge(random, { top: 410, swing: 24, step: 120, floor: 500, fill: '#8fb0ab', more: 'filter="url(#gentle)"' }) +
    ridge(random, { top: 444, swing: 14, step: 90, floor: 500, fill: '#b6b487' }) +
    repeat(24, (i) =>
      ellipse(40 + i * 70 + random.between(-20, 20), 462, random.between(10, 22), random.between(9, 18), '#5f7f5c'),
    ) +
    rect(260, 430, 90, 36, '#efe2c4') +
    path('M256 430L305 404L354 430Z', '#b8653f') +
    rect(380, 416, 26, 50, '#cfd6d2') +
    ellipse(393, 416, 13, 8, '#e6ebe6') +
    rect(0, horizon, WIDTH, HEIGHT - horizon, 'url(#field)') +
    furrows +
    texture +
    polygon(
      [
        [980, 676],
        [1640, 640],
        [1640, 780],
        [1040, 742],
      ],
      '#c79242',
      'opacity=".75"',
    ) +
    repeat(60, () =>
      stroke(
        `M${n(random.between(1000, 1600))} ${n(random.between(660, 752))}h${n(random.between(14, 40))}`,
        '#f4dd9e',
        2.4,
        'opacity=".6"',
      ),
    ) +
    repeat(9, (i) =>
      ellipse(1130 + i * 58, 610 - (i % 3) * 30, 110 + i * 15, 66 + i * 7, 'url(#dust)', 'opacity=".5"'),
    ) +
    `<g transform="translate(830 716) scale(.98)">${combine}</g>` +
    repeat(210, (i) =>
      ear(
        random,
        random.between(-20, WIDTH + 20),
        1070 + i * 0.25,
        random.between(250, 330) - i * 0.95,
        random.pick(['#f7d98a', '#efc563', '#e3b04a']),
        random.pick(['#b98332', '#a87228']),
      ),
    )
  return picture({ defs, body, vignette: 0.26 })
}
