import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockDirection, firstStrongDirection } from './direction'
import { isolatedRuns, isolateForPlainText } from './isolate'
import { arabicText, hostileText } from './text-arbitraries'
import vectors from './vectors.json'

const bidi = bidiFactory()
const ISOLATES = /[\u2066-\u2069]/g

/** The characters of a right-to-left paragraph from left to right as drawn, brackets not mirrored (UAX #9). */
function drawn(text: string): string {
  const levels = bidi.getEmbeddingLevels(text, 'rtl')
  const order = bidi.getReorderedIndices(text, levels)
  return order
    .map((index) => text.charAt(index))
    .join('')
    .replace(ISOLATES, '')
}

function html(text: string): string {
  let result = ''
  let copied = 0
  for (const { start, end, dir } of isolatedRuns(text)) {
    result += `${text.slice(copied, start)}<bdi dir="${dir}">${text.slice(start, end)}</bdi>`
    copied = end
  }
  return result + text.slice(copied)
}

describe('isolatedRuns', () => {
  it.each(vectors.isolate)('$text', ({ text, html: expected }) => {
    expect(html(text)).toBe(expected)
  })

  it.each([
    ['راسلونا على desk.news@almaalomah.me.', ['desk.news@almaalomah.me']],
    ['(https://ar.wikipedia.org/wiki/X_(y)) هنا', ['https://ar.wikipedia.org/wiki/X_(y)']],
    ['انظر https://almaalomah.me/news/1؟', ['https://almaalomah.me/news/1']],
    ['موقع www.almaalomah.me، اليوم', ['www.almaalomah.me']],
    ['حساب @almaalomah على X', ['@almaalomah']],
    ['وسم #Iraq انتشر', ['#Iraq']],
    ['هاتف 0770-123-4567 أو 00964 770 123 4567', ['0770-123-4567', '00964 770 123 4567']],
    ['لغة C# وإطار .NET وخيار --dry-run', ['C#', '.NET', '--dry-run']],
    ['ملف /etc/hosts ودالة print(x)', ['/etc/hosts', 'print(x)']],
    ['منصة Disney+ وموقع Yahoo! اليوم', ['Disney+', 'Yahoo!']],
    ['تراجعت بنسبة -3.5% إلى −12 درجة (+4)', ['-3.5', '−12', '+4']],
    ['-3 أشخاص، من 3 -5 و 2020-2026 وبين 3- 5', ['-5']],
    ['شركة Amazon.com, Inc. أعلنت', ['Amazon.com, Inc.']],
    ['في U.S. اليوم', ['U.S.']],
    ['إطار .NET print(x) هنا', ['.NET print(x)']],
    ['قالت شركة Apple.', []],
    ['صرح لـ/BBC/ أمس', []],
    ['(BBC) قالت', []],
    ['طائرة F-16 سقطت يوم 10/12/2026 بنسبة 25%', []],
    ['نتيجة 3-1 خلال 3-5 أيام والساعة 10:30-11:45 وبلغ 1,234.56', []],
    ['من 2020 - 2026 و 0.5 و 07701234567', []],
  ])('%s', (text, runs) => {
    expect(isolatedRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(runs)
  })

  it('gives ordered, disjoint ranges inside the text, of long repetitive text too', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, hostileText), (text) => {
        let end = 0
        for (const run of isolatedRuns(text)) {
          expect(run.start).toBeGreaterThanOrEqual(end)
          expect(run.end).toBeGreaterThan(run.start)
          end = run.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
    for (const part of ['a.', 'a ', '1 ', '0-', '@a.', '/a', 'A.b ', '(1)', 'a-']) isolatedRuns(part.repeat(20_000))
  })
})

describe('in a right-to-left paragraph', () => {
  it.each(vectors.bidi.rows)('$text', ({ text, visual_ltr }) => {
    expect(drawn(text)).toBe(visual_ltr)
  })

  it.each([
    'هاتف +964 770 123 4567',
    'هاتف 0770-123-4567',
    'شركة Apple Inc. أعلنت',
    'حساب @almaalomah على X',
    'لغة C++ صعبة',
  ])('an isolated run is drawn in its own order: %s', (text) => {
    const isolated = drawn(isolateForPlainText(text))
    for (const { start, end } of isolatedRuns(text)) {
      expect(drawn(text)).not.toContain(text.slice(start, end))
      expect(isolated).toContain(text.slice(start, end))
    }
    expect(isolatedRuns(text)).toHaveLength(1)
  })

  it('adds isolates and changes nothing else', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        expect(isolateForPlainText(text).replace(ISOLATES, '')).toBe(text)
      }),
    )
  })
})

describe('direction', () => {
  it.each(vectors.dir_auto)('$text', ({ text, dir_auto, wanted }) => {
    expect(firstStrongDirection(text) ?? 'ltr').toBe(dir_auto)
    expect(blockDirection(text)).toBe(wanted)
  })

  it('leaves an English paragraph left-to-right', () => {
    expect(blockDirection('The ministry said the dam at الموصل is safe.')).toBe('ltr')
    expect(blockDirection('2026', 'ltr')).toBe('ltr')
  })
})
