import { describe, expect, it } from 'vitest'
import { moveOf } from './moves'

/** Two full rows of four and a last one of two. */
const grid = { current: 5, count: 10, columns: 4, rows: 2, rightToLeft: true }

describe('a key in the grid', () => {
  it('goes to the side that it points to, in both directions of reading', () => {
    expect(moveOf('ArrowLeft', grid)).toBe(6)
    expect(moveOf('ArrowRight', grid)).toBe(4)
    expect(moveOf('ArrowLeft', { ...grid, rightToLeft: false })).toBe(4)
    expect(moveOf('ArrowRight', { ...grid, rightToLeft: false })).toBe(6)
  })
  it('goes up and down by rows, and not past them', () => {
    expect(moveOf('ArrowUp', grid)).toBe(1)
    expect(moveOf('ArrowDown', grid)).toBe(9)
    expect(moveOf('ArrowUp', { ...grid, current: 2 })).toBe(2)
    expect(moveOf('ArrowDown', { ...grid, current: 9 })).toBe(9)
  })
  it('goes to the last file where the row below ends earlier', () => {
    expect(moveOf('ArrowDown', { ...grid, current: 7 })).toBe(9)
  })
  it('goes by screens and to the ends', () => {
    expect(moveOf('PageUp', { ...grid, current: 6, rows: 3 })).toBe(2)
    expect(moveOf('PageDown', grid)).toBe(9)
    expect(moveOf('Home', grid)).toBe(0)
    expect(moveOf('End', grid)).toBe(9)
  })
  it('stays in an empty list, and leaves other keys alone', () => {
    expect(moveOf('End', { ...grid, count: 0, current: 0 })).toBe(0)
    expect(moveOf('a', grid)).toBeNull()
  })
})
