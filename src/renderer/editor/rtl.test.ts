// @vitest-environment happy-dom
/** The right-to-left cases measured on Lexical 0.52.0, each mended and each held here. */
import * as build from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import { $toggleDirection } from './model/direction'
import { headless } from './testing'

const hosts: HTMLElement[] = []
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove()
})

/** The editor on a page, as the screen hosts it. */
function shown(blocks: DocumentNode[]) {
  const harness = headless(blocks)
  const host = document.createElement('div')
  host.dir = 'rtl'
  host.lang = 'ar'
  host.contentEditable = 'true'
  document.body.append(host)
  hosts.push(host)
  harness.editor.setRootElement(host)
  harness.update(() => {})
  return { ...harness, host }
}

/** The direction that an element is drawn in: the nearest `dir` above it that is not its own guess. */
const directionOf = (element: Element | null | undefined): string =>
  element?.closest('[dir]')?.getAttribute('dir') ?? 'none'

const selectEnd = (editor: LexicalEditor, update: (change: () => void) => void) =>
  update(() => {
    void editor
    $getRoot().getLastChildOrThrow().selectEnd()
  })

describe('a Latin name at the start', () => {
  it('does not turn a paragraph, heading or list around', () => {
    const { host } = shown([
      build.paragraph('FAO قالت'),
      build.heading('h2', 'BBC تعود'),
      build.list('bullet', ['NASA أعلنت']),
    ])
    for (const selector of ['p', 'h2', 'ul', 'li']) expect(directionOf(host.querySelector(selector))).toBe('rtl')
    expect(host.querySelector('[dir="auto"]')).toBeNull()
  })

  it('does not turn a cell, a caption, a title or a speaker around', () => {
    const { host } = shown([
      build.table([['FAO'], ['WHO']]),
      build.figure({ caption: 'Reuters صورة', credit: 'AP' }),
      build.factBox('UNICEF', [build.paragraph('WFP')]),
      build.quotation('speech', [build.paragraph('OPEC قررت')], 'John Smith'),
      build.updateNote('update', '2026-08-19T14:12:00+03:00', [build.paragraph('IMF')]),
    ])
    expect(host.querySelector('[dir="auto"]')).toBeNull()
    for (const paragraph of host.querySelectorAll('p, td, th, tr')) expect(directionOf(paragraph)).toBe('rtl')
  })

  it('and none of those directions is stored', () => {
    const given = [build.table([['FAO']]), build.factBox('UNICEF', [build.paragraph('WFP')])]
    expect(shown(structuredClone(given)).document().root.children).toEqual(given)
  })
})

describe('direction of one block', () => {
  it('is toggled, stored, and toggled away again', () => {
    const { editor, update, document: read } = shown([build.paragraph('Breaking news')])
    selectEnd(editor, update)
    update($toggleDirection)
    expect(read().root.children[0]).toMatchObject({ direction: 'ltr' })
    update($toggleDirection)
    expect(read().root.children[0]).toMatchObject({ direction: null })
  })

  it('does not go on to the next paragraph after Enter', () => {
    const { editor, update, document: read } = shown([build.paragraph('Breaking news')])
    selectEnd(editor, update)
    update($toggleDirection)
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    update(() => {})
    const [first, second] = read().root.children
    expect(first).toMatchObject({ direction: 'ltr' })
    expect(second).toMatchObject({ type: 'paragraph', direction: null, children: [] })
  })

  it('stays with both halves when its words are split', () => {
    const { editor, update, document: read } = shown([build.paragraph('Breaking news')])
    selectEnd(editor, update)
    update($toggleDirection)
    update(() => {
      const selection = $getSelection()
      if ($isRangeSelection(selection))
        selection.setTextNodeRange(selection.anchor.getNode() as never, 8, selection.anchor.getNode() as never, 8)
    })
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    update(() => {})
    expect(read().root.children.map((block) => 'direction' in block && block.direction)).toEqual(['ltr', 'ltr'])
  })
})

it('checklist items have the direction at whose edge their box is hit', () => {
  const { host } = shown([build.list('check', ['SMS', 'بريد'])])
  for (const item of host.querySelectorAll('li')) expect(item.getAttribute('dir')).toBe('rtl')
})

it('an isolated run has its own direction and is drawn without breaking the letters around it', () => {
  const { host } = shown([
    build.paragraph([build.text('قالت '), build.isolate('R-Zero, Inc.', 'en'), build.text(' إن')]),
  ])
  const run = host.querySelector('bdi')
  expect(run?.getAttribute('dir')).toBe('ltr')
  expect(run?.getAttribute('lang')).toBe('en')
})

it('an empty document has a line to type on, right to left', () => {
  const { host, update } = shown([])
  update(() => {
    const line = $getRoot().getFirstChild()
    expect($isElementNode(line)).toBe(true)
  })
  expect(directionOf(host.querySelector('p'))).toBe('rtl')
})
