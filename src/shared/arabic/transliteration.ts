/** Arabic and Kurdish letters in plain ASCII, for file names: readable, not reversible. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ى: 'a',
  ة: 'a',
  ع: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'u',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ھ: 'h',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  ڤ: 'v',
  گ: 'g',
  ڕ: 'r',
  ڵ: 'l',
  ێ: 'e',
  ۆ: 'o',
  ە: 'e',
}

/** Letters before which و and ي are consonants. */
export const TRANSLITERATION_VOWELS: ReadonlySet<string> = new Set(['ا', 'أ', 'آ', 'ى', 'ة', 'و', 'ي'])

/** One letter in ASCII; و and ي differ as consonants (w, y) and vowels (u, i). Empty for a letter of another script. */
export function transliterateLetter(letter: string, isConsonant: boolean): string {
  if (letter === 'و') return isConsonant ? 'w' : 'u'
  if (letter === 'ي' || letter === 'ی') return isConsonant ? 'y' : 'i'
  const known = LETTERS[letter]
  if (known !== undefined) return known
  return letter
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
