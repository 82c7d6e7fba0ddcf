import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, cleanLine, stripBidiControls } from './clean'
import { arabicText, hostileText } from './text-arbitraries'
import vectors from './vectors.json'

const NEVER_STORED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u200b\u200e\u200f\u202a-\u202f\u2060-\u2069\ufeff]/

describe('clean', () => {
  it.each(vectors.clean)('$input', ({ input, expected }) => {
    expect(clean(input)).toBe(expected)
  })

  it.each(Object.entries(vectors.icu.hidden_controls))('takes the hidden marks out of %s', (_, text) => {
    expect(stripBidiControls(text)).not.toMatch(NEVER_STORED)
    expect(clean(text)).not.toMatch(NEVER_STORED)
  })

  it('keeps a non-joiner inside an Arabic word and nowhere else', () => {
    expect(clean('می\u200cخواهم')).toBe('مي\u200cخواهم')
    expect(clean('می\u200c\u200cخواهم')).toBe('مي\u200cخواهم')
    expect(clean('قال\u200c الوزير\u200c')).toBe('قال الوزير')
    expect(clean('App\u200cle')).toBe('Apple')
    expect(clean('क्\u200dष')).toBe('क्\u200dष')
    expect(clean('\u0650\u094d\u200d')).toBe(clean(clean('\u0650\u094d\u200d')))
  })

  it('keeps what joins an emoji and a flag, and drops tag characters that hide a text', () => {
    expect(clean('عائلة 👨‍👩‍👧 هنا')).toBe('عائلة 👨‍👩‍👧 هنا')
    expect(clean('👩🏽‍🚀')).toBe('👩🏽‍🚀')
    const scotland = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'
    expect(clean(scotland)).toBe(scotland)
    expect(clean('خبر\u{e0069}\u{e0067}\u{e006e}')).toBe('خبر')
  })

  it('makes every foreign line break a newline and keeps tabs', () => {
    expect(clean('أ\r\nب\rج\u2028د\u000bه\u0085و\tز')).toBe('أ\nب\nج\nد\nه\nو\tز')
  })

  it('takes the typed-by-nobody carrier from a vowel mark that stands as a presentation form', () => {
    expect(clean('محمد\ufe70')).toBe('محمدً')
    expect(clean('ب\ufc60')).toBe('بَّ')
  })

  it('leaves letters of a Kurdish paragraph, but not of the Arabic paragraph beside it, nor hidden marks', () => {
    expect(clean('کوردستان لە ڕێگەی\nکتاب ۲۵')).toBe('کوردستان لە ڕێگەی\nكتاب ٢٥')
    expect(clean('\u200fکوردستان\u00a0لە ڕێگەی')).toBe('کوردستان لە ڕێگەی')
  })

  it('replaces half a surrogate pair, which no file could hold', () => {
    expect(clean('خبر \ud83d عاجل')).toBe('خبر \ufffd عاجل')
  })

  it('is idempotent, in NFC, and leaves nothing hidden, whatever comes in', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = clean(text)
        expect(clean(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        expect(once).not.toMatch(NEVER_STORED)
      }),
      { numRuns: 3000 },
    )
  })

  it('returns a clean text as it is', () => {
    fc.assert(fc.property(arabicText, (text) => clean(text) === text))
  })
})

describe('cleanLine', () => {
  it('makes one trimmed line', () => {
    expect(cleanLine('  قال\n\nالوزير \u00a0 أمس\t')).toBe('قال الوزير أمس')
  })

  it('is idempotent and has no line break', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = cleanLine(text)
        expect(cleanLine(once)).toBe(once)
        expect(once).not.toMatch(/[\n\r\t]|^ | $| {2}/)
      }),
      { numRuns: 3000 },
    )
  })
})
