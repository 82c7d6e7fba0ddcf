// The sample library is what a newcomer sees first: it must be whole, consistent and within its limits.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import sharp from 'sharp'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, '../resources/sample')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

interface Directive {
  name: string
  attributes: Record<string, string>
  text: string
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective)

function directivesOf(tree: unknown, found: Directive[] = []): Directive[] {
  const node = tree as {
    type: string
    name?: string
    attributes?: Record<string, string>
    children?: unknown[]
  }
  if (node.name && /Directive$/.test(node.type)) {
    found.push({ name: node.name, attributes: node.attributes ?? {}, text: textOf(node as never) })
  }
  for (const child of node.children ?? []) directivesOf(child, found)
  return found
}

const stories = names.map((name) => {
  const tree: Root = parser.parse(read(name))
  const [front] = tree.children
  const meta = front?.type === 'yaml' ? parse(front.value) : undefined
  const body = tree.children.slice(1)
  return {
    slug: name.replace('.md', ''),
    meta,
    body,
    directives: directivesOf({ type: 'root', children: body }),
    words: body
      .map((block) => textOf(block))
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    subheads: body.filter((block) => block.type === 'heading').length,
  }
})

const count = (field: string) => {
  const tally: Record<string, number> = {}
  for (const { meta } of stories) tally[meta[field]] = (tally[meta[field]] ?? 0) + 1
  return tally
}

describe('the sample library', () => {
  it('has sixteen stories of all types, in every state a desk has', () => {
    expect(count('type')).toEqual({
      news: 4,
      report: 3,
      article: 2,
      infographic: 1,
      video: 1,
      caricature: 1,
      translation: 2,
      trend: 1,
      miscellany: 1,
    })
    expect(count('workflow')).toEqual({
      approved: 9,
      draft: 3,
      submitted: 2,
      'in-review': 1,
      returned: 1,
    })
    expect(stories.filter(({ meta }) => meta.embargo)).toHaveLength(1)
    expect(stories.filter(({ meta }) => meta.language === 'en')).toHaveLength(1)
  })

  it('has seven people whose codes are their own', () => {
    const { people } = parse(read('people.yaml'))
    expect(people).toHaveLength(7)
    expect(new Set(people.map((person: { deskCode: string }) => person.deskCode)).size).toBe(7)
    const codes = people.map((person: { deskCode: string }) => person.deskCode)
    for (const { meta } of stories) if (meta.signoff) expect(codes).toContain(meta.signoff.code)
  })

  it('has a tour of five steps in both languages', () => {
    const { steps } = parse(read('tour.yaml'))
    expect(steps.map((step: { id: string }) => step.id)).toEqual(['desk', 'new-story', 'editor', 'preview', 'export'])
    for (const step of steps) {
      for (const field of [step.title, step.text]) expect(Object.keys(field)).toEqual(['ar', 'en'])
    }
  })
})

describe.each(stories)('$slug', ({ meta, directives, words, subheads, body, slug }) => {
  it('has the fields of its type and a headline that fits', () => {
    expect(meta.headline.length).toBeLessThanOrEqual(70)
    expect(meta.summary.length).toBeGreaterThan(20)
    expect(meta.byline.length).toBeGreaterThan(0)
    expect(meta.type === 'article' || meta.type === 'caricature').toBe(meta.dateline === undefined)
    if (meta.type === 'report') {
      expect(words).toBeGreaterThanOrEqual(900)
      expect(words).toBeLessThanOrEqual(1400)
      expect(subheads).toBeGreaterThanOrEqual(3)
    }
    if (meta.publication !== 'never') expect(meta.published).toBeTruthy()
  })

  it('has dates in order, none later than the day of the sample', () => {
    const day = new Date('2026-11-24T23:59:59+03:00')
    const created = new Date(meta.created)
    expect(created.getTime()).toBeLessThanOrEqual(new Date(meta.updated).getTime())
    expect(new Date(meta.updated).getTime()).toBeLessThan(day.getTime())
    if (meta.embargo) expect(new Date(meta.embargo).getTime()).toBeGreaterThan(day.getTime())
    if (meta.published) expect(new Date(meta.published).getTime()).toBeGreaterThan(created.getTime())
  })

  it('uses only the directives of the dialect, and leaves none unparsed', () => {
    const known = [
      'mark',
      'bdi',
      'missing',
      'figure',
      'quote',
      'pullquote',
      'agencyquote',
      'factbox',
      'update',
      'embed',
      'related',
      'table-caption',
    ]
    for (const { name, attributes } of directives) {
      // The grammar of directives takes the minutes of a clock time, 20:04, for a name.
      if (/^\d+$/.test(name)) continue
      expect(known).toContain(name)
      if (name === 'quote' || name === 'agencyquote') expect(attributes.speaker).toBeTruthy()
      if (name === 'figure') expect(attributes.alt && attributes.caption && attributes.credit).toBeTruthy()
    }
    expect(body.map((block) => textOf(block)).join('\n')).not.toMatch(/:::|^::|\]\{/m)
    if (directives.some(({ name }) => name === 'missing')) expect(meta.workflow).toBe('draft')
  })

  it('links only to stories and pictures that are there', async () => {
    const slugs = stories.map((story) => story.slug)
    const linked = [...read(`${slug}.md`).matchAll(/story[:=]"?([\w-]+)/g)].map((match) => match[1])
    for (const target of linked) expect(slugs).toContain(target)
    if (meta.publication !== 'never') {
      const unpublished = stories.filter((story) => story.meta.publication === 'never').map((story) => story.slug)
      for (const target of linked) expect(unpublished).not.toContain(target)
    }
    const files = [meta.lead.file, meta.columnist?.photo, meta.drawing?.file]
    for (const { name, attributes } of directives) if (name === 'figure') files.push(attributes.file)
    for (const file of files.filter(Boolean)) {
      expect(statSync(join(folder, file)).size).toBeLessThan(250 * 1024)
    }
    const { width = 0 } = await sharp(join(folder, meta.lead.file)).metadata()
    expect(width).toBeGreaterThanOrEqual(1200)
  })

  it('is clean Arabic text: no tatweel in words, no marks of direction, no straight quotes', () => {
    const text = body.map((block) => textOf(block)).join('\n')
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u00a0]/)
    expect(text).not.toMatch(/[\u0621-\u064a]{2}\u0640[\u0621-\u064a]|[\u0660-\u0669]|%\d/)
    if (meta.language === 'ar') expect(text).not.toMatch(/["']|[\u0621-\u064a] ?[,;?]/)
  })
})
