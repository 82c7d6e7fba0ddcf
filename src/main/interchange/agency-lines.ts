/**
 * Dateline and sign-off that stand in the text as words become fields, and leave the text. Only the first and the last
 * line of a story are looked at.
 */
import { parseDateline, parseSignOff, splitDateline } from '@shared/arabic/agency'
import type { BlockNode, DocumentNode, ParagraphNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import type { StoryFields } from '@shared/story/story'

/** Words after the agency's name that say what the story is, not where it comes from. */
const KINDS = new Set(
  'تقرير ترجمة مقال متابعة خاص تحقيق حوار مقابلة إنفوجرافيك انفوجرافيك كاريكاتير فيديو ترند منوعات رأي تحليل'.split(
    ' ',
  ),
)

export interface AgencyLines {
  blocks: BlockNode[]
  dateline: StoryFields['dateline'] | null
  signoff: StoryFields['signoff'] | null
}

export function takeAgencyLines(blocks: readonly BlockNode[], endWord?: string): AgencyLines {
  const opened = takeDateline(blocks)
  const closed = takeSignoff(opened.blocks, endWord)
  return { blocks: closed.blocks, dateline: opened.dateline, signoff: closed.signoff }
}

export const datelineField = (agency: string, place: string): StoryFields['dateline'] =>
  KINDS.has(place) ? { agency, place: '', kind: place } : { agency, place, kind: '' }

function takeDateline(blocks: readonly BlockNode[]): Pick<AgencyLines, 'blocks' | 'dateline'> {
  const at = blocks.findIndex(({ type }) => type === 'paragraph')
  const opening = blocks[at]
  const none = { blocks: [...blocks], dateline: null }
  if (opening?.type !== 'paragraph') return none
  const [line = '', ...following] = plainText(opening).split('\n')
  const whole = parseDateline(line)
  const split = whole ? null : splitDateline(line)
  const found = whole ?? split?.dateline
  if (!found) return none
  const taken = line.length - (split?.rest.length ?? 0) + (whole && following.length > 0 ? 1 : 0)
  return { blocks: replaced(blocks, at, cutStart(opening, taken)), dateline: datelineField(found.agency, found.place) }
}

function takeSignoff(blocks: readonly BlockNode[], endWord = 'انتهى'): Pick<AgencyLines, 'blocks' | 'signoff'> {
  const at = blocks.findLastIndex(({ type }) => type === 'paragraph')
  const closing = blocks[at]
  const none = { blocks: [...blocks], signoff: null }
  // Pictures and tables may follow a sign-off; other words may not.
  if (
    closing?.type !== 'paragraph' ||
    blocks.slice(at + 1).some((block) => plainText(block) !== '' && block.type !== 'figure')
  )
    return none
  const text = plainText(closing)
  const from = text.lastIndexOf(endWord)
  if (from === -1 || (from > 0 && !/[\s.…»"؛،!؟]/.test(text[from - 1] ?? ''))) return none
  const found = parseSignOff(text.slice(from), endWord)
  if (!found) return none
  return {
    blocks: replaced(blocks, at, cutEnd(closing, text.length - from)),
    signoff: { word: found.endWord, code: found.code },
  }
}

function replaced(blocks: readonly BlockNode[], at: number, paragraph: ParagraphNode): BlockNode[] {
  const isEmpty = plainText(paragraph).trim() === ''
  return [...blocks.slice(0, at), ...(isEmpty ? [] : [paragraph]), ...blocks.slice(at + 1)]
}

/** The paragraph without its first `count` characters, and without white space at its new start. */
function cutStart(paragraph: ParagraphNode, count: number): ParagraphNode {
  let left = count
  const cut = (nodes: readonly DocumentNode[]): DocumentNode[] =>
    nodes.flatMap((node): DocumentNode[] => {
      if (left <= 0) return [node]
      if (node.type === 'linebreak') {
        left -= 1
        return []
      }
      if (node.type === 'text') {
        const text = node.text.slice(left)
        left -= node.text.length
        return text === '' ? [] : [{ ...node, text }]
      }
      if (!('children' in node)) return [node]
      const children = cut(node.children)
      return children.length === 0 ? [] : [{ ...node, children } as DocumentNode]
    })
  return { ...paragraph, children: trimmedStart(cut(paragraph.children)) }
}

function cutEnd(paragraph: ParagraphNode, count: number): ParagraphNode {
  const kept = plainText(paragraph).length - count
  let room = kept
  const cut = (nodes: readonly DocumentNode[]): DocumentNode[] =>
    nodes.flatMap((node): DocumentNode[] => {
      if (room <= 0) return []
      if (node.type === 'linebreak') {
        room -= 1
        return [node]
      }
      if (node.type === 'text') {
        const text = node.text.slice(0, room)
        room -= node.text.length
        return text === '' ? [] : [{ ...node, text }]
      }
      if (!('children' in node)) return [node]
      const children = cut(node.children)
      return children.length === 0 ? [] : [{ ...node, children } as DocumentNode]
    })
  return { ...paragraph, children: trimmedEnd(cut(paragraph.children)) }
}

function trimmedStart(nodes: DocumentNode[]): DocumentNode[] {
  const [first, ...rest] = nodes
  if (first?.type === 'linebreak') return trimmedStart(rest)
  if (first?.type !== 'text') return nodes
  const text = first.text.trimStart()
  return text === '' ? trimmedStart(rest) : [{ ...first, text }, ...rest]
}

function trimmedEnd(nodes: DocumentNode[]): DocumentNode[] {
  const last = nodes.at(-1)
  const rest = nodes.slice(0, -1)
  if (last?.type === 'linebreak') return trimmedEnd(rest)
  if (last?.type !== 'text') return nodes
  const text = last.text.trimEnd()
  return text === '' ? trimmedEnd(rest) : [...rest, { ...last, text }]
}
