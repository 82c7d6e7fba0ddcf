import * as build from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import { passagesOfBlock } from '@shared/proofing/passages'
import { $getRoot, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { headless } from '../testing'
import { $leavesOfBlock, $offsetInLeaf, $replaceInLeaf, $stretchesOf, $textPoints } from './leaves'

const blocks = (): DocumentNode[] => [
  build.paragraph([
    build.text('ذهب '),
    build.text('الى', 1),
    build.lineBreak(),
    build.link('https://example.org', [build.text('المدرسه 😀')]),
    build.text(' ثم '),
    build.isolate('BBC'),
    build.missing('من؟'),
  ]),
  build.heading('h2', 'عنوان'),
  build.list('bullet', ['بند اول', [build.text('بند ثان'), build.list('number', ['بند داخلي'])]]),
  build.quotation('speech', [build.paragraph('قال كلاما'), build.paragraph('وزاد')], 'زينب'),
  build.factBox('معلومات', [build.paragraph('داخل الاطار')]),
  build.table([
    ['القرية', 'البيوت'],
    ['ام العظام', '120'],
  ]),
  build.figure({ caption: 'تعليق', credit: 'المصور' }),
  build.updateNote('update', '2026-08-19T14:12:00+03:00', [build.paragraph('جديد')]),
]

describe('the leaves of the living text', () => {
  it('are the passages of the stored one, with the same words', () => {
    const { editor, document } = headless(blocks())
    const stored = document()
      .root.children.flatMap(passagesOfBlock)
      .filter(({ id }) => !/\/(alt|caption)$/.test(id))
      .map(({ id, text }) => [id, text])
    const living = editor.read(() =>
      $getRoot()
        .getChildren()
        .flatMap((block) => [...$leavesOfBlock(block)].map(([id, leaf]) => [id, $stretchesOf(leaf).text]))
        .filter(([id]) => !/\/caption$/.test(id ?? '')),
    )
    expect(new Map(living as [string, string][])).toEqual(new Map(stored as [string, string][]))
    expect(living.length).toBeGreaterThan(15)
  })
})

const paragraph = () => headless([blocks()[0] as DocumentNode])
const $leaf = () => {
  const block = $getRoot().getFirstChildOrThrow()
  const [leaf] = $leavesOfBlock(block).values()
  if (!leaf) throw new Error('no leaf')
  return leaf
}

describe('places', () => {
  it('are found in text nodes: over formats, in links, with characters of two units', () => {
    const { editor } = paragraph()
    editor.read(() => {
      const { stretches, text } = $stretchesOf($leaf())
      for (const words of ['ذهب', 'الى', 'المدرسه', '😀', 'BBC', 'من؟', 'هب الى']) {
        const start = text.indexOf(words)
        const points = $textPoints(stretches, start, start + words.length)
        if (!points) throw new Error(words)
        const [first, last] = points
        expect(first.node.getTextContent().slice(first.offset)).toContain(words.split(' ')[1] ? 'هب' : words)
        expect(last.node.getTextContent().slice(0, last.offset)).toContain(words.split(' ').at(-1))
        expect($offsetInLeaf(stretches, first.node, first.offset)).toBe(start)
      }
      expect($textPoints(stretches, text.indexOf('\n'), text.indexOf('\n') + 1)).toBeNull()
    })
  })
})

describe('a fix', () => {
  const fixing = (found: string, fix: string) => {
    const { update, document } = paragraph()
    let done = false
    update(() => {
      const start = $stretchesOf($leaf()).text.indexOf(found)
      done = $replaceInLeaf($leaf(), { start, end: start + found.length, found, fix })
    })
    return { done, block: document().root.children[0] as DocumentNode }
  }

  it('keeps the form of what it replaces', () => {
    const { block } = fixing('الى', 'إلى')
    expect(block).toMatchObject({ children: [{ text: 'ذهب ' }, { text: 'إلى', format: 1 }, {}, {}, {}, {}, {}] })
  })

  it('stays in its link', () => {
    const { block } = fixing('المدرسه', 'المدرسة')
    expect(block).toMatchObject({
      children: [{}, {}, {}, { type: 'link', children: [{ text: 'المدرسة 😀' }] }, {}, {}, {}],
    })
  })

  it('reaches over text nodes and a line break', () => {
    const { block } = fixing('هب الى\nالمدر', 'هبت')
    expect(plainText(block)).toContain('ذهبتسه 😀 ثم')
  })

  it('does nothing where the words are others', () => {
    const { update } = paragraph()
    update(() => {
      expect($replaceInLeaf($leaf(), { start: 0, end: 3, found: 'كتب', fix: 'قرأ' })).toBe(false)
    })
  })

  it('is undone in one step', async () => {
    const { editor, update, document } = paragraph()
    const before = document()
    editor.update(
      () => {
        $replaceInLeaf($leaf(), { start: 0, end: 3, found: 'ذهب', fix: 'مضى' })
      },
      { discrete: true, tag: 'history-push' },
    )
    expect(document()).not.toEqual(before)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    update(() => {})
    expect(document()).toEqual(before)
  })
})
