/**
 * Search keys. Folding makes different spellings of the same word equal: tashkeel and tatweel out, alef forms, hamza
 * seats, ى/ي, ة/ه and digits to one form, case and Latin accents out. It is lossy by design (علي and على are one
 * key), so whoever ranks results puts exact spelling first; `exactKey` is the key for that.
 *
 * Folding works on one code point at a time and never looks around, so it is idempotent and its offset map is exact.
 */

export interface Folded {
  readonly text: string
  /** For every UTF-16 unit of `text`, the index in the source of the code point it came from; never decreases. */
  readonly map: readonly number[]
}

/** Marks that carry no search meaning: Latin accents, tashkeel, Quranic signs, variation selectors. */
const DROPPED =
  /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08ff]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]|\u0640|\p{Cf}/gu

/** Presentation forms of a vowel mark alone: their decomposition has a carrier that was never typed. */
const MARK_FORMS = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/

/** One letter under several codes: the difference is the keyboard, not the spelling. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ک: 'ك',
  ی: 'ي',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  '٪': '%',
  '٫': '.',
  '٬': ',',
}

/** Letters that writers exchange. */
const SAME_SOUND: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
}

/** Code points below this are looked up in a flat table; the rest are computed once and remembered. */
const TABLE_SIZE = 0x800

class Folding {
  readonly #table: string[]
  readonly #rest = new Map<number, string>()
  readonly #exact: boolean

  constructor(exact: boolean) {
    this.#exact = exact
    this.#table = Array.from({ length: TABLE_SIZE }, (_, code) => this.#compute(code))
  }

  codePoint(code: number): string {
    if (code < TABLE_SIZE) return this.#table[code] ?? ''
    const known = this.#rest.get(code)
    if (known !== undefined) return known
    const folded = this.#compute(code)
    this.#rest.set(code, folded)
    return folded
  }

  text(source: string): string {
    let result = ''
    let copied = 0
    for (let index = 0; index < source.length; ) {
      const unit = source.charCodeAt(index)
      const isPair = unit >= 0xd800 && unit < 0xdc00
      const code = isPair ? (source.codePointAt(index) ?? unit) : unit
      const length = code > 0xffff ? 2 : 1
      const folded = this.codePoint(code)
      if (folded.length !== length || folded.charCodeAt(0) !== unit || length === 2) {
        result += source.slice(copied, index) + folded
        copied = index + length
      }
      index += length
    }
    return copied === 0 ? source : result + source.slice(copied)
  }

  withMap(source: string): Folded {
    let text = ''
    const map: number[] = []
    for (let index = 0; index < source.length; ) {
      const code = source.codePointAt(index) ?? 0
      const folded = this.codePoint(code)
      for (let unit = 0; unit < folded.length; unit++) map.push(index)
      text += folded
      index += code > 0xffff ? 2 : 1
    }
    return { text, map }
  }

  #compute(code: number): string {
    const char = String.fromCodePoint(code)
    if (MARK_FORMS.test(char)) return ''
    const digit = digitOf(code)
    if (digit !== undefined) return digit
    const letter = SAME_SOUND[char] ?? SAME_LETTER[char]
    if (letter !== undefined) return this.#exact ? (SAME_LETTER[char] ?? char) : letter
    // Decomposition splits hamza seats too, so for the exact key Arabic letters are composed again.
    let parts = char.normalize('NFKD').toLowerCase().normalize('NFKD')
    if (this.#exact) parts = parts.normalize('NFC')
    let result = ''
    for (const part of parts) {
      const same = SAME_LETTER[part] ?? (this.#exact ? undefined : SAME_SOUND[part])
      result += same ?? part.replace(DROPPED, '')
    }
    if (!this.#exact) return result
    // A Latin accent that composed again ("é") is dropped here; Arabic seats are not made of these marks.
    return result.replace(/[^\u0600-\u06ff]/gu, (other) => other.normalize('NFD').replace(DROPPED, ''))
  }
}

function digitOf(code: number): string | undefined {
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  return undefined
}

const folding = new Folding(false)
const exactness = new Folding(true)

/** The search key of a text. */
export function fold(text: string): string {
  return folding.text(text)
}

/** The search key with the way back to the source, for highlighting. */
export function foldWithMap(text: string): Folded {
  return folding.withMap(text)
}

/** Two texts have one exact key when they are spelled alike, whatever their tashkeel, tatweel, digits and case. */
export function exactKey(text: string): string {
  // Composed before, or a hamza typed as a mark would be lost; composed after, as dropped characters let others meet.
  return exactness.text(text.normalize('NFC')).normalize('NFC')
}
