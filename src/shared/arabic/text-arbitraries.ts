import fc from 'fast-check'

/** Arbitraries for tests: text as an Arabic newsroom has it, and text as nobody should send it. */

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىة']

const arabicWord = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(''))
const otherWord = fc.constantFrom('NASA', 'F-16', '25', '75.5%', '«قال»', 'C++', '٢٠٢٦', 'x.com/@user', '—', 'محمّد')

/** Clean text: nothing for `clean` to do. */
export const arabicText = fc
  .array(fc.oneof({ weight: 5, arbitrary: arabicWord }, otherWord), { maxLength: 20 })
  .map((words) => words.join(' '))

const nasty = fc.constantFrom(
  ...'\u0000\u0007\u000b\r\n\t\u0085\u00a0\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u202e\u2028\u2066\u2069\ufeff\ufe0f\ud83d\ude00',
  '👨‍👩‍👧',
  '🏴',
  '\u{e0067}',
  '\u{e007f}',
  '\u{1f3fd}',
)
const arabicOddity = fc.constantFrom(
  ...'ـًٌٍَُِّْٰٕٓٔٱکیەۀڕێۆ۲٢٪٫٬ﷺ﴿﴾﷼ﻻﺍﻟﻌﹰﹱﱠﳲﯙﭖ\u06dd\u0600\u0338\u0327',
  'é',
  'ﬁ',
  'İ',
  'ß',
  '½',
  '한',
  'हि',
  '\u094d',
  '𝐀',
)

/** Anything: Arabic with every oddity, control and bidi characters, halves of surrogate pairs, the rest of Unicode. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...LETTERS, ' '),
      arabicOddity,
      nasty,
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
