import * as build from '@shared/document/build'
import type { Direction, DocumentNode } from '@shared/document/schema'
import fc from 'fast-check'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSlot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { $createFigureNode, $isFigureNode } from '../blocks/figure/node'
import { headless } from '../testing'
import { $duplicateBlock, $removeBlock } from './blocks'
import { $serialize, DocumentSerializer } from './serializer'
import { toStored } from './stored'

const blocks = (): DocumentNode[] => [
  build.paragraph('عاد الماء إلى الهور'),
  build.heading('h2', 'موسم واحد'),
  build.list('bullet', ['أول', 'ثان']),
  build.quotation('speech', [build.paragraph('الماء عاد')], 'زينب'),
  build.figure({ media: 'a'.repeat(64), caption: 'زورق', credit: 'علي' }),
  build.factBox('أرقام', [build.paragraph('20 قرية')]),
  build.table([['أ', 'ب']], 'جدول'),
  build.paragraph('ختام'),
]

const whole = ({ editor }: ReturnType<typeof headless>): DocumentNode[] =>
  editor.read('latest', () => {
    const direction: Direction | null = $getRoot().getDirection()
    return $getRoot()
      .getChildren()
      .map((child) => toStored($serialize(child), direction))
  })

/** Every text container of the document, slots included. */
function $lines(): ElementNode[] {
  const lines: ElementNode[] = []
  const $visit = (node: LexicalNode): void => {
    for (const name of ['speaker', 'caption', 'credit', 'title']) {
      const slot = $getSlot(node as never, name)
      if (slot) $visit(slot)
    }
    if (!$isElementNode(node)) return
    if (['paragraph', 'heading', 'listitem'].includes(node.getType())) lines.push(node)
    else node.getChildren().forEach($visit)
  }
  $getRoot().getChildren().forEach($visit)
  return lines
}

type Edit = { kind: 'type' | 'cut' | 'insert' | 'remove' | 'move' | 'copy' | 'alt' | 'undo' | 'redo'; at: number }

const $apply = ({ kind, at }: Edit): void => {
  const root = $getRoot()
  const child = root.getChildAtIndex(at % Math.max(1, root.getChildrenSize()))
  const lines = $lines()
  const line = lines[at % Math.max(1, lines.length)]
  if (kind === 'type') line?.append($createTextNode(` ${at}`))
  if (kind === 'cut') {
    const text = line?.getFirstChild()
    if ($isTextNode(text)) text.setTextContent(text.getTextContent().slice(1))
  }
  if (kind === 'insert') child?.insertAfter(at % 2 ? $createFigureNode({ alt: 'x' }) : $createParagraphNode())
  if (kind === 'remove' && child) $removeBlock(child)
  if (kind === 'move' && child) root.append(child)
  if (kind === 'copy' && child) $duplicateBlock(child)
  if (kind === 'alt' && $isFigureNode(child)) child.setFields({ alt: `زورق ${at}` })
}

describe('serializing block by block', () => {
  it('gives what serializing everything gives, after any edits', async () => {
    const edit = fc.record<Edit>({
      kind: fc.constantFrom('type', 'type', 'cut', 'insert', 'remove', 'move', 'copy', 'alt', 'undo', 'redo'),
      at: fc.nat(40),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
        const harness = headless(blocks())
        for (const one of edits) {
          if (one.kind === 'undo') harness.editor.dispatchCommand(UNDO_COMMAND, undefined)
          else if (one.kind === 'redo') harness.editor.dispatchCommand(REDO_COMMAND, undefined)
          else harness.update(() => $apply(one))
          await Promise.resolve()
          await Promise.resolve()
          expect(harness.serializer.document().root.children).toEqual(whole(harness))
        }
      }),
      {
        numRuns: 40,
        examples: [
          [
            [
              { kind: 'remove', at: 0 },
              { kind: 'remove', at: 0 },
              { kind: 'copy', at: 39 },
              { kind: 'remove', at: 18 },
            ],
          ],
        ],
      },
    )
  })

  it('keeps the same objects for blocks that no edit touched', () => {
    const { serializer, update } = headless(blocks())
    const before = serializer.document().root.children
    update(() => $lines().at(-1)?.append($createTextNode(' المزيد')))
    const after = serializer.document().root.children
    expect(after.slice(0, -1).every((block, i) => block === before[i])).toBe(true)
    expect(after.at(-1)).not.toBe(before.at(-1))
  })

  it('notices typing in a slot of a figure', () => {
    const { serializer, update } = headless(blocks())
    const before = serializer.document().root.children[4]
    update(() => {
      const figure = $getRoot().getChildAtIndex(4)
      const caption = $isFigureNode(figure) ? $getSlot(figure, 'caption') : null
      if ($isElementNode(caption)) caption.append($createTextNode(' عند الغروب'))
    })
    expect(serializer.document().root.children[4]).not.toBe(before)
    expect(JSON.stringify(serializer.document().root.children[4])).toContain('عند الغروب')
  })

  it('tells of changes of the document, not of the selection', () => {
    const { editor, update } = headless(blocks())
    let changes = 0
    new DocumentSerializer(editor, () => changes++)
    update(() => void $lines()[0]?.selectStart())
    expect(changes).toBe(0)
    update(() => $lines()[0]?.append($createTextNode('.')))
    expect(changes).toBe(1)
  })
})

describe('block ids', () => {
  it('stay with their block and are new for a copy', () => {
    const { document, update } = headless(blocks())
    const ids = () => document().root.children.map(({ $ }) => $?.id)
    const before = ids()
    update(() => {
      const first = $getRoot().getFirstChild()
      if (first) $duplicateBlock(first)
    })
    const after = ids()
    expect(after[0]).toBe(before[0])
    expect(new Set(after).size).toBe(before.length + 1)
    expect(after.every(Boolean)).toBe(true)
  })

  it('are given to both halves of a split', () => {
    const { document, update } = headless([build.paragraph('نصفان')])
    update(() => {
      const text = $getRoot().getFirstDescendant()
      if ($isTextNode(text)) text.select(3, 3).insertParagraph()
    })
    const [first, second] = document().root.children
    expect(first?.$?.id).toBeTruthy()
    expect(second?.$?.id).toBeTruthy()
    expect(first?.$?.id).not.toBe(second?.$?.id)
  })
})
