import { $isLinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { CommandId } from '@shared/commands/commands'
import clsx from 'clsx'
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf, runCommand } from '../../app/commands'
import { spokenKeys } from '../../ui'
import { $isIsolateNode } from '../inline/isolate'
import { $isMissingNode } from '../inline/missing'
import { Floating, selectionAnchor } from './Floating'

const ACTIONS = ['bold', 'italic', 'highlight', 'link', 'isolate', 'missing'] as const
type Action = (typeof ACTIONS)[number]

/** Which marks the selection wears, or null when nothing is selected. */
function $marks(): Record<Action, boolean> | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed() || selection.getTextContent().trim() === '') return null
  const node = selection.anchor.getNode()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    highlight: selection.hasFormat('highlight'),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    isolate: $findMatchingParent(node, $isIsolateNode) !== null,
    missing: $findMatchingParent(node, $isMissingNode) !== null,
  }
}

const readMarks = (editor: LexicalEditor) => editor.getEditorState().read($marks)
const isSame = (a: object | null, b: object | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Shown over selected words once the pointer rests, so that it never gets under a hand that still selects. */
export function FloatingToolbar({ hidden }: { hidden: boolean }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [marks, setMarks] = useState<Record<Action, boolean> | null>(null)
  const [isPressed, setPressed] = useState(false)

  useEffect(
    () =>
      editor.registerUpdateListener(() => {
        const isWriting = editor.isEditable() && editor.getRootElement()?.contains(document.activeElement)
        const next = isWriting ? readMarks(editor) : null
        setMarks((before) => (isSame(before, next) ? before : next))
      }),
    [editor],
  )
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root) return
    const press = () => setPressed(true)
    const release = () => setPressed(false)
    const leave = () => setMarks(null)
    root.addEventListener('pointerdown', press)
    root.addEventListener('blur', leave)
    window.addEventListener('pointerup', release)
    return () => {
      root.removeEventListener('pointerdown', press)
      root.removeEventListener('blur', leave)
      window.removeEventListener('pointerup', release)
    }
  }, [editor])

  const root = editor.getRootElement()
  const isOpen = marks !== null && !isPressed && !hidden && root !== null
  const anchor = useMemo(() => (isOpen && root ? selectionAnchor(root) : null), [isOpen, root])
  if (!isOpen || !anchor) return null
  return (
    <Floating
      anchor={anchor}
      placement="top"
      gap={10}
      className="marks"
      role="toolbar"
      aria-label={t('marks.label')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {ACTIONS.map((action) => {
        const id: CommandId = `format.${action}`
        const keys = keysOf(id)
        return (
          <button
            key={action}
            type="button"
            className={clsx('mark-button', marks[action] && 'mark-button-on')}
            aria-pressed={marks[action]}
            title={keys ? `${t(`commands:${id}`)} (${spokenKeys(keys)})` : t(`commands:${id}`)}
            onClick={() => runCommand(id)}
          >
            {t(`marks.${action}`)}
          </button>
        )
      })}
    </Floating>
  )
}
