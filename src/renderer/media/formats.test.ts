import { describe, expect, it } from 'vitest'
import { clockOf } from './formats'

describe('the length of a film', () => {
  it('is minutes and seconds, with hours where there are any', () => {
    expect(clockOf(5)).toBe('0:05')
    expect(clockOf(185.4)).toBe('3:05')
    expect(clockOf(59.6)).toBe('1:00')
    expect(clockOf(3785)).toBe('1:03:05')
  })
})
