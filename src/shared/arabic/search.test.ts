import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFolded } from './find'
import { fold } from './fold'
import { wholeGraphemes } from './graphemes'
import { neighbours } from './neighbours'
import { foldedKeys, highlight, keysOf, type Sought, sought, soughtWords, tokenize } from './search'
import { formsOf, stem, type Vocabulary } from './stem'
import { arabicText, hostileText } from './text-arbitraries'
import vectors from './vectors.json'

function vocabularyOf(words: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { count: (word) => counts.get(word) ?? 0 }
}

describe('stem', () => {
  const vocabulary = vocabularyOf(vectors.guarded_stem.vocab)

  it.each(vectors.guarded_stem.cases)('$input → $expected', ({ input, expected }) => {
    expect(stem(input, vocabulary)).toBe(expected)
  })

  it('takes off a single letter only where the rest is the commoner word', () => {
    expect(stem('لبغداد', vocabularyOf(['لبغداد', 'بغداد', 'بغداد']))).toBe('بغداد')
    expect(stem('وزاره', vocabularyOf(['وزاره', 'وزاره', 'زاره']))).toBe('وزاره')
    expect(stem('بلديه', vocabularyOf(['بلديه', 'لديه', 'لديه']))).toBe('بلديه')
    expect(stem('كتاب', vocabularyOf(['كتاب', 'تاب', 'تاب']))).toBe('كتاب')
  })

  it('lists the forms the library has and no others', () => {
    expect(formsOf('وزراء', vocabulary)).toEqual(['وزراء', 'الوزراء'])
    expect(formsOf('حكومه', vocabularyOf(['حكومه', 'حكومتها', 'والحكومه', 'محكومه']))).toEqual([
      'حكومه',
      'والحكومه',
      'حكومتها',
    ])
  })
})

describe('what is looked for', () => {
  const stories = [
    'قال علي الأديب إن إنتاج النفط بلغ 4 ملايين برميل',
    'عقد مجلس الوزراء جلسته على عجل في بغداد',
    'أعلنت حكومتها وقواتها الانسحاب، وبالمحافظات كلها 75.5%',
    'وزارة الشئون الأمريكيّة',
    'حكومة وقوات في محافظات',
  ]
  const vocabulary = vocabularyOf(stories.flatMap(foldedKeys))
  const find = (text: string, unfinished = false): string[] =>
    stories.filter((story) => {
      const keys = tokenize(story).flatMap((word) => keysOf(word) ?? [])
      const words = soughtWords(text, vocabulary, unfinished)
      return (
        words.length > 0 &&
        words.every(({ exact, forms, starts }) =>
          keys.some(
            (key) =>
              key.exact === exact || forms.includes(key.folded) || starts.some((start) => key.folded.startsWith(start)),
          ),
        )
      )
    })

  it('is the exact spelling and the folded word', () => {
    expect(soughtWords('على', vocabulary, false)).toMatchObject([{ exact: 'على', forms: ['علي'], starts: [] }])
    expect(find('علي')).toEqual([stories[0], stories[1]])
  })

  it('is variants, numbers and words with clitics too', () => {
    expect(find('الشؤون الأميركية')).toEqual([stories[3]])
    expect(find('حكومة')).toEqual([stories[2], stories[4]])
    expect(find('قوات')).toEqual([stories[2], stories[4]])
    expect(find('75.5')).toEqual([stories[2]])
    expect(find('٧٥٫٥')).toEqual([stories[2]])
  })

  it('is every word, or nothing', () => {
    expect(find('مجلس بغداد')).toEqual([stories[1]])
    expect(find('مجلس البصرة')).toEqual([])
    expect(soughtWords('،.!', vocabulary)).toEqual([])
  })

  it('is the beginning of the word being typed, behind the article too', () => {
    expect(find('وزر', true)).toEqual([stories[1]])
    expect(find('مجلس الوز', true)).toEqual([stories[1]])
    expect(find('وزر', false)).toEqual([])
  })

  it('is marked in what was found', () => {
    const marked = (source: string, text: string) =>
      highlight(source, sought(soughtWords(text, vocabulary, true))).map(({ start, end, exact }) => [
        source.slice(start, end),
        exact,
      ])
    expect(marked(stories[0] ?? '', 'علي')).toEqual([['علي', true]])
    expect(marked(stories[1] ?? '', 'علي')).toEqual([['على', false]])
    expect(marked(stories[1] ?? '', 'وزر')).toEqual([['الوزراء', false]])
  })
})

describe('neighbours', () => {
  it('are the words one letter away, in the letters of the script', () => {
    const around = neighbours('دولي')
    for (const other of ['دوبي', 'دول', 'الدولي'.slice(1), 'دوولي', 'دلي']) expect(around).toContain(other)
    expect(around).not.toContain('دولي')
    expect(around).not.toContain('دوبج')
    expect(neighbours('iraq')).toContain('irak')
    expect(neighbours('iraq').join('')).toMatch(/^[a-z]+$/)
  })
})

const folded = (...keys: string[]): Sought => ({ exact: new Set(), folded: new Set(keys), starts: [] })

describe('highlight', () => {
  it('covers the tashkeel and tatweel of the word', () => {
    const source = 'إن مُحَمَّـداً قال'
    expect(highlight(source, folded('محمدا')).map(({ start, end }) => source.slice(start, end))).toEqual(['مُحَمَّـداً'])
  })

  it('gives ordered, disjoint ranges of whole graphemes', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, hostileText), (source) => {
        const terms = folded(...foldedKeys(source).filter((_, index) => index % 3 === 0))
        let end = 0
        for (const range of highlight(source, terms)) {
          expect(range.start).toBeGreaterThanOrEqual(end)
          expect(range.end).toBeGreaterThan(range.start)
          expect(wholeGraphemes(source, range)).toEqual({ start: range.start, end: range.end })
          end = range.end
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('findFolded', () => {
  const source = 'قال المسؤول إن المسئولين في مَدرسـة المدرسه'

  function found(needle: string, options = {}): string[] {
    return findFolded(source, needle, options).map(({ start, end }) => source.slice(start, end))
  }

  it('finds inside words, as whole words, and by exact spelling', () => {
    expect(found('مدرسه')).toEqual(['مَدرسـة', 'مدرسه'])
    expect(found('مدرسة', { wholeWord: true })).toEqual(['مَدرسـة'])
    expect(found('مدرسه', { exactSpelling: true })).toEqual(['مدرسه'])
    expect(found('')).toEqual([])
    expect(found('\u064b')).toEqual([])
  })

  it('finds every text in itself, in whole graphemes that fold to the needle', () => {
    fc.assert(
      fc.property(arabicText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = text.length === 0 ? 0 : a % text.length
        const needle = text.slice(start, start + 1 + (b % 6))
        const ranges = findFolded(text, needle)
        expect(ranges.length > 0).toBe(fold(needle) !== '')
        for (const range of ranges) {
          expect(fold(text.slice(range.start, range.end))).toContain(fold(needle))
          expect(wholeGraphemes(text, range)).toEqual(range)
        }
      }),
    )
  })
})
