import * as build from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import {
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { $turnInto } from '../actions'
import { $toggleIsolate, $toggleMissing } from '../inline/marks'
import { headless } from '../testing'
import { $find, $replace } from '../tools/find'
import { $moveSelectedBlocks } from './blocks'

const write = (text: string) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(text)
}

describe('a quotation', () => {
  it('is left by Enter on an empty line: to its speaker, then to the text below', () => {
    const { editor, update, document } = headless([build.quotation('speech', [build.paragraph('عاد الماء')])])
    const enter = () => {
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      update(() => {})
    }
    update(() => {
      const quotation = $getRoot().getFirstChild()
      if ($isElementNode(quotation)) quotation.getLastChildOrThrow().selectEnd()
    })
    enter()
    enter()
    update(() => write('زينب'))
    enter()
    update(() => write('ثم مضت'))
    const [quotation, after] = document().root.children
    expect(plainText(quotation?.$slots?.speaker as DocumentNode)).toBe('زينب')
    expect(quotation).toMatchObject({ children: [{ children: [{ text: 'عاد الماء' }] }] })
    expect(plainText(after as DocumentNode)).toBe('ثم مضت')
  })

  it('that is empty becomes a paragraph by Backspace', () => {
    const { editor, update, document } = headless([build.quotation('pull', [build.paragraph()])])
    update(() => {
      const quotation = $getRoot().getFirstChild()
      if ($isElementNode(quotation)) quotation.getFirstChildOrThrow().selectEnd()
    })
    editor.dispatchCommand(KEY_BACKSPACE_COMMAND, { preventDefault() {} } as KeyboardEvent)
    update(() => {})
    expect(document().root.children).toMatchObject([{ type: 'paragraph', children: [] }])
  })
})

it('a figure is left by Enter: from caption to credit to the text below', () => {
  const { editor, update, document } = headless([build.figure({ media: 'a'.repeat(64) })])
  update(() => {
    const figure = $getRoot().getFirstChild()
    const caption = figure && $getSlot(figure as never, 'caption')
    if ($isElementNode(caption)) caption.selectEnd()
  })
  for (const words of ['زورق', 'علي', 'بعد الصورة']) {
    update(() => write(words))
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    update(() => {})
  }
  const [figure, after] = document().root.children
  expect(plainText(figure?.$slots?.caption as DocumentNode)).toBe('زورق')
  expect(plainText(figure?.$slots?.credit as DocumentNode)).toBe('علي')
  expect(plainText(after as DocumentNode)).toBe('بعد الصورة')
})

describe('marks', () => {
  it('isolate the Latin run at the caret with nothing selected, and free it again', () => {
    const { update, document } = headless([build.paragraph('قالت منظمة FAO')])
    update(() => {
      $getRoot().getFirstChildOrThrow().selectEnd()
      $toggleIsolate()
    })
    const line = document().root.children[0] as { children: DocumentNode[] }
    expect(line.children).toMatchObject([
      { text: 'قالت منظمة ' },
      { type: 'isolate', dir: 'ltr', children: [{ text: 'FAO' }] },
    ])
    update($toggleIsolate)
    expect(plainText(document().root)).toBe('قالت منظمة FAO')
    expect(JSON.stringify(document())).not.toContain('isolate')
  })

  it('a missing fact stands where it is asked for', () => {
    const { update, document } = headless([build.paragraph('عدد القرى ')])
    update(() => {
      $getRoot().getFirstChildOrThrow().selectEnd()
      $toggleMissing('معلومة ناقصة')
    })
    expect(document().root.children[0]).toMatchObject({ children: [{}, { type: 'missing' }] })
  })
})

describe('turning blocks into others', () => {
  it('keeps the block’s id', () => {
    const given = build.paragraph('موسم واحد')
    const { update, document } = headless([given])
    update(() => {
      $getRoot().getFirstChildOrThrow().selectEnd()
      $turnInto('heading2')
    })
    expect(document().root.children[0]).toMatchObject({ type: 'heading', tag: 'h2', $: { id: given.$?.id } })
  })

  it('paragraphs become one list, and its items paragraphs again', () => {
    const { update, document } = headless([build.paragraph('أول'), build.paragraph('ثان')])
    const all = () => $getRoot().select(0, $getRoot().getChildrenSize())
    update(() => {
      all()
      $turnInto('numberList')
    })
    expect(document().root.children).toMatchObject([{ type: 'list', listType: 'number', children: [{}, {}] }])
    update(() => {
      all()
      $turnInto('paragraph')
    })
    expect(document().root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(document().root.children.map(plainText)).toEqual(['أول', 'ثان'])
  })
})

it('moves a block of any kind over its neighbour', () => {
  const { update, document } = headless([build.paragraph('أول'), build.divider(), build.paragraph('ثالث')])
  update(() => {
    $getRoot().getLastChildOrThrow().selectEnd()
    $moveSelectedBlocks(-1)
    $moveSelectedBlocks(-1)
  })
  expect(document().root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'divider'])
  expect(plainText(document().root.children[0] as DocumentNode)).toBe('ثالث')
})

describe('find and replace', () => {
  const blocks = () => [
    build.paragraph([build.text('عادت المِيا'), build.text('ه', 1), build.text(' إلى الأهوار')]),
    build.figure({ caption: 'مياه الهور' }),
    build.table([['المياه', 'أخرى']]),
  ]

  it('finds folded words across marks, in slots and in cells', () => {
    const { editor } = headless(blocks())
    expect(editor.read('latest', () => $find('مياه', {}))).toHaveLength(3)
    expect(editor.read('latest', () => $find('الاهوار', {}))).toHaveLength(1)
    expect(editor.read('latest', () => $find('الاهوار', { exactSpelling: true }))).toHaveLength(0)
  })

  it('replaces all of them at once', () => {
    const { update, document } = headless(blocks())
    update(() => {
      expect($replace($find('مياه', {}), 'أمواه')).toBe(3)
    })
    const text = document().root.children.map(plainText).join('\n')
    expect(text.match(/أمواه/g)).toHaveLength(3)
    expect(text).not.toMatch(/مياه/)
  })
})
