import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from './clone.js'

const through = (value: unknown) => unpack(pack(value))

describe('clone', () => {
  it('brings any data back equal', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withBoxedValues: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(through(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it('keeps what JSON would lose', () => {
    const value = {
      none: undefined,
      minus: -0,
      nan: Number.NaN,
      big: 10n ** 30n,
      when: new Date(5),
      bad: new Date(Number.NaN),
    }
    expect(through(value)).toStrictEqual(value)
    expect(Object.is(through({ minus: -0 }).minus, -0)).toBe(true)
  })

  it('keeps identity: shared objects, buffers and circles', () => {
    const shared = { name: 'خبر' }
    const buffer = new Uint8Array([1, 2, 3, 4]).buffer
    const value: Record<string, unknown> = {
      a: shared,
      b: shared,
      whole: new Uint8Array(buffer),
      part: new Uint8Array(buffer, 1, 2),
    }
    value.self = value
    const back = through(value)
    expect(back.a).toBe(back.b)
    expect(back.self).toBe(back)
    expect(back.part.buffer).toBe(back.whole.buffer)
    expect([...back.part]).toEqual([2, 3])
  })

  it('keeps an error with its class, stack and cause', () => {
    const back = through(new RangeError('too far', { cause: { code: 7 } }))
    expect(back).toBeInstanceOf(RangeError)
    expect([back.message, back.cause]).toEqual(['too far', { code: 7 }])
  })

  it('takes a key called __proto__ for a key', () => {
    const back = through(JSON.parse('{"__proto__": {"admin": true}}'))
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect(Object.keys(back)).toEqual(['__proto__'])
  })

  it.each([[() => 1], [new Map([[1, () => 1]])], [Symbol('x')], [new WeakMap()], [Promise.resolve()]])(
    'refuses %s',
    (value) => {
      expect(() => pack(value)).toThrow('An object could not be cloned.')
    },
  )
})
