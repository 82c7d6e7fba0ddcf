/** Marks of a text that was edited, before it is read again: they move with their words, or go when these change. */

interface Stretch {
  readonly start: number
  readonly end: number
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/** Where two texts differ, as one stretch that was replaced: UTF-16 offsets in the old text, and the length of the new. */
export function editOf(before: string, after: string): Stretch & { readonly length: number } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return { start, end: before.length - tail, length: after.length - tail - start }
}

/** The marks whose words are still there, at their new places. A word that grew at one of its ends is another word. */
export function shifted<Mark extends Stretch>(marks: readonly Mark[], before: string, after: string): Mark[] {
  if (before === after) return [...marks]
  const edit = editOf(before, after)
  const moved = edit.length - (edit.end - edit.start)
  return marks.flatMap((mark) => {
    if (mark.end <= edit.start) return isLonger(after, mark.end) && mark.end === edit.start ? [] : [mark]
    if (mark.start < edit.end || mark.start < edit.start) return []
    const start = mark.start + moved
    if (mark.start === edit.end && isLonger(after, start)) return []
    return [{ ...mark, start, end: mark.end + moved }]
  })
}

/** Whether letters stand on both sides of an offset. */
const isLonger = (text: string, at: number): boolean =>
  WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at))
