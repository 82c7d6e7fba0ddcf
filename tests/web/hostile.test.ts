/** Nothing that a person can paste, type or import runs, loads or breaks out: neither in the preview nor in an export. */
import type { Browser, Page } from '@playwright/test'
import { documentFault } from '@shared/document/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderStoryFragment, renderStoryPage } from '../../src/main/article/page'
import { previewPictures } from '../../src/main/article/pictures'
import { StoryPreview } from '../../src/main/article/preview'
import { loadTheme, type Theme } from '../../src/main/article/theme'
import { HOSTILE } from '../fixtures/hostile'
import { launchBrowser, type Served, serve } from './browser'
import { THEME } from './exported'
import { hostileLinked, hostileSettings, hostileStory } from './hostile-stories'
import { mediaOf } from './pictures'
import { pagePictures } from './stories'

const media = mediaOf(pagePictures)
const encoder = new TextEncoder()
let theme: Theme
let browser: Browser
let served: Served
let page: Page
/** Pages by path. Pictures and styles are not there: a page's `onerror` would run. */
const pages = new Map<string, { headers: Record<string, string>; body: Uint8Array }>()
const seen: string[] = []

beforeAll(async () => {
  theme = await loadTheme(THEME)
  browser = await launchBrowser()
  served = await serve(async (path) => pages.get(path) ?? null)
  page = await browser.newPage()
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const own =
      request.url().startsWith(served.origin) &&
      /\/(assets|media)\/|\/(page|fragment|preview)-\d+$|favicon/.test(request.url())
    if (!own) seen.push(`request: ${request.url()}`)
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) seen.push(`frame: ${frame.url()}`)
  })
  page.on('popup', () => seen.push('popup'))
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // What the policy had to refuse should not have been on the page at all.
    if (/Content Security Policy/.test(message.text())) seen.push(`policy: ${message.text()}`)
  })
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const html = (body: string) => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body: encoder.encode(body) })

/** Controls, and marks that turn the direction of what follows. */
const CONTROLS =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]'

/** Loads a page and gives what is wrong with it. */
async function faultsOf(path: string): Promise<string[]> {
  seen.length = 0
  await page.goto(`${served.origin}/${path}`, { waitUntil: 'load' })
  const inside = await page.evaluate((controls) => {
    const found: string[] = []
    const forbidden =
      'script:not([type="application/ld+json"]), style, iframe, frame, object, embed, base, form, input, button, svg, math, video, audio, template, meta[http-equiv], portal, marquee'
    for (const element of document.querySelectorAll(forbidden))
      found.push(`element: ${element.outerHTML.slice(0, 120)}`)
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^ping$|^target$|^formaction$/i.test(name)) found.push(`attribute: ${name}=${value}`)
        if (name === 'href' && !/^(https?:|mailto:|tel:|assets\/|#text$)/.test(value)) found.push(`href: ${value}`)
        if ((name === 'src' || name === 'srcset') && !/^media\//.test(value)) found.push(`${name}: ${value}`)
      }
    for (const data of document.querySelectorAll('script')) JSON.parse(data.textContent ?? '')
    const words = document.documentElement.outerHTML
    if (/60481729/.test(words)) found.push('a template ran')
    const control = new RegExp(controls, 'u').exec(words)
    if (control) found.push(`control: ${control[0].codePointAt(0)?.toString(16)}`)
    return found
  }, CONTROLS)
  return [...seen, ...inside]
}

test('there are enough', () => {
  expect(new Set(HOSTILE.map(({ value }) => value)).size).toBeGreaterThanOrEqual(150)
})

test('what runs would be seen', async () => {
  pages.set('page-0', html('<!DOCTYPE html><title>x</title><img src=x onerror=alert(1)><p style="color:red">{{ 7 }}'))
  expect(await faultsOf('page-0')).toEqual(
    expect.arrayContaining(['dialog: 1', `request: ${served.origin}/x`, 'attribute: style=color:red']),
  )
})

describe.each([...new Set(HOSTILE.map(({ kind }) => kind))])('%s', (kind) => {
  const inputs = HOSTILE.map((input, i) => ({ ...input, i })).filter((input) => input.kind === kind)

  test('in an exported page and a fragment', async () => {
    const found: Record<string, string[]> = {}
    for (const { value, i } of inputs) {
      const story = hostileStory(value, i)
      expect(documentFault(story.document)).toBeNull()
      const pictures = await previewPictures(story, media, [480])
      const stories = new Map([[value, hostileLinked(value)]])
      const input = { story, settings: hostileSettings(value), theme, pictures, stories, mode: 'export' as const }
      pages.set(`page-${i}`, html(renderStoryPage(input)))
      pages.set(`fragment-${i}`, html(`<!DOCTYPE html><title>x</title>${renderStoryFragment(input)}`))
      const faults = [...(await faultsOf(`page-${i}`)), ...(await faultsOf(`fragment-${i}`))]
      if (faults.length > 0) found[value] = faults
    }
    expect(found).toEqual({})
  })

  test('in the preview', async () => {
    const found: Record<string, string[]> = {}
    for (const { value, i } of inputs) {
      const preview = new StoryPreview({
        theme,
        media,
        resolveStory: async () => hostileLinked(value),
        settings: () => hostileSettings(value),
        now: () => '2026-08-19T14:12:00+03:00',
      })
      const { url } = await preview.render(hostileStory(value, i))
      pages.set(`preview-${i}`, await preview.respond(url))
      const faults = await faultsOf(`preview-${i}`)
      if (faults.length > 0) found[value] = faults
    }
    expect(found).toEqual({})
  })
})
