// What the scenes of the marsh share.
import { ellipse, n, reed, repeat, stroke, WIDTH } from './pen.mjs'

export const flock = (random, x, y, count, color) =>
  repeat(count, (i) => {
    const bx = x + i * random.between(26, 40) * (i % 2 ? 1 : -1)
    const by = y + Math.abs(i) * random.between(6, 13)
    const s = random.between(7, 12)
    return stroke(
      `M${n(bx - s)} ${n(by - s * 0.3)}Q${n(bx - s * 0.4)} ${n(by - s * 0.6)} ${n(bx)} ${n(by)}Q${n(bx + s * 0.4)} ${n(by - s * 0.7)} ${n(bx + s)} ${n(by - s * 0.4)}`,
      color,
      2,
    )
  })

export const ripples = (random, top, bottom, color, count, opacity) =>
  repeat(count, () => {
    const t = random.next()
    const y = top + (bottom - top) * t * t
    return ellipse(
      random.between(0, WIDTH),
      y,
      random.between(20, 60) + 160 * t,
      0.8 + 1.8 * t,
      color,
      `opacity="${opacity}"`,
    )
  })

export const reedBank = (random, { from, to, y, low, high, count, colors, plume }) =>
  repeat(count, () => {
    const x = random.between(from, to)
    return reed(random, x, y + random.between(-6, 24), random.between(low, high), random.pick(colors), plume)
  })
