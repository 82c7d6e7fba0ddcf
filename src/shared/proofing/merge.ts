import type { Mark } from './passage'

/** Those that are shown together, in the order of their start: on the same stretch a mark of style wins over one of spelling. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const of = (source: Mark['source']) => marks.filter((mark) => mark.source === source)
  return withPrecedence(of('style'), of('spelling'))
}

/** One list in the order of their start, without overlap: on the same stretch the marks of the first list win. */
export function withPrecedence(first: readonly Mark[], second: readonly Mark[]): Mark[] {
  const kept = withoutOverlap([...first].sort(byStart))
  let next = 0
  const free = [...second].sort(byStart).filter((mark) => {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= mark.start) next++
    return (kept[next]?.start ?? Number.POSITIVE_INFINITY) >= mark.end
  })
  return [...kept, ...withoutOverlap(free)].sort(byStart)
}

/** Of two that overlap the first stays, and of two that begin together the longer one. */
export const byStart = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end

function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  return kept
}
