// A river delta from the air.
import { blur, chance, clouds, group, HEIGHT, linear, n, path, picture, rect, repeat, stroke, WIDTH } from './pen.mjs'

/** Distributaries: a channel that parts in two until it reaches the sea. */
function channel(random, x, y, angle, width, depth, out) {
  const length = 92 + depth * 20 + random.between(-14, 20)
  const bend = random.between(-0.35, 0.35)
  const mx = x + Math.cos(angle + bend) * length * 0.5
  const my = y + Math.sin(angle + bend) * length * 0.5
  const ex = x + Math.cos(angle) * length
  const ey = y + Math.sin(angle) * length
  out.push([`M${n(x)} ${n(y)}Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)}`, width])
  if (depth === 0) return
  const spread = 0.24 + random.next() * 0.22
  channel(random, ex, ey, angle - spread, width * random.between(0.62, 0.8), depth - 1, out)
  channel(random, ex, ey, angle + spread, width * random.between(0.62, 0.8), depth - 1, out)
}

export function delta() {
  const random = chance(208)
  const rivers = []
  channel(random, 700, 92, 1.5, 44, 5, rivers)
  const defs =
    linear('sea', [
      [0, '#2f8c93'],
      [0.45, '#14566a'],
      [1, '#0a2440'],
    ]) +
    linear('land', [
      [0, '#c9b57c'],
      [0.35, '#86985a'],
      [0.8, '#49794f'],
      [1, '#3d7a62'],
    ]) +
    `<filter id="relief" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".012" numOctaves="5" seed="4" result="n"/><feDiffuseLighting in="n" surfaceScale="14" lighting-color="#fff" result="l"><feDistantLight azimuth="225" elevation="52"/></feDiffuseLighting><feComposite in="l" in2="SourceGraphic" operator="in"/></filter>` +
    `<filter id="shore" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency=".011" numOctaves="5" seed="9"/><feDisplacementMap in="SourceGraphic" scale="110" xChannelSelector="R" yChannelSelector="G"/></filter>` +
    `<filter id="bank" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency=".03" numOctaves="3" seed="2"/><feDisplacementMap in="SourceGraphic" scale="26" xChannelSelector="R" yChannelSelector="G"/></filter>` +
    blur('plume', 34) +
    blur('soft', 7)
  const coast =
    'M-200 -200L1800 -200L1800 330C1600 350 1420 430 1310 520C1230 620 1150 760 1000 860C860 950 620 950 470 860C360 780 300 690 200 600C100 540 -60 480 -200 470Z'
  const fields = repeat(520, () => {
    const x = random.between(0, WIDTH)
    const y = random.between(0, 430)
    const w = random.between(16, 46)
    return rect(
      x,
      y,
      w,
      random.between(8, 20),
      random.pick(['#d8c78a', '#6f9353', '#9fb06a', '#587d48', '#b99a5c']),
      `opacity=".42" transform="rotate(${n(-12 + x / 90 + random.between(-3, 3))} ${n(x)} ${n(y)})"`,
    )
  })
  const strokes = (color, grow, more) => group(rivers.map(([d, w]) => stroke(d, color, w + grow)).join(''), more)
  const head = 'M540 -80C610 -30 650 30 700 94'
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#sea)') +
    group(path(coast, '#d8c590'), 'filter="url(#plume)" opacity=".85" transform="translate(0 46)"') +
    group(path(coast, '#5fb3ad'), 'filter="url(#plume)" opacity=".8" transform="translate(20 92)"') +
    group(path(coast, 'url(#land)'), 'filter="url(#shore)"') +
    fields +
    group(path(coast, '#fff'), 'filter="url(#relief)" style="mix-blend-mode:soft-light" opacity=".75"') +
    group(stroke(head, '#2c6a4c', 76) + strokes('#2c6a4c', 26), 'filter="url(#bank)" opacity=".75"') +
    group(stroke(head, '#a9d8c9', 56) + strokes('#a9d8c9', 6), 'filter="url(#bank)"') +
    group(stroke(head, '#2f98a0', 46) + strokes('#2f98a0', -1), 'filter="url(#bank)"') +
    group(
      stroke(head, '#8fe0d6', 10) + strokes('#8fe0d6', -18).replaceAll(/stroke-width="-[\d.]+"/g, 'stroke-width="1.4"'),
      'filter="url(#bank)" opacity=".5"',
    ) +
    group(
      rivers
        .filter(([, w]) => w < 14)
        .map(([d]) => stroke(d, '#cfe8d2', 26))
        .join(''),
      'filter="url(#plume)" opacity=".5" transform="translate(6 70)"',
    ) +
    clouds(random, { top: -20, bottom: 1100, color: '#ffffff', count: 9, opacity: 0.55, size: 0.6 })
  return picture({ defs, body, vignette: 0.4 })
}
