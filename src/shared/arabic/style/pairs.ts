/** Brackets and quotation marks of a text, and which belong together. One pass, for hostile text too. */
import type { Range } from './ranges'

export interface Pair {
  /** Offsets of the two marks; `close` is null where the pair is never closed. */
  readonly open: number
  readonly close: number | null
}

export interface Pairs {
  /** Quotations in «», “” and "", or opened by one of these and closed by another. */
  readonly quotations: readonly Pair[]
  /** Offsets of brackets and quotation marks (not straight ones) without a partner. */
  readonly lonely: readonly number[]
}

const MARKS = /["«»“”()[\]]/g
const PARTNER: Readonly<Record<string, string>> = { '»': '«', '”': '“', ')': '(', ']': '[' }
const QUOTING = new Set(['«', '“', '"'])
const DIGIT_BEFORE = /[\d٠-٩]/
/** A label of a list has a closing bracket only: `1) أولاً`. */
const LABEL_BEFORE = /(?:^|[\s،؛.:])(?:\d{1,3}|[٠-٩]{1,3}|\p{L})$/u

interface Open {
  readonly mark: string
  readonly at: number
}

/** Deeper nesting than this is no text a person wrote, and looking for a partner must not take long. */
const DEPTH = 32

/** Where the last mark of this kind stands among the innermost open ones, or -1. */
function innermost(stack: readonly Open[], wanted: (mark: string) => boolean): number {
  for (let index = stack.length - 1; index >= Math.max(0, stack.length - DEPTH); index--)
    if (wanted(stack[index]?.mark ?? '')) return index
  return -1
}

export function pairsOf(text: string): Pairs {
  const stack: Open[] = []
  const quotations: Pair[] = []
  const lonely: number[] = []
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '"') straight(text, index, stack, quotations)
    else if (PARTNER[mark] === undefined) stack.push({ mark, at: index })
    else if (!closed(mark, index, stack, quotations, lonely) && !(mark === ')' && isLabel(text, index)))
      lonely.push(index)
  }
  for (const { mark, at } of stack) {
    if (mark !== '"') lonely.push(at)
    if (mark === '«' || mark === '“') quotations.push({ open: at, close: null })
  }
  return { quotations, lonely: lonely.sort((a, b) => a - b) }
}

/** A straight mark opens before a word where none is open, and closes after one. Inches (`27"`) do neither. */
function straight(text: string, at: number, stack: Open[], quotations: Pair[]): void {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const open = innermost(stack, (mark) => mark === '"')
  if (open !== -1 && before.trim() !== '') {
    quotations.push({ open: stack[open]?.at ?? at, close: at })
    stack.splice(open)
    return
  }
  const top = stack.at(-1)
  const endsWord = before.trim() !== '' && !/[\p{L}\p{N}]/u.test(after)
  if (
    top &&
    (top.mark === '«' || top.mark === '“') &&
    endsWord &&
    !DIGIT_BEFORE.test(before) &&
    !hasPartner(text, top.mark, at)
  ) {
    quotations.push({ open: top.at, close: at })
    stack.pop()
  } else if (after.trim() !== '' && !DIGIT_BEFORE.test(before)) stack.push({ mark: '"', at })
}

/** Half of a pair was put right already: then the straight mark is the other half. */
const hasPartner = (text: string, mark: string, from: number): boolean =>
  text.slice(from, from + LONGEST_LOOK).includes(mark === '«' ? '»' : '”')
const LONGEST_LOOK = 300

function closed(mark: string, at: number, stack: Open[], quotations: Pair[], lonely: number[]): boolean {
  const wanted = PARTNER[mark]
  const isQuoting = mark === '»' || mark === '”'
  const halfStraight = isQuoting && stack.at(-1)?.mark === '"'
  const open = halfStraight ? stack.length - 1 : innermost(stack, (mark) => mark === wanted)
  if (open === -1) return false
  for (const { mark: skipped, at: place } of stack.splice(open + 1)) if (skipped !== '"') lonely.push(place)
  const opened = stack.pop()
  if (opened && QUOTING.has(opened.mark)) quotations.push({ open: opened.at, close: at })
  return true
}

/** As many characters as a label can have. */
const isLabel = (text: string, at: number): boolean => LABEL_BEFORE.test(text.slice(Math.max(0, at - 5), at))

/** What stands between the marks of quotations. One that is never closed goes on to the end. */
export const quotedStretches = (text: string, { quotations }: Pairs): Range[] =>
  quotations.map(({ open, close }) => ({ start: open + 1, end: close ?? text.length }))
