/**
 * What may be stored. `clean` runs on paste, import and save: its result is NFC, has letters instead of presentation
 * forms, and no character that a reader cannot see but a search, a slug or another program would trip over.
 *
 * Invariant: `clean(clean(x)) === clean(x)`. The order of the steps is what holds it: whatever can create or destroy
 * the evidence of a later step (composition can swallow a Kurdish letter) runs before that step.
 */

/** Bidi controls. Direction is markup in HTML and an isolate added at the last moment in plain text, never stored. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Line and paragraph separators of other systems; VT and FF are what Word writes for a soft break. */
const FOREIGN_NEWLINES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g

const UNUSUAL_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** C0 and C1 controls but tab and newline; soft hyphen; zero-width spaces; invisible operators; noncharacters. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g

/** Anything the steps before composition would touch. Surrogates are here for lone halves and hidden tag characters. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufb50-\ufdff\ufe70-\ufeff\ufff9-\uffff]/

/** Flags of Scotland, Wales and England are the one honest use of tag characters; elsewhere they smuggle text. */
const TAGS = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu

/** Kept as they are: the ornate parentheses of Quranic text and the honorifics ﷺ ﷻ ﷽, which no letters replace. */
const PRESENTATION_FORMS = /[\ufb50-\ufd3d\ufd50-\ufdf9\ufdfc\ufe70-\ufefc]/g

const JOINERS = /[\u200c\u200d]+/gu
/** Marks change places in composition, letters do not: so what stands before a joiner is judged by its letter. */
const ARABIC_BEFORE = /[\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]\p{M}*$/u
const ARABIC_AFTER = /^[\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]/
const INDIC_BEFORE = /(?=\p{L})[\u0900-\u0dff]\p{M}*$/u
/** No honest letter carries more marks; a bound keeps hostile text linear. */
const LOOKBACK = 8
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u

/** Letters of Sorani Kurdish that Arabic, Persian and dialect spelling do not use (so not ڤ, پ, چ, گ). */
const KURDISH = /[\u0695\u06b5\u06c6\u06ce\u06d5]/
const PERSIAN = /[\u06a9\u06cc\u06f0-\u06f9]/g
const HAS_PERSIAN = /[\u06a9\u06cc\u06f0-\u06f9]/

/** Whether a paragraph is Kurdish, and so outside the rules of Arabic spelling. */
export function hasKurdish(paragraph: string): boolean {
  return KURDISH.test(paragraph)
}

/** Removes the marks U+061C, U+200E–F, U+202A–E and U+2066–9 that `Intl` writes into dates, negatives and percents. */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, '')
}

/** The text as it may be stored. Newlines and tabs stay; paragraphs with Kurdish letters keep their own letters. */
export function clean(text: string): string {
  const visible = SUSPECT.test(text) ? withoutHidden(text) : text
  const composed = visible.normalize('NFC')
  return HAS_PERSIAN.test(composed) ? withArabicLetters(composed).normalize('NFC') : composed
}

/** `clean` for a field of one line: every run of white space is one space, none at the ends. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

function withoutHidden(text: string): string {
  return text
    .toWellFormed()
    .replace(FOREIGN_NEWLINES, '\n')
    .replace(UNUSUAL_SPACES, ' ')
    .replace(TAGS, (_, flag: string | undefined) => flag ?? '')
    .replace(HIDDEN, '')
    .replace(PRESENTATION_FORMS, lettersOf)
    .normalize('NFC')
    .replace(JOINERS, joinerOf)
}

/** Vowel marks on their own decompose with a carrier (space or tatweel) that was never typed. */
function lettersOf(form: string): string {
  const letters = form.normalize('NFKC')
  return /^[ ـ]\p{M}/u.test(letters) ? letters.slice(1) : letters
}

/** A non-joiner stays inside an Arabic word, a joiner inside an emoji, both inside Indic words. */
function joinerOf(run: string, offset: number, text: string): string {
  const before = text.slice(Math.max(0, offset - LOOKBACK), offset)
  const after = text.slice(offset + run.length, offset + run.length + 2)
  if (run.includes('\u200c') && ARABIC_BEFORE.test(before) && ARABIC_AFTER.test(after)) return '\u200c'
  if (run.includes('\u200d') && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return '\u200d'
  if (INDIC_BEFORE.test(before)) return run.slice(0, 1)
  return ''
}

function withArabicLetters(text: string): string {
  if (!KURDISH.test(text)) return text.replace(PERSIAN, arabicLetterOf)
  return text
    .split('\n')
    .map((paragraph) => (KURDISH.test(paragraph) ? paragraph : paragraph.replace(PERSIAN, arabicLetterOf)))
    .join('\n')
}

function arabicLetterOf(letter: string): string {
  if (letter === 'ک') return 'ك'
  if (letter === 'ی') return 'ي'
  return String.fromCharCode(letter.charCodeAt(0) - 0x06f0 + 0x0660)
}
