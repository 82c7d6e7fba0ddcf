/**
 * The handle beside a block, at the side where lines begin. Pressed, it opens the block's menu; dragged, it moves the
 * block. It follows the pointer over the paper and, without one, the caret.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical'
import { GripVertical, Plus } from 'lucide-react'
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { ContextMenu, Icon } from '../../ui'
import { $currentBlock } from '../actions'
import { $moveBlockBefore, $topBlock } from '../model/blocks'
import { useBlockMenu } from './blockMenu'
import { boxesOf, type Landing, landing } from './drop'

/** Pixels the pointer moves before a press becomes a drag. */
const SLACK = 4
/** Pixels from the edge of the view inside which dragging scrolls, and how far a frame. */
const EDGE = 56
const SCROLL = 14

const keyOfElement = (editor: LexicalEditor, element: Element): NodeKey | null =>
  editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element)
      return node ? ($topBlock(node)?.getKey() ?? null) : null
    },
    { editor },
  )

export function BlockHandle({ paper, onInsert }: { paper: RefObject<HTMLElement | null>; onInsert(key: NodeKey): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [key, setKey] = useState<NodeKey | null>(null)
  const [top, setTop] = useState(0)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const [line, setLine] = useState<number | null>(null)
  const drag = useRef<{ y: number; moved: boolean; landing: Landing | null } | null>(null)
  const entries = useBlockMenu(editor, key)

  const place = useCallback(
    (next: NodeKey | null) => {
      setKey(next)
      const block = next === null ? null : editor.getElementByKey(next)
      const host = paper.current
      if (!block || !host) return
      const scale = host.getBoundingClientRect().width / host.offsetWidth || 1
      const first = block.querySelector('p, h2, h3, h4, li') ?? block
      const lineHeight = Number.parseFloat(getComputedStyle(first).lineHeight) || 38
      const box = block.getBoundingClientRect()
      const middle = block.matches('p, h2, h3, h4, ul, ol') ? Math.min(box.height / scale, lineHeight) / 2 : 20
      setTop((box.top - host.getBoundingClientRect().top) / scale + middle)
    },
    [editor, paper],
  )

  useEffect(() => {
    const host = paper.current
    if (!host) return
    const onMove = (event: PointerEvent) => {
      if (drag.current || menu) return
      const root = editor.getRootElement()
      if (!root) return
      const box = root.getBoundingClientRect()
      const hit = document.elementFromPoint(box.left + box.width / 2, event.clientY)
      const block = hit ? [...root.children].find((child) => child.contains(hit)) : undefined
      if (block) place(keyOfElement(editor, block))
    }
    host.addEventListener('pointermove', onMove, { passive: true })
    return () => host.removeEventListener('pointermove', onMove)
  }, [editor, paper, place, menu])
  useEffect(() => {
    let last: NodeKey | null = null
    return editor.registerUpdateListener(({ editorState }) => {
      if (drag.current) return
      const block = editorState.read(() => $currentBlock()?.getKey() ?? null)
      if (block === null || block === last) return
      last = block
      requestAnimationFrame(() => place(block))
    })
  }, [editor, place])

  const onPointerDown = (event: ReactPointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || key === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { y: event.clientY, moved: false, landing: null }
  }
  const onPointerMove = (event: ReactPointerEvent<HTMLButtonElement>) => {
    const going = drag.current
    const root = editor.getRootElement()
    if (!going || !root || key === null) return
    if (!going.moved && Math.abs(event.clientY - going.y) < SLACK) return
    going.moved = true
    editor.getElementByKey(key)?.classList.add('block-dragged')
    going.landing = landing(
      boxesOf(root, (element) => keyOfElement(editor, element)),
      key,
      event.clientY,
    )
    setLine(going.landing?.at ?? null)
    const scroller = root.closest<HTMLElement>('[data-scroller]')
    const view = scroller?.getBoundingClientRect()
    if (!scroller || !view) return
    if (event.clientY < view.top + EDGE) scroller.scrollBy({ top: -SCROLL })
    if (event.clientY > view.bottom - EDGE) scroller.scrollBy({ top: SCROLL })
  }
  const finish = (event: ReactPointerEvent<HTMLButtonElement>, dropped: boolean) => {
    const going = drag.current
    drag.current = null
    setLine(null)
    if (!going || key === null) return
    editor.getElementByKey(key)?.classList.remove('block-dragged')
    if (!going.moved) {
      if (dropped) openMenu(event.currentTarget)
      return
    }
    const target = dropped ? going.landing : null
    if (target) editor.update(() => $moveBlockBefore(key, target.before), { onUpdate: () => place(key) })
  }
  const openMenu = (button: Element) => {
    const box = button.getBoundingClientRect()
    const isRtl = getComputedStyle(button).direction === 'rtl'
    setMenu({ x: isRtl ? box.right : box.left, y: box.bottom })
  }

  if (!editor.isEditable()) return null
  const root = editor.getRootElement()
  const box = root?.getBoundingClientRect()
  return (
    <>
      <div className="handle" style={{ insetBlockStart: top }} data-shown={key !== null || undefined}>
        <button
          type="button"
          className="handle-button"
          aria-label={t('handle.insert')}
          title={t('handle.insert')}
          onClick={() => key !== null && onInsert(key)}
        >
          <Icon of={Plus} size={17} />
        </button>
        <button
          type="button"
          className="handle-button handle-grip"
          aria-label={t('handle.label')}
          title={t('handle.hint')}
          aria-haspopup="menu"
          aria-expanded={menu !== null}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={(event) => finish(event, true)}
          onPointerCancel={(event) => finish(event, false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            openMenu(event.currentTarget)
          }}
        >
          <Icon of={GripVertical} size={17} />
        </button>
      </div>
      <ContextMenu label={t('handle.label')} entries={entries} at={menu} onClose={() => setMenu(null)} />
      {line !== null &&
        box &&
        createPortal(
          <div className="drop-line" style={{ insetBlockStart: line, insetInlineStart: 0, inlineSize: box.width, translate: `${shiftOf(box)}px 0` }} />,
          document.body,
        )}
    </>
  )
}

/** From the page's inline start to the paper's, in pixels to the visual right. */
function shiftOf(box: DOMRect): number {
  const isRtl = document.documentElement.dir === 'rtl'
  return isRtl ? box.right - document.documentElement.clientWidth : box.left
}

