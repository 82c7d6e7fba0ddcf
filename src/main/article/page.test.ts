import { resolve } from 'node:path'
import { paragraph, storyDocument } from '@shared/document/build'
import { documentText } from '@shared/document/words'
import { storyFieldsSchema } from '@shared/story/story'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { beforeAll, describe, expect, test } from 'vitest'
import * as sample from '../../../tests/web/stories'
import { drawChart } from './chart/draw'
import { picture } from './fixture'
import { renderStoryFragment, renderStoryPage } from './page'
import type { PageStory } from './page-story'
import { articleFrame } from './page-view'
import { picturesOf, widthsFor } from './pictures'
import { loadTheme, type Theme, themeSettings } from './theme'
import { durationOf } from './type-parts'

let theme: Theme
beforeAll(async () => {
  theme = await loadTheme(resolve(import.meta.dirname, '../../../resources/themes/wakala'))
})

const pictures = new Map(sample.pagePictures.map(({ hash }) => [hash, picture]))
const input = (story: PageStory, own: object = {}) => ({
  story,
  settings: sample.pageSettings,
  theme,
  pictures,
  drawChart,
  stories: new Map(Object.entries(sample.linkedStories)),
  mode: 'export' as const,
  ...own,
})
const page = (story: PageStory, own: object = {}): string => renderStoryPage(input(story, own))

function find(tree: Root | Element, wanted: (element: Element) => boolean): Element[] {
  return tree.children.flatMap((child) =>
    child.type === 'element' ? [...(wanted(child) ? [child] : []), ...find(child, wanted)] : [],
  )
}
const structured = (html: string): Record<string, unknown>[] =>
  find(fromHtml(html), ({ properties }) => properties.type === 'application/ld+json').map((script) => {
    const [json] = script.children
    return JSON.parse(json?.type === 'text' ? json.value : '') as Record<string, unknown>
  })

describe.each(sample.pageStories.map((story) => [`${story.type} ${story.fields.language}`, story] as const))(
  '%s',
  (_, story) => {
    test('is one page with all the words', () => {
      const html = page(story)
      const errors: string[] = []
      const tree = fromHtml(html, { onerror: (error) => void errors.push(String(error)) })
      expect(errors).toEqual([])
      expect(find(tree, ({ tagName }) => tagName === 'h1')).toHaveLength(1)
      const shown = toText(tree).replace(/\s+/g, ' ')
      for (const words of [story.fields.headline, ...documentText(story.document).split('\n')])
        expect(shown).toContain(words.replace(/\s+/g, ' '))
      const [root] = find(tree, ({ tagName }) => tagName === 'html')
      expect(root?.properties).toMatchObject(
        story.fields.language === 'en' ? { lang: 'en', dir: 'ltr' } : { lang: 'ar', dir: 'rtl' },
      )
    })
    test('asks nothing of another site and runs nothing', () => {
      const tree = fromHtml(page(story))
      const loads = find(tree, ({ tagName }) =>
        ['img', 'script', 'link', 'iframe', 'video', 'source', 'object'].includes(tagName),
      )
      for (const { tagName, properties } of loads) {
        if (tagName === 'script') expect(properties.type).toBe('application/ld+json')
        else if (properties.rel?.toString() !== 'canonical')
          expect(String(properties.src ?? properties.href)).toMatch(/^(assets|media)\//)
      }
    })
    test('keeps the desk’s own notes to the desk', () => {
      const html = page(story) + renderStoryFragment(input(story))
      expect(html).not.toContain('ملاحظة داخلية')
      expect(html).not.toContain('مصدر محجوب')
    })
    test('is the same twice', () => expect(page(story)).toBe(page(story)))
  },
)

describe('structured data', () => {
  test.each([
    [sample.report, 'ReportageNewsArticle'],
    [sample.article, 'OpinionNewsArticle'],
    [sample.news, 'NewsArticle'],
  ] as const)('$type', (story, kind) => {
    expect(structured(page(story))[0]).toMatchObject({ '@type': kind, headline: story.fields.headline })
  })
  test('names the picture by its whole address', () => {
    const [first] = structured(page(sample.report))
    expect(first?.image).toMatchObject([{ url: 'https://alrafid.example/reports/2026/08/marsh-water/media/a-960.jpg' }])
  })
  test('has the way to the story', () => {
    expect(structured(page(sample.report))[1]).toMatchObject({ '@type': 'BreadcrumbList' })
  })
  test('tells a translation’s original', () => {
    expect(structured(page(sample.translation))[0]).toMatchObject({
      translator: { name: 'مريم كاظم' },
      isBasedOn: { inLanguage: 'en', publisher: { name: 'The Delta Courier' } },
    })
  })
  test('is not in the preview', () => expect(page(sample.report, { mode: 'preview' })).not.toContain('<script'))
})

describe('the page of a type', () => {
  test('report opens with its dateline and closes with its sign-off', () => {
    expect(articleFrame(sample.report, sample.pageSettings)).toEqual({
      dateline: 'الرافد / تقرير',
      signoff: 'انتهى/25م',
    })
  })
  test('an article has neither', () => {
    expect(articleFrame(sample.article, sample.pageSettings)).toEqual({ dateline: '', signoff: '' })
  })
  test('dates are Levantine and in Baghdad’s time', () => {
    expect(page(sample.report)).toContain('<time datetime="2026-08-19T11:12:00.000Z">19 آب 2026 14:12</time>')
    expect(page(sample.englishReport)).toContain('19 August 2026 14:12')
  })
  test('video is a link with its poster and duration', () => {
    const html = page(sample.video)
    expect(html).toContain('<time datetime="PT3M42S">3:42</time>')
    expect(html).not.toContain('<video')
  })
  test('infographic has its text in <details>', () =>
    expect(page(sample.infographic)).toContain('<summary>الإنفوجرافيك نصاً</summary>'))
  test('urgent says so', () => expect(page(sample.news)).toContain('<span class="label urgent">عاجل</span>'))
  test('the lead picture is not lazy', () => {
    expect(page(sample.article)).toMatch(/<figure class="lead">\s*<img [^>]*fetchpriority="high"/)
  })
})

test('a story with nothing in it is a page, too', () => {
  const empty: PageStory = {
    ...sample.news,
    type: 'unknown-type',
    fields: storyFieldsSchema.parse({}),
    document: storyDocument([paragraph()]),
  }
  const html = page(empty, {
    settings: {
      ...sample.pageSettings,
      agency: { name: { ar: '', en: '' }, short: { ar: '', en: '' }, url: '' },
      sections: [],
    },
  })
  expect(html).toContain('<h1>')
})

test('widths are never above the picture’s own', () => {
  expect(widthsFor(2000, [480, 960, 1600])).toEqual([480, 960, 1600])
  expect(widthsFor(1200, [480, 960, 1600])).toEqual([480, 960, 1200])
  expect(widthsFor(300, [480, 960, 1600])).toEqual([300])
  expect(widthsFor(700, [480, 960, 1600], 480)).toEqual([480])
})

test('a fragment has the pictures of its text only', () => {
  expect(picturesOf(sample.report, false)).toHaveLength(1)
  expect(picturesOf(sample.report)).toHaveLength(2)
})

test.each([
  ['3:42', { shown: '3:42', machine: 'PT3M42S' }],
  ['1:02:03', { shown: '1:02:03', machine: 'PT1H2M3S' }],
  ['PT90S', { shown: '1:30', machine: 'PT1M30S' }],
  ['0:05', { shown: '0:05', machine: 'PT5S' }],
  ['soon', null],
  ['PT', null],
])('duration %s', (written, duration) => expect(durationOf(written)).toEqual(duration))

test('settings of the newsroom go before the theme’s', () => {
  expect(themeSettings(theme, { wakala: { summary: false, about: { ar: 'عنّا' } } }, 'ar')).toMatchObject({
    summary: false,
    about: 'عنّا',
    readingTime: true,
  })
  expect(themeSettings(theme, { wakala: { summary: 'yes' } }, 'en')).toMatchObject({ summary: true, about: '' })
})
