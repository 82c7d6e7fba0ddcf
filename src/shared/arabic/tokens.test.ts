import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countGraphemes, wholeGraphemes } from './graphemes'
import { arabicText, hostileText } from './text-arbitraries'
import { countWords, readingMinutes, speakingMinutes, wordTokens } from './tokens'
import vectors from './vectors.json'

describe('countWords', () => {
  it.each(vectors.words)('$text: $expected', ({ text, expected }) => {
    expect(countWords(text)).toBe(expected)
    expect(wordTokens(text)).toHaveLength(expected)
  })

  it('counts no dash, no tatweel used as a dash, and no emoji', () => {
    expect(countWords('الأول ـ الثاني — الثالث 🎉 … 3')).toBe(4)
  })

  it('counts the tokens, whose offsets point at themselves', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, hostileText), (text) => {
        const tokens = wordTokens(text)
        expect(tokens).toHaveLength(countWords(text))
        for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('wordTokens', () => {
  it('cuts a run of a hundred thousand signs within a word in linear time', () => {
    const run = `أ${'!'.repeat(100_000)}ب${'?'.repeat(100_000)}`
    expect(wordTokens(run)).toEqual([{ text: run.slice(0, 100_002), start: 0, end: 100_002 }])
  })
})

describe('countGraphemes', () => {
  it.each(vectors.graphemes)('$text: $expected', ({ text, expected }) => {
    expect(countGraphemes(text)).toBe(expected)
  })

  it('counts as the segmenter does, by the quick way too', () => {
    const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })
    fc.assert(
      fc.property(
        fc.oneof(arabicText, hostileText),
        (text) => countGraphemes(text) === [...segmenter.segment(text)].length,
      ),
      { numRuns: 2000 },
    )
  })

  it('widens a range to whole graphemes', () => {
    expect(wholeGraphemes('مُحَمد', { start: 0, end: 1 })).toEqual({ start: 0, end: 2 })
    expect(wholeGraphemes('a👨‍👩‍👧b', { start: 2, end: 3 })).toEqual({ start: 1, end: 9 })
  })
})

describe('minutes', () => {
  it.each(vectors.reading.minutes)('$words words: $minutes', ({ words, minutes }) => {
    expect(readingMinutes(words)).toBe(minutes)
  })

  it('takes longer aloud', () => {
    expect([0, 1, 150, 225, 900].map(speakingMinutes)).toEqual([0, 1, 1, 2, 6])
    expect(vectors.reading.wpm).toBe(180)
  })
})
