import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from './clean'
import { withArabicMarks } from './punctuation'

describe('Latin marks beside Arabic letters', () => {
  const rows: [string, string][] = [
    ['قال, ثم عاد', 'قال، ثم عاد'],
    ['لماذا?', 'لماذا؟'],
    ['أولاً; ثانياً', 'أولاً؛ ثانياً'],
    ['قالها («نعم»), ومضى', 'قالها («نعم»)، ومضى'],
    ['5,000 نخلة', '5,000 نخلة'],
    ['R-Zero, Inc', 'R-Zero, Inc'],
    ['الموقع https://a.iq/?a=1,2;x والبقية', 'الموقع https://a.iq/?a=1,2;x والبقية'],
    [', ثم أضاف', '، ثم أضاف'],
    ['سۆران, هەولێر', 'سۆران, هەولێر'],
    ['سۆران, هەولێر\nبغداد, البصرة', 'سۆران, هەولێر\nبغداد، البصرة'],
    ['قال الوزير\n, R-Zero', 'قال الوزير\n, R-Zero'],
    ['راسلوا news@rafid.example, ثم انتظروا', 'راسلوا news@rafid.example, ثم انتظروا'],
  ]
  for (const [given, wanted] of rows) it(`${given} → ${wanted}`, () => expect(withArabicMarks(given)).toBe(wanted))

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'اب,;? ()5a«»'.split('')) }), (text) => {
        const once = withArabicMarks(clean(text))
        return withArabicMarks(clean(once)) === once && once.length === clean(text).length
      }),
    )
  })
})
