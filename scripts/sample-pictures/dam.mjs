// A reservoir and its dam from orbit.
import {
  blur,
  chance,
  clouds,
  ellipse,
  group,
  HEIGHT,
  linear,
  n,
  path,
  picture,
  rect,
  repeat,
  stroke,
  WIDTH,
} from './pen.mjs'

export function reservoir() {
  const random = chance(1956)
  const lakePoints =
    'M880 -40C900 60 800 120 830 210C860 300 1010 290 1010 390C1010 470 880 480 850 560C836 596 850 620 862 640L742 640C730 600 650 590 600 540C540 480 420 500 400 430C380 370 500 350 560 380C640 420 700 400 690 320C680 240 560 230 570 140C580 70 680 40 690 -40Z'
  const arms =
    'M1000 380C1090 360 1150 420 1250 390C1180 440 1100 440 1010 430ZM430 440C340 470 300 560 210 560C280 500 330 430 400 410ZM840 230C930 200 960 130 1060 120C1000 190 960 260 860 280ZM590 160C500 150 450 80 370 90C440 130 490 200 580 200Z'
  const defs =
    `<filter id="relief" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".0075" numOctaves="7" seed="23" result="n"/><feDiffuseLighting in="n" surfaceScale="20" lighting-color="#ffe9c8" result="l"><feDistantLight azimuth="225" elevation="48"/></feDiffuseLighting></filter>` +
    `<filter id="shore" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency=".014" numOctaves="5" seed="6"/><feDisplacementMap in="SourceGraphic" scale="74" xChannelSelector="R" yChannelSelector="G"/></filter>` +
    `<filter id="bank" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency=".02" numOctaves="3" seed="12"/><feDisplacementMap in="SourceGraphic" scale="40" xChannelSelector="R" yChannelSelector="G"/></filter>` +
    linear('terrain', [
      [0, '#a5805a'],
      [0.5, '#997a57'],
      [1, '#84774f'],
    ]) +
    linear('lake', [
      [0, '#1c6f86'],
      [1, '#0c3a58'],
    ]) +
    blur('soft', 8)
  const lake = path(lakePoints, 'url(#lake)') + path(arms, 'url(#lake)')
  const pivots = repeat(34, () => {
    const side = random.next() < 0.5
    const x = side ? random.between(80, 640) : random.between(960, 1540)
    const y = random.between(700, 1040)
    const r = random.between(18, 38)
    const slice = random.between(0, 6.28)
    return (
      ellipse(x, y, r, r, random.pick(['#4f7f43', '#3f6d3c', '#6f9a4c', '#8a9a55', '#587f3c']), 'opacity=".92"') +
      path(
        `M${n(x)} ${n(y)}L${n(x + Math.cos(slice) * r)} ${n(y + Math.sin(slice) * r)}A${n(r)} ${n(r)} 0 0 1 ${n(x + Math.cos(slice + 1.2) * r)} ${n(y + Math.sin(slice + 1.2) * r)}Z`,
        random.pick(['#c9b06e', '#7fa657']),
        'opacity=".8"',
      )
    )
  })
  const river = 'M800 690C820 760 740 800 770 870C800 930 880 950 850 1080'
  const strips = repeat(120, (i) => {
    const t = i / 120
    const x = 790 + Math.sin(t * 9) * 50 + random.between(-150, 150)
    return rect(
      x,
      720 + t * 340,
      random.between(20, 46),
      random.between(7, 14),
      random.pick(['#5d8a48', '#7c9c55', '#456f3d', '#b7a564']),
      `opacity=".8" transform="rotate(${n(random.between(-20, 20))} ${n(x)} ${n(720 + t * 340)})"`,
    )
  })
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#terrain)') +
    `<rect width="${WIDTH}" height="${HEIGHT}" filter="url(#relief)" style="mix-blend-mode:overlay" opacity=".6"/>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" filter="url(#relief)" style="mix-blend-mode:multiply" opacity=".28"/>` +
    group(strips, 'filter="url(#bank)"') +
    pivots +
    group(
      lake.replaceAll('url(#lake)', '#e6cf9d'),
      'filter="url(#shore)" stroke="#e6cf9d" stroke-width="26" stroke-linejoin="round"',
    ) +
    group(
      lake.replaceAll('url(#lake)', '#3f97a0'),
      'filter="url(#shore)" stroke="#3f97a0" stroke-width="8" stroke-linejoin="round"',
    ) +
    group(lake, 'filter="url(#shore)"') +
    group(stroke(river, '#d9c797', 26) + stroke(river, '#1f7286', 15), 'filter="url(#bank)"') +
    path(
      'M660 640Q800 690 940 632',
      'none',
      'stroke="#3a2c1c" stroke-width="26" opacity=".45" transform="translate(8 12)"',
    ) +
    path('M660 640Q800 690 940 632', 'none', 'stroke="#e9e2cf" stroke-width="20"') +
    path('M660 640Q800 690 940 632', 'none', 'stroke="#9c927c" stroke-width="5"') +
    repeat(7, (i) => rect(770 + i * 11, 662, 5, 26, '#c9d8d8')) +
    group(stroke('M-20 860Q300 800 560 720T662 640M940 632Q1200 560 1620 600', '#efe2c0', 4), 'opacity=".7"') +
    group(
      clouds(random, { top: 0, bottom: 1000, color: '#1a1208', count: 6, opacity: 0.35, size: 0.5 }),
      'transform="translate(50 60)"',
    ) +
    clouds(chance(7), { top: 0, bottom: 1000, color: '#ffffff', count: 7, opacity: 0.9, size: 0.5 })
  return picture({ defs, body, grain: 0.25, vignette: 0.36 })
}
