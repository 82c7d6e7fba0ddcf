import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical'
import {
  ArrowDown,
  ArrowUp,
  Copy,
  Heading2,
  Heading3,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  PilcrowLeft,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../app/commands'
import { type MenuEntry, toast } from '../../ui'
import { $turnInto, type TextKind } from '../actions'
import { $duplicateBlock, $enterBlock, $moveSelectedBlocks, $removeBlock } from '../model/blocks'
import { $toggleDirection } from '../model/direction'
import { $blockId } from '../model/identity'

const TURNS: readonly { kind: TextKind; icon: MenuEntry['icon'] }[] = [
  { kind: 'paragraph', icon: Pilcrow },
  { kind: 'heading2', icon: Heading2 },
  { kind: 'heading3', icon: Heading3 },
  { kind: 'bulletList', icon: List },
  { kind: 'numberList', icon: ListOrdered },
]
const TEXT_TYPES = new Set(['paragraph', 'heading', 'list'])

/** What can be done with one block. */
export function useBlockMenu(editor: LexicalEditor, key: NodeKey | null): MenuEntry[] {
  const { t } = useTranslation('editor')
  const block = key === null ? null : editor.getEditorState().read(() => $getNodeByKey(key))
  if (!block || key === null) return []
  const isText = TEXT_TYPES.has(block.getType())
  const withBlock = ($do: (node: NonNullable<ReturnType<typeof $getNodeByKey>>) => void) => () => {
    editor.update(() => {
      const node = $getNodeByKey(key)
      if (node) $do(node)
    })
    editor.focus()
  }
  const withCaret = ($do: () => void) =>
    withBlock((node) => {
      if ($isElementNode(node)) node.select(0, node.getChildrenSize())
      else $enterBlock(node)
      $do()
    })
  const keys = (id: Parameters<typeof keysOf>[0]) => {
    const found = keysOf(id)
    return found ? { keys: found } : {}
  }
  const turns: MenuEntry[] = TURNS.map(({ kind, icon }) => ({
    id: kind,
    label: t(`commands:format.${kind}`),
    ...(icon ? { icon } : {}),
    ...keys(`format.${kind}`),
    run: withCaret(() => $turnInto(kind)),
  }))
  return [
    ...(isText ? turns : []),
    ...(isText
      ? [
          {
            id: 'direction',
            label: t('commands:format.direction'),
            icon: PilcrowLeft,
            ...keys('format.direction'),
            separated: true,
            run: withCaret($toggleDirection),
          },
        ]
      : []),
    {
      id: 'up',
      label: t('commands:block.moveUp'),
      icon: ArrowUp,
      ...keys('block.moveUp'),
      separated: true,
      run: withCaret(() => $moveSelectedBlocks(-1)),
    },
    {
      id: 'down',
      label: t('commands:block.moveDown'),
      icon: ArrowDown,
      ...keys('block.moveDown'),
      run: withCaret(() => $moveSelectedBlocks(1)),
    },
    { id: 'duplicate', label: t('handle.duplicate'), icon: Copy, run: withBlock($duplicateBlock) },
    {
      id: 'reference',
      label: t('handle.copyReference'),
      icon: Link,
      run: () => {
        const id = editor.getEditorState().read(() => $blockId(block))
        void navigator.clipboard.writeText(`#${id}`).then(() => toast({ tone: 'ok', text: t('handle.copied') }))
      },
    },
    {
      id: 'remove',
      label: t('handle.remove'),
      icon: Trash2,
      danger: true,
      separated: true,
      run: withBlock($removeBlock),
    },
  ]
}
