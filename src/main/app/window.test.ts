import { describe, expect, it } from 'vitest'
import { placeOf } from './window'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
describe('the window opens', () => {
  it('where it was', () => {
    const place = { x: 100, y: 50, width: 1200, height: 800 }
    expect(placeOf(place, [screen])).toEqual(place)
  })
  it('in the middle when its screen is gone or it hardly shows', () => {
    expect(placeOf({ x: 3000, y: 0, width: 1200, height: 800 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(placeOf({ x: 1900, y: 0, width: 1200, height: 800 }, [screen])).toEqual({ width: 1440, height: 900 })
    expect(placeOf(null, [screen])).toEqual({ width: 1440, height: 900 })
  })
})
