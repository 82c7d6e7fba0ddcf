// @vitest-environment happy-dom
/** Each aid in an editor: what was typed, what became of it, and one undo back to what was typed. */
import { DEFAULT_TYPING, type TypingSettings } from '@shared/arabic/typing/settings'
import * as build from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMPOSITION_START_TAG,
  PASTE_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import { headless } from '../testing'
import { $caretText } from './caret'
import { convertLayout, insertWords, putInQuotationMarks } from './changes'

const hosts: HTMLElement[] = []
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove()
})

function opened(blocks: DocumentNode[] = [build.paragraph('')], change: Partial<TypingSettings> = {}) {
  const told: string[] = []
  const settings = { ...DEFAULT_TYPING, abbreviations: [{ short: 'مصأ', full: 'مصدر أمني' }], ...change }
  const harness = headless(blocks, { typing: { settings: () => settings, onKashida: () => told.push('kashida') } })
  const host = document.createElement('div')
  host.contentEditable = 'true'
  document.body.append(host)
  hosts.push(host)
  harness.editor.setRootElement(host)
  harness.update(() => void $getRoot().getLastChildOrThrow().selectEnd())
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
  const text = () => harness.editor.getEditorState().read(() => $getRoot().getTextContent())
  const put = async (key: string, tag?: string) => {
    harness.editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(key)
      },
      { discrete: true, ...(tag ? { tag } : {}) },
    )
    await settle()
  }
  const type = async (keys: string) => {
    for (const key of keys) await put(key)
  }
  const dispatch = async (command: typeof UNDO_COMMAND) => {
    harness.editor.dispatchCommand(command, undefined)
    await settle()
  }
  return {
    ...harness,
    told,
    settle,
    text,
    put,
    type,
    undo: () => dispatch(UNDO_COMMAND),
    redo: () => dispatch(REDO_COMMAND),
  }
}

describe('one undo brings back what was typed', () => {
  it.each([
    ['quotation marks', 'قال "', 'قال «'],
    ['the closing mark', 'قال «نعم"', 'قال «نعم»'],
    ['an Arabic comma', 'بغداد,', 'بغداد،'],
    ['a space before a mark', 'بغداد ،', 'بغداد،'],
    ['a space after a mark', 'بغداد،ا', 'بغداد، ا'],
    ['a dash', 'بغداد --', 'بغداد –'],
    ['an ellipsis', 'وقال...', 'وقال…'],
    ['a percent', 'ارتفع %25 ', 'ارتفع 25% '],
    ['an abbreviation', 'قال مصأ ', 'قال مصدر أمني '],
    ['a kashida', 'العـر', 'العر'],
  ])('%s', async (_, keys, expected) => {
    const { type, text, undo, redo, put } = opened()
    await type(keys)
    expect(text()).toBe(expected)
    await undo()
    expect(text()).toBe(keys)
    await redo()
    expect(text()).toBe(expected)
    await undo()
    // Going on does not do it again.
    await put('ب')
    expect(text()).toBe(`${keys}ب`)
  })

  it('and leaves the caret where typing goes on', async () => {
    const { type, text, editor } = opened([build.paragraph('قال ثم')])
    await type(' مصأ ')
    expect(editor.getEditorState().read($caretText)).toMatchObject({ caret: 'قال ثم مصدر أمني '.length })
    await type('إن')
    expect(text()).toBe('قال ثم مصدر أمني إن')
  })

  it('of a changed layout, quotation marks and inserted words', async () => {
    const { editor, type, text, undo, settle } = opened()
    await type('قال hgsghl ugd;l')
    convertLayout(editor)
    await settle()
    expect(text()).toBe('قال السلام عليكم')
    await undo()
    expect(text()).toBe('قال hgsghl ugd;l')
    insertWords(editor, ' 25 آب 2026')
    await settle()
    expect(text()).toBe('قال hgsghl ugd;l 25 آب 2026')
    await undo()
    expect(text()).toBe('قال hgsghl ugd;l')
  })
})

describe('commands on a selection', () => {
  const selected = (start: number, end: number) => {
    const made = opened([build.paragraph('قال السلام عليكم ثم مضى')])
    made.update(() => {
      const node = $getRoot().getFirstDescendant()
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.setTextNodeRange(node as never, start, node as never, end)
    })
    return made
  }
  it('puts it in quotation marks, white space outside', async () => {
    const { editor, text, undo, settle } = selected(4, 17)
    putInQuotationMarks(editor)
    await settle()
    expect(text()).toBe('قال «السلام عليكم» ثم مضى')
    await undo()
    expect(text()).toBe('قال السلام عليكم ثم مضى')
  })
  it('reads it on the other layout, there and back', async () => {
    const { editor, text, settle } = selected(4, 16)
    convertLayout(editor)
    await settle()
    expect(text()).toBe('قال hgsbl ugd;l ثم مضى')
    convertLayout(editor)
    await settle()
    expect(text()).toBe('قال السلام عليكم ثم مضى')
  })
})

describe('no aid acts', () => {
  it('during composition, on what is pasted, or on two characters at once', async () => {
    const { put, text, type } = opened()
    await type('بغداد')
    await put(',', COMPOSITION_START_TAG)
    await put(',', PASTE_TAG)
    await put(',,,')
    expect(text()).toBe('بغداد,,,,,')
  })
  it('in isolated runs and links', async () => {
    for (const inline of [build.isolate('Grundfos'), build.link('https://example.org', 'الموقع')]) {
      const { put, text, update } = opened([build.paragraph([build.text('شركة '), inline])])
      update(() => void $getRoot().getLastDescendant()?.selectEnd())
      await put('"')
      expect(text().endsWith('"')).toBe(true)
    }
  })
  it('that is switched off', async () => {
    const { type, text, told } = opened(undefined, { punctuation: false, kashida: false, expand: false })
    await type('مصأ العـراق, "')
    expect(text()).toBe('مصأ العـراق, "')
    expect(told).toEqual([])
  })
})

it('sees what stands before its own text node', async () => {
  const { type, text } = opened([build.paragraph([build.text('قال '), build.text('الوزير', 1)])])
  await type(',')
  expect(text()).toBe('قال الوزير،')
})

it('tells that a tatweel went', async () => {
  const { type, told } = opened()
  await type('العـراق')
  expect(told).toEqual(['kashida'])
})
