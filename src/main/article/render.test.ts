import { embed, paragraph, storyDocument } from '@shared/document/build'
import { type DocumentNode, documentFault, type StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'
import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test, vi } from 'vitest'
import { printable } from './characters'
import { documents } from './documents.fixture'
import { context, htmlOf, PICTURE } from './fixture'
import * as inlineContent from './inline'
import { BlockCache, renderArticle } from './render'

// Properties try many cases: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const parse = (html: string): { tree: Root; errors: string[] } => {
  const errors: string[] = []
  const tree = fromHtml(html, { fragment: true, onerror: (error) => void errors.push(String(error)) })
  return { tree, errors }
}

function* elements(tree: Root | Element): Generator<Element> {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    yield child
    yield* elements(child)
  }
}
const textOf = (tree: Root | Element): string =>
  tree.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
const letters = (text: string): string => printable(text).replace(/[\s\u200b-\u200d]/g, '')

/** What a reader must find: all words, but those of alternative texts of pictures that are shown. */
function wordsOf(document: StoryDocument): string[] {
  const found: string[] = []
  for (const node of walk(document.root)) {
    if (node.type === 'text') found.push(node.text)
    if (node.type === 'table' && typeof node.$?.caption === 'string') found.push(node.$.caption)
    if (node.type === 'embed') found.push(node.title)
    if (node.type === 'figure') found.push(node.source, node.media === PICTURE ? '' : node.alt)
  }
  return found.flatMap((text) => printable(text).split(/\s+/)).filter(Boolean)
}

const VOID = new Set(['br', 'hr', 'img'])
/** A table keeps its grid where cells are empty. */
const EMPTY_ALLOWED = new Set([...VOID, 'thead', 'tbody', 'tr', 'td'])

test('any document becomes HTML that parses back without error, holds every word, and has no empty element', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('preview', 'export' as const), (document, mode) => {
      expect(documentFault(document)).toBeNull()
      const { html, hast } = renderArticle(document, context({ mode: mode as 'preview' }))
      const { tree, errors } = parse(html)
      expect(errors).toEqual([])
      expect(letters(textOf(tree))).toBe(letters(textOf(hast)))
      const shown = letters(textOf(tree))
      for (const word of wordsOf(document)) expect(shown).toContain(letters(word))
      for (const element of elements(tree)) {
        if (EMPTY_ALLOWED.has(element.tagName)) continue
        expect(textOf(element).trim() !== '' || [...elements(element)].some(({ tagName }) => tagName === 'img')).toBe(
          true,
        )
      }
      const levels = [...elements(tree)]
        .map(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1])
        .filter(Boolean)
        .map(Number)
      levels.forEach((level, i) => {
        expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 1) + 1)
      })
      for (const { properties } of elements(tree)) {
        expect(Object.keys(properties).filter((name) => /^on|^style$/i.test(name))).toEqual([])
        if (properties.href !== undefined) expect(String(properties.href)).toMatch(/^(https?|mailto|tel):/)
      }
      const ids = [...elements(tree)].flatMap(({ properties }) => properties.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 200 },
  )
})

test('the same input gives the same bytes, with a cache and without', () => {
  fc.assert(
    fc.property(documents, documents, (first, second) => {
      const cache = new BlockCache()
      for (const document of [first, second, first])
        expect(renderArticle(document, context(), { cache }).html).toBe(renderArticle(document, context()).html)
    }),
    { numRuns: 50 },
  )
})

describe('frame', () => {
  const frame = { dateline: 'الرافد / بغداد', signoff: 'انتهى/25م' }
  test('opens the first paragraph that has words, and closes the text', () => {
    expect(htmlOf([paragraph(), paragraph('نص')], {}, frame)).toBe(
      '<p><span class="dateline">الرافد / بغداد</span> – نص</p>\n<p class="sign-off">انتهى/25م</p>',
    )
  })
  test('stands alone where there is no paragraph', () => {
    expect(htmlOf([], {}, frame)).toBe('<p class="dateline">الرافد / بغداد</p>\n<p class="sign-off">انتهى/25م</p>')
  })
})

describe('blocks are named in the preview only', () => {
  const node = paragraph('نص')
  const id = node.$?.id ?? ''
  test('by their id', () => {
    expect(htmlOf([node], { mode: 'preview' })).toBe(`<p id="block-${id}" data-block="${id}">نص</p>`)
    expect(htmlOf([node])).toBe('<p>نص</p>')
  })
  test('once', () => {
    expect(htmlOf([node, node], { mode: 'preview' }).match(/data-block/g)).toHaveLength(1)
  })
  test('never by what is no id', () => {
    const odd = { ...node, $: { id: 'x" onclick="y' } } as DocumentNode
    expect(htmlOf([odd], { mode: 'preview' })).toBe('<p>نص</p>')
  })
})

test('an edit renders the edited block and no other', () => {
  const blocks = Array.from({ length: 50 }, (_, i) => paragraph(`فقرة ${i}`))
  const cache = new BlockCache()
  const settings = context()
  renderArticle(storyDocument(blocks), settings, { cache })
  const work = vi.spyOn(inlineContent, 'renderInline')
  const edited = blocks.map((block, i) => (i === 20 ? paragraph('جديدة') : structuredClone(block)))
  renderArticle(storyDocument(edited), settings, { cache })
  expect(work).toHaveBeenCalledTimes(1)
  work.mockRestore()
})

test('a title of characters that may not stand in a page leaves nothing behind', () => {
  const { html } = renderArticle(storyDocument([embed('https://a.example/', 'x', '\u0007')]), context({}))
  expect(html).not.toContain('embed-title')
})
