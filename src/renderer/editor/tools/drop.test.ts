import { describe, expect, it } from 'vitest'
import { landing } from './drop'
import { linkAddress } from './link'
import { matchingEntries } from './matching'

const boxes = [
  { key: 'a', top: 0, bottom: 40 },
  { key: 'b', top: 60, bottom: 100 },
  { key: 'c', top: 120, bottom: 160 },
]

describe('where a dragged block lands', () => {
  it('is the nearest gap', () => {
    expect(landing(boxes, 'a', 130)).toEqual({ before: 'c', at: 110 })
    expect(landing(boxes, 'a', 155)).toEqual({ before: null, at: 160 })
    expect(landing(boxes, 'c', 10)).toEqual({ before: 'a', at: 0 })
  })
  it('is nowhere beside its own place', () => {
    expect(landing(boxes, 'b', 70)).toBeNull()
    expect(landing(boxes, 'b', 110)).toBeNull()
    expect(landing(boxes, 'c', 500)).toBeNull()
  })
})

describe('the slash menu', () => {
  const first = (query: string) => matchingEntries(query)[0]?.id
  it('finds in both languages, folded', () => {
    expect(first('صوره')).toBe('figure')
    expect(first('image')).toBe('figure')
    expect(first('جدول')).toBe('table')
    expect(first('اقتباس بارز')).toBe('pullQuotation')
    expect(first('quote')).toBe('quotation')
    expect(first('إطار')).toBe('factbox')
    expect(first('h2')).toBe('heading2')
    expect(first('يوتيوب')).toBe('embed')
    expect(matchingEntries('ظظظ')).toEqual([])
  })
})

describe('an address typed for a link', () => {
  it('is completed, or refused', () => {
    expect(linkAddress('example.org/a')).toBe('https://example.org/a')
    expect(linkAddress('green@amanat.example')).toBe('mailto:green@amanat.example')
    expect(linkAddress('+964 770 000 0000')).toBe('tel:+9647700000000')
    expect(linkAddress('javascript:alert(1)')).toBeNull()
    expect(linkAddress('data:text/html,x')).toBeNull()
    expect(linkAddress('الأهوار')).toBeNull()
  })
})
