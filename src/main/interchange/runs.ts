/**
 * Runs of text on their way into a document: every format reads its inline content into runs, and one function makes
 * nodes of them. Here text is cleaned, white space collapses, and equal neighbours become one text node.
 */
import { clean, hasKurdish } from '@shared/arabic/clean'
import { isolate, lineBreak, link, missing, text } from '@shared/document/build'
import type { Direction, DocumentNode } from '@shared/document/schema'

export interface RunStyle {
  /** Bits of `FORMAT`. */
  format: number
  url: string | null
  isolate: { lang: string | null; dir: Direction } | null
  missing: boolean
}
export const PLAIN: RunStyle = { format: 0, url: null, isolate: null, missing: false }

export type Run = { text: string; style: RunStyle } | 'break'

interface TextRun {
  text: string
  style: RunStyle
}
const isText = (run: Run | undefined): run is TextRun => run !== undefined && run !== 'break'

/** Inline nodes of a block. No white space at the ends of lines, no empty lines. */
export function inlineNodes(runs: readonly Run[]): DocumentNode[] {
  return grouped(merged(tidy(cleaned(runs))))
}

export const isBlank = (runs: readonly Run[]): boolean =>
  runs.every((run) => run === 'break' || clean(run.text).trim() === '')

/** The plain words of runs; a break is a newline. */
export const runsText = (runs: readonly Run[]): string =>
  merged(tidy(cleaned(runs)))
    .map((run) => (run === 'break' ? '\n' : run.text))
    .join('')

/** Splits runs where at least two breaks stand together: an empty line that somebody made of line breaks. */
export function splitAtEmptyLines(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run === 'break') {
      breaks += 1
      continue
    }
    const blank = clean(run.text).trim() === ''
    if (blank && breaks > 0) continue
    if (breaks > 1) pieces.push([])
    else if (breaks === 1) pieces.at(-1)?.push('break')
    breaks = 0
    pieces.at(-1)?.push(run)
  }
  return pieces.filter((piece) => !isBlank(piece))
}

function cleaned(runs: readonly Run[]): Run[] {
  const whole = runs.map((run) => (run === 'break' ? '\n' : run.text)).join('')
  const cleanRun = hasKurdish(whole) ? cleanKurdish : clean
  return runs.map((run) => (run === 'break' ? run : { ...run, text: cleanRun(run.text) }))
}

/** In a Kurdish paragraph a run without a Kurdish letter of its own must keep its kaf, yeh and digits too. */
function cleanKurdish(run: string): string {
  return run
    .split(/([\u06a9\u06cc\u06f0-\u06f9]+)/)
    .map((piece, i) => (i % 2 === 1 ? piece : clean(piece)))
    .join('')
}

function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  const trimEnd = () => {
    while (true) {
      const last = out.at(-1)
      if (!isText(last)) return
      out.pop()
      const text = last.text.trimEnd()
      if (text === '') continue
      out.push({ ...last, text })
      return
    }
  }
  let atStart = true
  for (const run of runs) {
    if (run === 'break') {
      trimEnd()
      if (out.length > 0 && out.at(-1) !== 'break') out.push('break')
      atStart = true
      continue
    }
    const collapsed = run.text.replace(/\s+/g, ' ')
    const words: string = atStart ? collapsed.trimStart() : collapsed
    if (words === '') continue
    out.push({ ...run, text: words })
    atStart = words.endsWith(' ')
  }
  trimEnd()
  while (out.at(-1) === 'break') out.pop()
  return out
}

const same = (a: RunStyle, b: RunStyle): boolean =>
  a.format === b.format &&
  a.url === b.url &&
  a.missing === b.missing &&
  a.isolate?.lang === b.isolate?.lang &&
  a.isolate?.dir === b.isolate?.dir

function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (isText(run) && isText(last) && same(run.style, last.style))
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

/** Neighbours with the same key, in order. */
function chunks<Key>(runs: readonly Run[], keyOf: (style: RunStyle) => Key): { key: Key | null; runs: Run[] }[] {
  const out: { key: Key | null; runs: Run[] }[] = []
  for (const run of runs) {
    const key = run === 'break' ? null : keyOf(run.style)
    const last = out.at(-1)
    if (last && last.key === key) last.runs.push(run)
    else out.push({ key, runs: [run] })
  }
  return out
}

function grouped(runs: readonly Run[]): DocumentNode[] {
  return chunks(runs, (style) => style.url).flatMap(({ key, runs: linked }) => {
    const inner = wrapped(linked)
    return key === null ? inner : [link(key, inner)]
  })
}

function wrapped(runs: readonly Run[]): DocumentNode[] {
  const keyOf = (style: RunStyle) =>
    style.missing ? 'missing' : style.isolate ? `${style.isolate.dir} ${style.isolate.lang}` : ''
  return chunks(runs, keyOf).flatMap(({ runs: alike }): DocumentNode[] => {
    const leaves = alike.map((run) => (run === 'break' ? lineBreak() : text(run.text, run.style.format)))
    const first = alike.find(isText)
    if (first?.style.missing) return [missing(leaves)]
    if (first?.style.isolate) return [isolate(leaves, first.style.isolate.lang, first.style.isolate.dir)]
    return leaves
  })
}
