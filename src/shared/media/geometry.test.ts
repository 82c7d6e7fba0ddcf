import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsSchema, SHAPE_NAMES, SHAPES } from './edits'
import { cropOf, fromTurned, shapeSize, straightened, toTurned, turnedSize } from './geometry'

const size = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) })
const turns = fc.record({
  turn: fc.constantFrom(0, 90, 180, 270) as fc.Arbitrary<0 | 90 | 180 | 270>,
  straighten: fc.double({ min: -45, max: 45, noNaN: true }),
})
const point = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('turning', () => {
  it('comes back to where it was', () => {
    fc.assert(
      fc.property(size, turns, point, (size, turns, point) => {
        const back = fromTurned(toTurned(point, size, turns), size, turns)
        expect(back.x).toBeCloseTo(point.x, 6)
        expect(back.y).toBeCloseTo(point.y, 6)
      }),
    )
  })
  it('puts the top left into the top right after a quarter', () => {
    const corner = toTurned({ x: 0, y: 0 }, { width: 300, height: 200 }, { turn: 90, straighten: 0 })
    expect([corner.x, corner.y].map((part) => Math.round(part))).toEqual([1, 0])
  })
  it('keeps the proportions and lies inside when straightened', () => {
    fc.assert(
      fc.property(size, fc.double({ min: -45, max: 45, noNaN: true }), (size, degrees) => {
        const inner = straightened(size, degrees)
        expect(inner.width / inner.height).toBeCloseTo(size.width / size.height, 6)
        // Its corners, turned back, lie in the picture.
        const angle = (degrees * Math.PI) / 180
        for (const [x, y] of [
          [1, 1],
          [1, -1],
        ] as const) {
          const [dx, dy] = [(x * inner.width) / 2, (y * inner.height) / 2]
          const back = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)]
          expect(Math.abs(back[0] ?? 0)).toBeLessThanOrEqual(size.width / 2 + 1e-6)
          expect(Math.abs(back[1] ?? 0)).toBeLessThanOrEqual(size.height / 2 + 1e-6)
        }
      }),
    )
  })
})

describe('crops', () => {
  it('have the shape, lie inside and are as large as can be', () => {
    fc.assert(
      fc.property(size, turns, point, fc.constantFrom(...SHAPE_NAMES), (size, turns, focus, shape) => {
        const edits = editsSchema.parse({ ...turns, focus })
        const crop = cropOf(shape, size, edits)
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(-1e-9)
        expect(Math.max(crop.x + crop.width, crop.y + crop.height)).toBeLessThanOrEqual(1 + 1e-9)
        expect(Math.max(crop.width, crop.height)).toBeCloseTo(1, 6)
        const turned = turnedSize(size, edits)
        const ratio = SHAPES[shape]
        if (ratio) expect((crop.width * turned.width) / (crop.height * turned.height)).toBeCloseTo(ratio, 4)
      }),
    )
  })
  it('are a person’s own where there is one', () => {
    const edits = editsSchema.parse({ crops: { '1:1': { x: 0.5, y: 0, width: 0.5, height: 1 } } })
    expect(cropOf('1:1', { width: 200, height: 100 }, edits)).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 })
    expect(shapeSize('1:1', { width: 200, height: 100 }, edits)).toEqual({ width: 100, height: 100 })
  })
})
