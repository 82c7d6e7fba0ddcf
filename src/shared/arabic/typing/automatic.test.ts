import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicText, hostileText } from '../text-arbitraries'
import { abbreviationsOf, automaticEdit } from './automatic'
import { applyEdit, editBetween } from './edit'
import { withoutKashida } from './kashida'
import { inQuotationMarks } from './punctuation'
import { DEFAULT_TYPING } from './settings'

const SETTINGS = {
  ...DEFAULT_TYPING,
  abbreviations: [
    { short: 'مصأ', full: 'مصدر أمني' },
    { short: 'رو', full: 'رئيس الوزراء' },
  ],
}
const KNOWN = abbreviationsOf(SETTINGS)

/** The text as one types it, key after key; `|` is where the caret stands before more text. */
function typed(keys: string, after = '', start = ''): string {
  let before = start
  for (const key of keys) {
    before += key
    const edit = automaticEdit({ before, after, length: 1 }, SETTINGS, KNOWN)
    if (edit) before = applyEdit(before, edit)
  }
  return before
}

describe('quotation marks', () => {
  it.each([
    ['قال الوزير "نعم"', 'قال الوزير «نعم»'],
    ['"نعم" قال', '«نعم» قال'],
    ['وصف ب"الخطير" ثم و"المهم"', 'وصف ب«الخطير» ثم و«المهم»'],
    ['قال "سمعت "لا" منه"', 'قال «سمعت “لا” منه»'],
    ['قالت NASA "إنها عادت"', 'قالت NASA «إنها عادت»'],
    ['فيلم "Dune" الجديد', 'فيلم «Dune» الجديد'],
    ['("نعم")', '(«نعم»)'],
  ])('%s', (keys, expected) => expect(typed(keys)).toBe(expected))

  it.each(['The minister said "yes"', 'قال John Smith "yes"', 'شاشة 27"', 'كلمة"'])('leaves %s', (keys) =>
    expect(typed(keys)).toBe(keys),
  )

  it('puts a selection in them, white space outside', () => {
    expect(inQuotationMarks('نعم')).toBe('«نعم»')
    expect(inQuotationMarks(' نعم ')).toBe(' «نعم» ')
    expect(inQuotationMarks('قال «لا»')).toBe('“قال «لا»”')
    expect(inQuotationMarks('')).toBe('«»')
  })
})

describe('punctuation', () => {
  it.each([
    ['بغداد, البصرة; أربيل?', 'بغداد، البصرة؛ أربيل؟'],
    ['بغداد , ثم', 'بغداد، ثم'],
    ['بغداد ، ثم', 'بغداد، ثم'],
    ['قال : نعم', 'قال: نعم'],
    ['بغداد،البصرة', 'بغداد، البصرة'],
    ['قال:نعم', 'قال: نعم'],
    ['بغداد -- البصرة', 'بغداد – البصرة'],
    ['وقال...', 'وقال…'],
    ['ارتفع %25 هذا', 'ارتفع 25% هذا'],
    ['بنسبة %2.5، ثم', 'بنسبة 2.5%، ثم'],
    ['بنسبة ٪٢٥ ثم', 'بنسبة ٢٥٪ ثم'],
    ['(%25)', '(25%)'],
    ['هل عدت؟', 'هل عدت؟'],
  ])('%s', (keys, expected) => expect(typed(keys)).toBe(expected))

  it.each([
    'Hello, world; why?',
    '1,000 دينار',
    'الساعة 10:30',
    'https://example.org/a?b=1,2;c--d',
    'نور@example.org?',
    'الموقع example.org/شيء?س',
    'git commit --amend',
    'نسخة v1...v2',
    'رابط/%25 ',
    'هەواڵ, ڕۆژ?',
  ])('leaves %s', (keys) => expect(typed(keys)).toBe(keys))
})

describe('kashida', () => {
  it.each([
    ['العـراق', 'العراق'],
    ['محــمد', 'محمد'],
    ['هـ', 'هـ'],
    ['الـBBC', 'الـBBC'],
    ['بـ25', 'بـ25'],
    ['ـها', 'ـها'],
    ['عام 1448 هـ في', 'عام 1448 هـ في'],
  ])('%s', (keys, expected) => expect(typed(keys)).toBe(expected))

  it('is not put between letters that stand there', () => {
    expect(typed('ـ', 'راق', 'الع')).toBe('الع')
    expect(typed('ـ', ' ثم', 'ه')).toBe('هـ')
    expect(automaticEdit({ before: 'العـ', after: 'راق', length: 1 }, SETTINGS, KNOWN)?.removedKashida).toBe(true)
  })
  it('goes with the two letters of one key', () => {
    const edit = automaticEdit({ before: 'الـلا', after: '', length: 2 }, SETTINGS, KNOWN)
    expect(edit && applyEdit('الـلا', edit)).toBe('اللا')
  })
  it('is taken out of a pasted text', () =>
    expect(withoutKashida('العـــراق والـBBC في 1448 هـ')).toBe('العراق والـBBC في 1448 هـ'))
  it('stays in Kurdish', () => expect(withoutKashida('هەوــاڵ\nالعـراق')).toBe('هەوــاڵ\nالعراق'))
})

describe('abbreviations', () => {
  it.each([
    ['قال مصأ ثم', 'قال مصدر أمني ثم'],
    ['قال مصأ.', 'قال مصدر أمني.'],
    ['قال مصأ, ثم', 'قال مصدر أمني، ثم'],
    ['"رو"', '«رئيس الوزراء»'],
    ['مصأب ', 'مصأب '],
    ['ومصأ ', 'ومصأ '],
    ['#مصأ ', '#مصأ '],
  ])('%s', (keys, expected) => expect(typed(keys)).toBe(expected))
})

it('does nothing that is switched off', () => {
  const off = { ...SETTINGS, punctuation: false, kashida: false, expand: false }
  for (const before of ['مصأ ', 'قال "', 'كلمة,', 'العـر'])
    expect(automaticEdit({ before, after: '', length: 1 }, off, abbreviationsOf(off))).toBeNull()
})

describe('for any text', () => {
  const anyText = fc.oneof(arabicText, hostileText)
  const key = fc.constantFrom(...'",;?،؛؟:-.ـ )ابل1a')
  it('edits lie in the text before the caret, are minimal, and leave whole characters', () => {
    fc.assert(
      fc.property(anyText, anyText, key, (text, after, typedKey) => {
        const before = text + typedKey
        const edit = automaticEdit({ before, after, length: 1 }, SETTINGS, KNOWN)
        if (!edit) return
        const { start, end } = edit
        expect(0 <= start && start <= end && end <= before.length).toBe(true)
        const result = applyEdit(before, edit)
        expect(result).not.toBe(before)
        if (before.isWellFormed()) expect(result.isWellFormed()).toBe(true)
      }),
    )
  })
  it('an edit between two texts makes one of the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const edit = editBetween(from, to)
        expect(edit ? applyEdit(from, edit) : from).toBe(to)
        if (edit && from.isWellFormed() && to.isWellFormed()) {
          expect(edit.text.isWellFormed()).toBe(true)
          expect(from.slice(edit.start, edit.end).isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
