/**
 * Runs that a right-to-left paragraph would draw in a wrong order unless they are isolated: telephone numbers, handles,
 * addresses, code, signed numbers, and Latin names that end (or begin) with punctuation. Pages isolate them with
 * `<bdi dir="ltr">`, plain text for messengers with U+2066 and U+2069 (Unicode UAX #9).
 *
 * Not isolated: a name between Arabic words (BBC), a range or a score (3-5), a date, a percent. The first are right as
 * they are; a range reads in the direction of its sentence, and only its writer knows which was meant.
 */

export interface IsolatedRun {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly dir: 'ltr'
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})'
const PATH = '(?:[/?#][^\\s\\u0600-\\u06ff"<>«»“”]*)?'
const DIGIT = '[0-9٠-٩]'

/** Whole in themselves; the first that begins at a place wins, so the longer readings come first. */
const ENTITIES = new RegExp(
  [
    `(?<address>(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s"<>«»“”]+)`,
    `(?<mail>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:${LABEL}\\.)+[A-Za-z]{2,})`,
    `(?<domain>(?<![A-Za-z0-9@.-])(?:${LABEL}\\.){1,5}[a-z]{2,}(?![A-Za-z0-9])${PATH})`,
    `(?<handle>(?<![\\p{L}\\p{N}_])[@#][A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?)`,
    `(?<phone>(?<![\\p{L}\\p{N}+/.,:-])(?:\\+|00)${DIGIT}{1,3}(?:[ -]?\\(?${DIGIT}{1,5}\\)?){2,6}(?![\\p{N}/:]))`,
    `(?<local>(?<![\\p{L}\\p{N}+/.,:-])\\(?[0٠]${DIGIT}{1,4}\\)?(?:[ -]${DIGIT}{2,5}){1,4}(?![\\p{N}/:.-]))`,
    // Not where a line begins: there the stroke may be a bullet. A percent sign stays outside, as with other numbers.
    `(?<signed>(?<=[\\s(])[-\u2212+]${DIGIT}+(?:[.,٫]${DIGIT}+)?(?![\\p{N}/:-]))`,
    '(?<path>(?<![\\p{L}\\p{N}/ـ])~?(?:/[A-Za-z0-9_.-]+){2,}/?)',
    '(?<flag>(?<!\\S)--?[A-Za-z][A-Za-z0-9-]*(?:=[A-Za-z0-9_./-]+)?)',
    '(?<call>(?<![\\p{L}\\p{N}_.])[A-Za-z_][A-Za-z0-9_.]{0,63}\\([A-Za-z0-9_, ]{0,63}\\))',
  ].join('|'),
  'gu',
)

/** Latin words with single spaces or a joining sign between them, and what punctuation stands around them. */
const LATIN_TOKEN =
  "[\\p{Script=Latin}\\p{N}](?:[\\p{Script=Latin}\\p{M}\\p{N}]|[.&'’_/@-](?=[\\p{Script=Latin}\\p{N}]))*[.+#!]*"
const LATIN_RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])[.$]?${LATIN_TOKEN}(?:(?: | & |, (?=(?:Inc|Ltd|LLC|Corp|Co)\\b))${LATIN_TOKEN})*`,
  'gu',
)
const HAS_LATIN = /\p{Script=Latin}/u

/** A stop is part of the name after an abbreviation; elsewhere it ends the Arabic sentence. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s.])(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Dr|Mr|Mrs|Ms|Prof|St|Gen|Col|Lt|Sgt|No|vs|[A-Z](?:\.[A-Z])*)\.$/u
/** Signs that are always part of the word before them: C++, F#, Disney+. */
const ENDS_IN_SIGN = /[+#]$/u
/** Names whose mark is their own. */
const ENDS_IN_OWN_MARK = /(?:Yahoo|Jeopardy|Wham)!$/u
const SENTENCE_MARKS = /[.!]+$/u
const BEGINS_WITH_SIGN = /^[.$]/u
/** What closes a sentence or a bracket after an address is not of the address. */
const AFTER_ADDRESS = /[.,;:!?'…،؛؟*\]}]+$/u

/** The runs to isolate in a paragraph, in order and disjoint. For right-to-left paragraphs only. */
export function isolatedRuns(text: string): IsolatedRun[] {
  const runs = Array.from(text.matchAll(ENTITIES), entityRun)
  for (const match of text.matchAll(LATIN_RUN)) {
    const run = latinRun(match[0], match.index)
    if (run !== null) runs.push(run)
  }
  runs.sort((a, b) => a.start - b.start)
  const disjoint: IsolatedRun[] = []
  for (const run of runs) {
    const last = disjoint.at(-1)
    if (last === undefined || run.start >= last.end) disjoint.push(run)
    else disjoint[disjoint.length - 1] = { ...last, end: Math.max(last.end, run.end) }
  }
  return disjoint
}

function entityRun(match: RegExpExecArray): IsolatedRun {
  const isAddress = match.groups?.address !== undefined || match.groups?.domain !== undefined
  const text = isAddress ? withoutTrailing(match[0]) : match[0]
  return { start: match.index, end: match.index + text.length, dir: 'ltr' }
}

function withoutTrailing(address: string): string {
  const trimmed = address.replace(AFTER_ADDRESS, '')
  // A closing bracket is of the address only when the address opened it (as in Wikipedia's).
  const isSurplus = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length
  return isSurplus ? withoutTrailing(trimmed.slice(0, -1)) : trimmed
}

function latinRun(text: string, start: number): IsolatedRun | null {
  if (!HAS_LATIN.test(text)) return null
  const keepsEnd = ENDS_IN_ABBREVIATION.test(text) || ENDS_IN_SIGN.test(text) || ENDS_IN_OWN_MARK.test(text)
  const name = keepsEnd ? text : text.replace(SENTENCE_MARKS, '')
  if (!keepsEnd && !BEGINS_WITH_SIGN.test(name)) return null
  return { start, end: start + name.length, dir: 'ltr' }
}

/** The paragraph for plain text: each run between U+2066 and U+2069. For sharing only, never to be stored. */
export function isolateForPlainText(text: string): string {
  let result = ''
  let copied = 0
  for (const { start, end } of isolatedRuns(text)) {
    result += `${text.slice(copied, start)}\u2066${text.slice(start, end)}\u2069`
    copied = end
  }
  return result + text.slice(copied)
}
