// The drawing vocabulary of the sample pictures: plain SVG strings, no state.
// Chance is seeded, so that a scene drawn twice is the same file.

export const WIDTH = 1600
export const HEIGHT = 1067

/** Seeded chance (mulberry32). */
export function chance(seed) {
  let a = seed >>> 0
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[Math.floor(next() * list.length)],
  }
}

/** One decimal is finer than a pixel of the finished picture. */
export const n = (value) => String(Math.round(value * 10) / 10)

export const repeat = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('')

const stops = (list) =>
  list
    .map(([offset, color, opacity = 1]) => {
      const fade = opacity === 1 ? '' : ` stop-opacity="${opacity}"`
      return `<stop offset="${offset}" stop-color="${color}"${fade}/>`
    })
    .join('')

export const linear = (id, list, [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
  `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`

export const radial = (id, list) => `<radialGradient id="${id}">${stops(list)}</radialGradient>`

export const blur = (id, amount) =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${amount}"/></filter>`

export const rect = (x, y, w, h, fill, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`

export const ellipse = (cx, cy, rx, ry, fill, more = '') =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`

export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

export const stroke = (d, color, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const polygon = (points, fill, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`

export const group = (content, more = '') => `<g ${more}>${content}</g>`

/** A smooth line through points, as the `d` of a path. */
export function curve(points) {
  const [first, ...rest] = points
  let d = `M${n(first[0])} ${n(first[1])}`
  let previous = first
  for (const point of rest) {
    const middle = (previous[0] + point[0]) / 2
    d += `C${n(middle)} ${n(previous[1])} ${n(middle)} ${n(point[1])} ${n(point[0])} ${n(point[1])}`
    previous = point
  }
  return d
}

/** Land or foliage against the sky: a wavering edge closed along `floor`. */
export function ridge(random, { top, swing, step, floor, fill, more = '', width = WIDTH }) {
  const points = []
  for (let x = -step; x <= width + step; x += step) points.push([x, top + random.between(-swing, swing)])
  return path(`${curve(points)}L${width + step} ${floor}L${-step} ${floor}Z`, fill, more)
}

/** Light lying on water: short horizontal strokes that grow towards the viewer. */
export function glitter(random, { x, top, bottom, spread, color, count, opacity = 0.6 }) {
  return repeat(count, () => {
    const t = random.next() ** 1.4
    const y = top + (bottom - top) * t
    const half = (8 + 70 * t) * random.between(0.3, 1)
    const centre = x + random.between(-1, 1) * spread * (0.25 + t)
    return ellipse(centre, y, half, 1 + 2.6 * t, color, `opacity="${n(opacity * random.between(0.35, 1) * 10) / 10}"`)
  })
}

/** Clouds that are torn at the edges: blurred ellipses pushed about by noise. */
export function clouds(random, { top, bottom, color, count, opacity, size = 1, width = WIDTH }) {
  const puffs = repeat(count, () => {
    const w = random.between(120, 420) * size
    return ellipse(
      random.between(-100, width + 100),
      random.between(top, bottom),
      w,
      w * random.between(0.05, 0.13),
      color,
    )
  })
  return group(puffs, `filter="url(#torn)" opacity="${opacity}"`)
}

/** A person standing, in silhouette; the feet are at (x, y). */
export function person(x, y, height, fill, { robe = false, bag = false } = {}) {
  const u = height / 100
  const at = (dx, dy) => `${n(x + dx * u)} ${n(y + dy * u)}`
  const head = ellipse(x, y - 92 * u, 6.2 * u, 7.6 * u, fill)
  const body = robe
    ? `M${at(-5, -85)}Q${at(-15, -80)} ${at(-14, -50)}L${at(-16, 0)}L${at(16, 0)}L${at(14, -50)}Q${at(15, -80)} ${at(5, -85)}Z`
    : `M${at(-4, -85)}Q${at(-14, -82)} ${at(-13.5, -64)}L${at(-11, -44)}L${at(-9, 0)}L${at(-2, 0)}L${at(0, -40)}L${at(3, 0)}L${at(10, 0)}L${at(11, -44)}L${at(13.5, -64)}Q${at(14, -82)} ${at(4, -85)}Z`
  const satchel = bag ? rect(x + 9 * u, y - 52 * u, 13 * u, 17 * u, fill, `rx="${n(2 * u)}"`) : ''
  return head + path(body, fill) + satchel
}

/** A date palm, in silhouette or in two tones; the foot of the trunk is at (x, y). */
export function palm(random, x, y, height, { trunk, leaf, light = leaf, lean = 0 }) {
  const topX = x + lean * height
  const topY = y - height
  const w = height * 0.028
  let out = path(
    `M${n(x - w * 1.5)} ${n(y)}Q${n(x - w + lean * height * 0.2)} ${n(y - height * 0.5)} ${n(topX - w * 0.8)} ${n(topY)}L${n(topX + w * 0.8)} ${n(topY)}Q${n(x + w + lean * height * 0.2)} ${n(y - height * 0.5)} ${n(x + w * 1.5)} ${n(y)}Z`,
    trunk,
  )
  const fronds = 19
  for (let i = 0; i < fronds; i += 1) {
    const angle = -Math.PI * (1.22 - (1.44 * i) / (fronds - 1)) + random.between(-0.07, 0.07)
    const length = height * random.between(0.34, 0.44)
    const endX = topX + Math.cos(angle) * length
    const endY = topY + Math.sin(angle) * length * 0.8 + length * 0.34 * Math.abs(Math.cos(angle))
    const midX = topX + Math.cos(angle) * length * 0.55
    const midY = topY + Math.sin(angle) * length * 0.72 - length * 0.05
    const color = i % 3 === 0 ? light : leaf
    out += stroke(`M${n(topX)} ${n(topY)}Q${n(midX)} ${n(midY)} ${n(endX)} ${n(endY)}`, color, height * 0.008)
    let hanging = ''
    let raised = ''
    for (let k = 2; k <= 13; k += 1) {
      const t = k / 13
      const px = (1 - t) ** 2 * topX + 2 * (1 - t) * t * midX + t * t * endX
      const py = (1 - t) ** 2 * topY + 2 * (1 - t) * t * midY + t * t * endY
      const leafLength = length * 0.2 * Math.sin(Math.PI * Math.min(1, t * 0.85 + 0.12))
      const sway = Math.cos(angle) * leafLength * 0.75
      hanging += `M${n(px)} ${n(py)}l${n(sway)} ${n(leafLength)}`
      raised += `M${n(px)} ${n(py)}l${n(sway * 1.2)} ${n(-leafLength * 0.45)}`
    }
    out += stroke(hanging, color, height * 0.007) + stroke(raised, color, height * 0.006)
  }
  return out
}

/** A reed with its blades and its plume; it grows from (x, y). */
export function reed(random, x, y, height, color, plume = color) {
  const lean = random.between(-0.12, 0.12) * height
  const tipX = x + lean
  const tipY = y - height
  const w = Math.max(1.4, height * 0.008)
  let out = stroke(`M${n(x)} ${n(y)}Q${n(x + lean * 0.15)} ${n(y - height * 0.6)} ${n(tipX)} ${n(tipY)}`, color, w)
  for (let i = 0; i < 4; i += 1) {
    const t = random.between(0.2, 0.75)
    const side = random.next() < 0.5 ? -1 : 1
    const bx = x + lean * t * t
    const by = y - height * t
    const reach = height * random.between(0.14, 0.3) * side
    out += path(
      `M${n(bx)} ${n(by)}Q${n(bx + reach * 0.4)} ${n(by - height * 0.2)} ${n(bx + reach)} ${n(by - height * 0.08)}Q${n(bx + reach * 0.4)} ${n(by - height * 0.15)} ${n(bx)} ${n(by + w * 2)}Z`,
      color,
    )
  }
  if (random.next() < 0.6) {
    const p = height * 0.15
    const bend = lean * 0.8 + p * 0.3
    out += path(
      `M${n(tipX)} ${n(tipY + p * 0.5)}Q${n(tipX - p * 0.32)} ${n(tipY - p * 0.4)} ${n(tipX + bend * 0.3)} ${n(tipY - p)}Q${n(tipX + p * 0.5)} ${n(tipY - p * 0.3)} ${n(tipX)} ${n(tipY + p * 0.5)}Z`,
      plume,
      'opacity=".92"',
    )
  }
  return out
}

/** The whole picture: scene, a darkened edge and a little grain, the same on every picture. */
export function picture({ width = WIDTH, height = HEIGHT, defs = '', body, grain = 0.3, vignette = 0.34, background }) {
  const ground = background ? rect(0, 0, width, height, background) : ''
  const edge = vignette ? `<rect width="${width}" height="${height}" fill="url(#edge)" opacity="${vignette}"/>` : ''
  const speckle = grain
    ? `<rect width="${width}" height="${height}" filter="url(#grain)" opacity="${grain}" style="mix-blend-mode:soft-light"/>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>
<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".62" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 1.6 0 0 0 -.35"/><feComponentTransfer><feFuncR type="linear" slope="0"/><feFuncG type="linear" slope="0"/><feFuncB type="linear" slope="0"/></feComponentTransfer></filter>
<filter id="torn" x="-20%" y="-50%" width="140%" height="200%"><feTurbulence type="fractalNoise" baseFrequency=".006 .02" numOctaves="4" seed="11"/><feDisplacementMap in="SourceGraphic" scale="90" xChannelSelector="R" yChannelSelector="G"/><feGaussianBlur stdDeviation="9"/></filter>
<radialGradient id="edge" cx=".5" cy=".48" r=".78"><stop offset=".55" stop-color="#06131a" stop-opacity="0"/><stop offset="1" stop-color="#06131a" stop-opacity=".9"/></radialGradient>
${defs}</defs>${ground}${body}${edge}${speckle}</svg>`
}
