import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { findFolded } from './find'
import { fold } from './fold'
import { wholeGraphemes } from './graphemes'
import { highlight, isFoldedKey, processTerm, searchQuery, tokenize } from './search'
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

describe('in MiniSearch', () => {
  const stories = [
    { id: 'exact', text: 'قال علي الأديب إن إنتاج النفط بلغ 4 ملايين برميل' },
    { id: 'folded', text: 'عقد مجلس الوزراء جلسته على عجل في بغداد' },
    { id: 'clitics', text: 'أعلنت حكومتها وقواتها الانسحاب، وبالمحافظات كلها 75.5%' },
    { id: 'variant', text: 'وزارة الشئون الأمريكيّة' },
    { id: 'base', text: 'حكومة وقوات في محافظات' },
  ]
  const index = new MiniSearch({ fields: ['text'], tokenize, processTerm })
  index.addAll(stories)
  const vocabulary = vocabularyOf(
    stories.flatMap(({ text }) => tokenize(text).flatMap(processTerm).filter(isFoldedKey)),
  )
  function find(text: string, unfinished = false): string[] {
    return index.search(searchQuery(text, vocabulary, unfinished)).map((result) => String(result.id))
  }

  it('ranks exact spelling first and still finds the folded', () => {
    expect(find('علي')).toEqual(['exact', 'folded'])
    expect(find('على')).toEqual(['folded', 'exact'])
  })

  it('finds variants, tashkeel, numbers and words with clitics', () => {
    expect(find('الشؤون الأميركية')).toEqual(['variant'])
    expect(find('حكومة')).toEqual(['base', 'clitics'])
    expect(find('قوات')).toEqual(['base', 'clitics'])
    expect(find('75.5')).toEqual(['clitics'])
    expect(find('٧٥٫٥')).toEqual(['clitics'])
  })

  it('finds all the words, or nothing', () => {
    expect(find('مجلس بغداد')).toEqual(['folded'])
    expect(find('مجلس البصرة')).toEqual([])
    expect(find('')).toEqual([])
    expect(find('،.!')).toEqual([])
  })

  it('completes the word being typed, behind the article too', () => {
    expect(find('وزر', true)).toEqual(['folded'])
    expect(find('مجلس الوز', true)).toEqual(['folded'])
    expect(find('وزر', false)).toEqual([])
  })

  it('highlights what a result matched', () => {
    const [first, second] = index.search(searchQuery('علي', vocabulary, false))
    expect(highlight(stories[0]?.text ?? '', first?.terms ?? [])).toEqual([{ start: 4, end: 7, exact: true }])
    const other = stories[1]?.text ?? ''
    expect(
      highlight(other, second?.terms ?? []).map(({ start, end, exact }) => [other.slice(start, end), exact]),
    ).toEqual([['على', false]])
  })
})

describe('highlight', () => {
  it('covers the tashkeel and tatweel of the word', () => {
    const source = 'إن مُحَمَّـداً قال'
    expect(highlight(source, ['محمدا']).map(({ start, end }) => source.slice(start, end))).toEqual(['مُحَمَّـداً'])
  })

  it('gives ordered, disjoint ranges of whole graphemes', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, hostileText), (source) => {
        const terms = tokenize(source)
          .flatMap(processTerm)
          .filter((_, index) => index % 3 === 0)
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
