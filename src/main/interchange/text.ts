/** Plain text, as it comes by mail, WhatsApp or Telegram, to a headline and blocks. */
import { parseDateline, splitDateline } from '@shared/arabic/agency'
import { clean, cleanLine } from '@shared/arabic/clean'
import { withArabicMarks } from '@shared/arabic/punctuation'
import { MuharrirError } from '@shared/contract/errors'
import { paragraph } from '@shared/document/build'
import type { BlockNode } from '@shared/document/schema'
import { safeAddress } from './addresses'
import { type LevelledItem, listsOf } from './lists'
import { inlineNodes, PLAIN, type Run } from './runs'

/** A first line longer than this, or that ends like a sentence, opens the text and is no headline. In characters. */
const LONGEST_HEADLINE = 120
/** A line at least this long that does not end a sentence was broken by the program that wrote it. In characters. */
const WRAPPED = 55

export interface ReadText {
  headline: string
  blocks: BlockNode[]
}

/** More lines than the longest book has. */
const MAX_LINES = 50_000

/**
 * @param asWritten leaves Latin punctuation between Arabic words as it is
 * @throws MuharrirError `import.too-many`
 */
export function readText(source: string, name: string, asWritten = false): ReadText {
  const text = clean(source)
  const paragraphs = paragraphsOf(asWritten ? text : withArabicMarks(text))
  const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (lines > MAX_LINES) throw new MuharrirError('import.too-many', { name, limit: MAX_LINES })
  const [first, ...rest] = paragraphs
  const [line] = first ?? []
  const standsAlone = first?.length === 1 && rest.length > 0
  if (!line || !standsAlone || !isHeadline(line)) return { headline: '', blocks: blocksOf(paragraphs) }
  return { headline: cleanLine(line), blocks: blocksOf(rest) }
}

const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE &&
  !/[.،؛:,;]$/.test(line) &&
  itemOf(line) === null &&
  parseDateline(line) === null &&
  splitDateline(line) === null

/** Paragraphs as lines. Where no empty line stands in the text, each line is a paragraph. */
function paragraphsOf(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const body = lines.join('\n').trim()
  if (body === '') return []
  if (!/\n\s*\n/.test(body)) {
    return body
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [line.trim()])
  }
  return body.split(/\n\s*\n/).map((part) =>
    part
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}

function itemOf(line: string): (Pick<LevelledItem, 'ordered'> & { words: string }) | null {
  const match = /^(?:([-*•▪◦●–])|(\d{1,3}|[٠-٩]{1,3})[.)-])\s+(?=\S)/.exec(line)
  return match ? { ordered: match[2] !== undefined, words: line.slice(match[0].length) } : null
}

function blocksOf(paragraphs: readonly string[][]): BlockNode[] {
  const blocks: BlockNode[] = []
  let items: LevelledItem[] = []
  const endList = () => {
    blocks.push(...listsOf(items))
    items = []
  }
  for (const [at, lines] of paragraphs.entries()) {
    const read = lines.map(itemOf)
    // One line alone that starts with a dash or a number is no list: it may be a dialogue or a year.
    if (isList(lines) && (lines.length > 1 || items.length > 0 || isList(paragraphs[at + 1]))) {
      for (const item of read)
        if (item) items.push({ level: 1, ordered: item.ordered, inline: inlineNodes(runsOf(item.words)) })
      continue
    }
    endList()
    blocks.push(paragraph(inlineNodes(joined(lines))))
  }
  endList()
  return blocks.filter((block) => !('children' in block) || block.children.length > 0)
}

const isList = (lines: readonly string[] | undefined): boolean => lines?.every((line) => itemOf(line) !== null) ?? false

/** Lines that a mail program wrapped are one; lines that somebody broke stay broken. */
function joined(lines: readonly string[]): Run[] {
  return lines.flatMap((line, i): Run[] => {
    if (i === 0) return runsOf(line)
    const before = lines[i - 1] ?? ''
    const wrapped = before.length >= WRAPPED && !/[.!؟?:»"]$/.test(before)
    return wrapped ? [{ text: ' ', style: PLAIN }, ...runsOf(line)] : ['break', ...runsOf(line)]
  })
}

/** A web address in the text is a link. */
function runsOf(line: string): Run[] {
  return line.split(/(\bhttps?:\/\/[^\s<>«»"]+[^\s<>«»".,،؛:!؟?)\]])/).map((piece, i): Run => {
    const url = i % 2 === 1 ? safeAddress(piece) : null
    return { text: piece, style: { ...PLAIN, url } }
  })
}
