/**
 * The marks on the paper: highlights of the browser over the text, not nodes, so that the text and its history know
 * nothing of them. A leaf's marks are placed anew when an edit touched the leaf, and only then. A word that is being
 * typed is not marked before the caret has left it.
 */
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import { $topBlock } from '../editor/model/blocks'
import {
  $leafAround,
  $leavesOfBlock,
  $offsetInLeaf,
  $stretchesOf,
  $textPoints,
  type Stretch,
} from '../editor/model/leaves'
import { textOf } from '../editor/model/textOf'
import { blocksNearView } from './near-view'
import type { KnownMark, ProofingSession } from './session'

/** The names of the highlights, as the style sheet has them. */
export const HIGHLIGHTS = ['spelling', 'style-auto', 'style-suggest', 'style-info'] as const
type HighlightName = (typeof HIGHLIGHTS)[number]
const HERE = 'finding-here'

const highlightOf = ({ source, level }: KnownMark): HighlightName =>
  source === 'spelling' ? 'spelling' : `style-${level}`

interface Placed {
  leaf: NodeKey
  ranges: { range: AbstractRange; name: HighlightName }[]
}

interface Caret {
  leaf: NodeKey
  offset: number
}

export class MarkLayer {
  readonly #editor: LexicalEditor
  readonly #session: ProofingSession
  readonly #highlights = new Map<HighlightName, Highlight>()
  readonly #placed = new Map<string, Placed>()
  readonly #byLeaf = new Map<NodeKey, string>()
  /** Passages that were told of, by their block. */
  readonly #byBlock = new Map<NodeKey, Set<string>>()
  readonly #scroller: Element | null
  #near: ReadonlySet<NodeKey> = new Set()
  #scrolled = 0
  readonly #stops: (() => void)[]
  /** Where something was typed last, while the caret is still in that word. */
  #typing: Caret | null = null

  constructor(editor: LexicalEditor, session: ProofingSession) {
    this.#editor = editor
    this.#session = session
    for (const name of HIGHLIGHTS) {
      const highlight = new Highlight()
      this.#highlights.set(name, highlight)
      CSS.highlights.set(name, highlight)
    }
    session.hold((passage, mark) => this.#isHeld(passage, mark))
    this.#scroller = editor.getRootElement()?.closest('[data-scroller]') ?? null
    this.#scroller?.addEventListener('scroll', this.#scrolling, { passive: true })
    window.addEventListener('resize', this.#scrolling)
    this.#stops = [
      session.onMarks((passages) => {
        this.#look()
        this.#place(passages)
      }),
      editor.registerUpdateListener((update) => this.#updated(update)),
    ]
  }

  stop(): void {
    for (const stop of this.#stops) stop()
    cancelAnimationFrame(this.#scrolled)
    this.#scroller?.removeEventListener('scroll', this.#scrolling)
    window.removeEventListener('resize', this.#scrolling)
    for (const name of [...HIGHLIGHTS, HERE]) CSS.highlights.delete(name)
  }

  /** The key of the mark at the caret, or null. */
  markAtCaret(): number | null {
    return this.#markAt(this.#editor.read('latest', () => this.#$caret()))
  }

  /** The key of the mark under a point of the window, or null. */
  markAtPoint(x: number, y: number): number | null {
    const at = document.caretPositionFromPoint(x, y)
    if (!at) return null
    const caret = this.#editor.read('latest', (): Caret | null => {
      const node = $getNearestNodeFromDOMNode(at.offsetNode)
      const leaf = node && $leafAround(node)
      if (!node || !leaf) return null
      return { leaf: leaf.getKey(), offset: $offsetInLeaf($stretchesOf(leaf).stretches, node, at.offset) }
    })
    const key = this.#markAt(caret)
    const rects = key === null ? [] : [...(this.rangeOf(key)?.getClientRects() ?? [])]
    // Beside the end of a line the nearest character is still one of the word.
    const isOver = rects.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
    return isOver ? key : null
  }

  /** Where the caret stands in the story, or null when it is not in a leaf of the text. */
  caretPlace(): { passage: string; offset: number } | null {
    return this.#editor.read('latest', () => {
      const caret = this.#$caret()
      const leaf = caret && $getNodeByKey(caret.leaf)
      const block = leaf && $topBlock(leaf)
      if (!caret || !block) return null
      const own = [...$leavesOfBlock(block)].find(([, { __key }]) => __key === caret.leaf)
      return own ? { passage: own[0], offset: caret.offset } : null
    })
  }

  /** Puts the caret behind a mark; false for one that has no place in the text. */
  goTo(key: number): boolean {
    const found = this.#session.find(key)
    if (!found) return false
    let isThere = false
    this.#editor.update(
      () => {
        const leaf = this.#$leafOf(found.passage)
        const points = leaf && $textPoints($stretchesOf(leaf).stretches, found.mark.start, found.mark.end)
        if (!points) return
        points[1].node.select(points[1].offset, points[1].offset)
        isThere = true
      },
      { discrete: true },
    )
    return isThere
  }

  #markAt(at: Caret | null): number | null {
    const passage = at && this.#byLeaf.get(at.leaf)
    if (!passage) return null
    const marks = this.#session.shown(passage).filter(({ start, end }) => start <= at.offset && at.offset <= end)
    return (marks.find(({ end }) => at.offset < end) ?? marks[0])?.key ?? null
  }

  /** The place of a mark on the screen; null for one that has none in the text. */
  rangeOf(key: number): Range | null {
    const found = this.#session.find(key)
    if (!found) return null
    const { passage, mark } = found
    return this.#editor.read('latest', () => {
      const leaf = this.#$leafOf(passage)
      if (!leaf) return null
      const place = this.#$edges($stretchesOf(leaf).stretches, mark)
      if (!place) return null
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      return range
    })
  }

  /** Shows which mark is spoken of. */
  point(key: number | null): void {
    const range = key === null ? null : this.rangeOf(key)
    if (range) CSS.highlights.set(HERE, new Highlight(range))
    else CSS.highlights.delete(HERE)
  }

  #updated({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }: UpdateListenerPayload): void {
    if (editorState === prevEditorState) return
    const isEdit = dirtyElements.size > 0 || dirtyLeaves.size > 0
    if (!isEdit) {
      this.#caretMoved()
      return
    }
    // Undo and loading put a whole state in place and mark little more than the root.
    const isWhole = tags.has(HISTORIC_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 1)
    const touched = isWhole
      ? [...this.#placed.keys()]
      : [...dirtyElements.keys()].flatMap((key) => this.#byLeaf.get(key) ?? [])
    editorState.read(
      () => {
        const caret = isWhole ? null : this.#$caretLeaf()
        this.#typing = caret && dirtyElements.has(caret) ? this.#$caret() : null
        for (const passage of touched) {
          const leaf = this.#placed.get(passage)?.leaf
          const node = leaf === undefined ? null : $getNodeByKey(leaf)
          if (!$isElementNode(node)) this.#unplace(passage)
          else this.#session.retyped(passage, $stretchesOf(node).text)
        }
      },
      { editor: this.#editor },
    )
    this.#place(touched)
  }

  #caretMoved(): void {
    const before = this.#typing
    if (!before) return
    const passage = this.#byLeaf.get(before.leaf)
    const now = this.#editor.read('latest', () => this.#$caret())
    const wasHeld = passage !== undefined && this.#session.isHolding(passage)
    this.#typing = now?.leaf === before.leaf ? now : null
    if (this.#typing && passage !== undefined && this.#session.isHolding(passage)) return
    this.#typing = null
    if (wasHeld && passage !== undefined) this.#session.released(passage)
  }

  #isHeld(passage: string, { start, end }: KnownMark): boolean {
    const typing = this.#typing
    if (!typing || this.#byLeaf.get(typing.leaf) !== passage) return false
    return start <= typing.offset && typing.offset <= end
  }

  #$caretLeaf(): NodeKey | null {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    return $leafAround(selection.focus.getNode())?.getKey() ?? null
  }

  #$caret(): Caret | null {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const { focus } = selection
    const node = focus.getNode()
    const leaf = $leafAround(node)
    if (!leaf) return null
    return { leaf: leaf.getKey(), offset: $offsetInLeaf($stretchesOf(leaf).stretches, node, focus.offset) }
  }

  readonly #scrolling = (): void => {
    cancelAnimationFrame(this.#scrolled)
    this.#scrolled = requestAnimationFrame(() => this.#look())
  }

  /** Marks what came near the view, and no longer what went from it. */
  #look(): void {
    if (!this.#scroller) return
    const before = this.#near
    this.#near = blocksNearView(this.#editor, this.#scroller)
    const gone = [...before].filter((block) => !this.#near.has(block))
    const come = [...this.#near].filter((block) => !before.has(block))
    this.#place([...gone, ...come].flatMap((block) => [...(this.#byBlock.get(block) ?? [])]))
  }

  #place(passages: readonly string[]): void {
    if (passages.length === 0) return
    this.#editor.read('latest', () => {
      const leaves = new Map<NodeKey, ReturnType<typeof $leavesOfBlock>>()
      for (const passage of passages) {
        const block = this.#session.blockOf(passage)
        const node = block === null ? null : $getNodeByKey(block)
        const known = this.#placed.get(passage)
        this.#unplace(passage)
        if (!node || block === null) continue
        this.#byBlock.set(block, (this.#byBlock.get(block) ?? new Set()).add(passage))
        if (!this.#near.has(block)) continue
        const before = known && $getNodeByKey(known.leaf)
        if (!leaves.has(block) && !$isElementNode(before)) leaves.set(block, $leavesOfBlock(node))
        const leaf = $isElementNode(before) && before.isAttached() ? before : leaves.get(block)?.get(passage)
        if (leaf) this.#$placeIn(passage, leaf.getKey(), $stretchesOf(leaf).stretches)
      }
    })
  }

  #$placeIn(passage: string, leaf: NodeKey, stretches: readonly Stretch[]): void {
    // Registered first: what is held is held by leaf.
    const placed: Placed = { leaf, ranges: [] }
    this.#placed.set(passage, placed)
    this.#byLeaf.set(leaf, passage)
    for (const mark of this.#session.shown(passage)) {
      const edges = this.#$edges(stretches, mark)
      if (!edges) continue
      const range = new StaticRange(edges)
      const name = highlightOf(mark)
      this.#highlights.get(name)?.add(range)
      placed.ranges.push({ range, name })
    }
  }

  #$edges(stretches: readonly Stretch[], { start, end }: KnownMark): StaticRangeInit | null {
    const points = $textPoints(stretches, start, end)
    if (!points) return null
    const [first, last] = points.map(({ node, offset }) => ({
      text: textOf(this.#editor.getElementByKey(node.getKey())),
      offset,
    }))
    if (!first?.text || !last?.text || last.offset > last.text.length) return null
    return {
      startContainer: first.text,
      startOffset: first.offset,
      endContainer: last.text,
      endOffset: last.offset,
    }
  }

  #$leafOf(passage: string): ElementNode | null {
    const placed = this.#placed.get(passage)
    const node = placed ? $getNodeByKey(placed.leaf) : null
    if ($isElementNode(node)) return node
    const block = this.#session.blockOf(passage)
    const top = block === null ? null : $getNodeByKey(block)
    return top ? ($leavesOfBlock(top).get(passage) ?? null) : null
  }

  #unplace(passage: string): void {
    const placed = this.#placed.get(passage)
    if (!placed) return
    for (const { range, name } of placed.ranges) this.#highlights.get(name)?.delete(range)
    this.#placed.delete(passage)
    if (this.#byLeaf.get(placed.leaf) === passage) this.#byLeaf.delete(placed.leaf)
  }
}
