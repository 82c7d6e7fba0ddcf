/** Fixes put into the open story: into its text, as one step that can be undone, and into its fields. */
import type { Fix } from '@shared/arabic/style/fix'
import { mendedFields } from '@shared/proofing/mend'
import type { StoryFields } from '@shared/story/story'
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  $setState,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { $isFigureNode } from '../editor/blocks/figure/node'
import { captionState } from '../editor/blocks/table/caption'
import { $blockById } from '../editor/model/blocks'
import {
  $leafAround,
  $leavesOfBlock,
  $offsetInLeaf,
  $replaceInLeaf,
  $stretchesOf,
  type Replacement,
} from '../editor/model/leaves'
import type { EditingSession } from '../editor/session'
import type { Finding, ProofingSession } from './session'

export interface Story {
  editor: LexicalEditor
  proofing: ProofingSession
  session: EditingSession
}

export interface Chosen {
  finding: Finding
  fix: string
}

/** Every finding of a kind that says what to put in its place. */
export const fixable = (findings: readonly Finding[], isWanted: (finding: Finding) => boolean): Chosen[] =>
  findings.flatMap((finding) => {
    const { fix } = finding.mark
    return fix !== null && isWanted(finding) ? [{ finding, fix }] : []
  })

const isField = ({ finding }: Chosen): boolean => finding.passage.startsWith('field:')

/**
 * Applies fixes, in the text as one step of its history. What no longer has the words that were found stays as it is.
 * @param joins whether this belongs to the step before
 * @returns how many were applied
 */
export function applyFixes({ editor, proofing, session }: Story, chosen: readonly Chosen[], joins = false): number {
  const current = proofing.current()
  const now = chosen.flatMap(({ finding, fix }) => {
    const found = current.get(finding.key)
    return found ? [{ finding: found, fix }] : []
  })
  const inFields = now.filter(isField)
  const inText = now.filter((one) => !isField(one))
  const count = mendText(editor, proofing, inText, joins) + mendFields(session, inFields)
  proofing.changed()
  return count
}

function mendText(editor: LexicalEditor, proofing: ProofingSession, chosen: readonly Chosen[], joins: boolean): number {
  if (chosen.length === 0) return 0
  let count = 0
  const byPassage = Map.groupBy(chosen, ({ finding }) => finding.passage)
  editor.update(
    () => {
      $addUpdateTag(joins ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG)
      const isOne = chosen.length === 1
      if (!isOne) $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
      const $restore = isOne ? () => {} : $keepCaret(byPassage, proofing)
      for (const [passage, own] of byPassage) {
        const block = proofing.blockOf(passage)
        for (const { finding, fix } of own.toSorted((a, b) => b.finding.mark.start - a.finding.mark.start)) {
          const { start, end, found } = finding.mark
          if (block !== null && $replaceInPassage(block, passage, { start, end, found, fix })) count++
        }
      }
      $restore()
    },
    { discrete: true },
  )
  return count
}

function $replaceInPassage(key: NodeKey, passage: string, replacement: Replacement): boolean {
  const block = $getNodeByKey(key)
  if (!block) return false
  const leaf = $leavesOfBlock(block).get(passage)
  return leaf ? $replaceInLeaf(leaf, replacement) : $replaceInProperty(passage, replacement)
}

/** The alternative text of a figure and the caption of a table are no text of the editor. */
function $replaceInProperty(passage: string, { start, end, found, fix }: Replacement): boolean {
  const [id = '', property] = passage.split('/')
  const owner = $blockById(id)
  const replaced = (words: string): string | null =>
    words.slice(start, end) === found ? words.slice(0, start) + fix + words.slice(end) : null
  if (property === 'alt' && $isFigureNode(owner)) {
    const alt = replaced(owner.getFields().alt)
    if (alt !== null) owner.setFields({ alt })
    return alt !== null
  }
  if (property !== 'caption' || owner?.getType() !== 'table') return false
  const caption = replaced($getState(owner as LexicalNode, captionState))
  if (caption !== null) $setState(owner as LexicalNode, captionState, caption)
  return caption !== null
}

/** Many fixes at once leave the caret by its words. Returns what puts it back. */
function $keepCaret(fixes: ReadonlyMap<string, readonly Chosen[]>, proofing: ProofingSession): () => void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return () => $setSelection(selection?.clone() ?? null)
  const node = selection.focus.getNode()
  const leaf = $leafAround(node)
  if (!leaf) return () => {}
  let offset = $offsetInLeaf($stretchesOf(leaf).stretches, node, selection.focus.offset)
  for (const [passage, own] of fixes) {
    const block = proofing.blockOf(passage)
    const top = block === null ? null : $getNodeByKey(block)
    if (!top || !$leavesOfBlock(top).get(passage)?.is(leaf)) continue
    const before = own.filter(({ finding }) => finding.mark.end <= offset)
    offset += before.reduce((sum, { finding, fix }) => sum + fix.length - finding.mark.found.length, 0)
  }
  return () => {
    const { stretches } = $stretchesOf(leaf.getLatest())
    const at = stretches.find(({ node: one, end }) => $isTextNode(one) && offset <= end)
    if (at && $isTextNode(at.node)) at.node.select(Math.max(0, offset - at.start), Math.max(0, offset - at.start))
    else leaf.getLatest().selectEnd()
  }
}

function mendFields(session: EditingSession, chosen: readonly Chosen[]): number {
  if (chosen.length === 0) return 0
  const before = session.state.fields
  const fixes = new Map<string, Fix[]>()
  for (const { finding, fix } of chosen) {
    const { start, end, found } = finding.mark
    if (wordsOfField(before, finding.passage).slice(start, end) !== found) continue
    fixes.set(finding.passage, [...(fixes.get(finding.passage) ?? []), { start, end, fix }])
  }
  session.changeFields(mendedFields(before, fixes))
  return [...fixes.values()].reduce((sum, own) => sum + own.length, 0)
}

export function wordsOfField(fields: StoryFields, passage: string): string {
  const [name = '', part] = passage.slice('field:'.length).split('.')
  const value: unknown = fields[name]
  const words = part === undefined ? value : (value as Record<string, unknown> | null | undefined)?.[part]
  return typeof words === 'string' ? words : ''
}
