import { resolve } from 'node:path'
import { paragraph, storyDocument } from '@shared/document/build'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { mediaOf } from '../../../tests/web/pictures'
import * as sample from '../../../tests/web/stories'
import { PREVIEW_POLICY, StoryPreview } from './preview'
import { loadTheme, type Theme } from './theme'

let theme: Theme
let preview: StoryPreview
beforeAll(async () => {
  theme = await loadTheme(resolve(import.meta.dirname, '../../../resources/themes/wakala'))
})
beforeEach(() => {
  preview = new StoryPreview({
    theme,
    media: mediaOf(sample.pagePictures),
    resolveStory: async () => null,
    settings: () => sample.pageSettings,
    now: () => '2026-08-19T14:12:00+03:00',
  })
})
const { id, type, fields, document } = sample.report
const draft = { id, type, fields, document }
const text = (body: Uint8Array) => Buffer.from(body).toString()

test('answers with the draft’s page under a policy that lets nothing run', async () => {
  const { url } = await preview.render(draft)
  expect(url).toBe(`preview://${id.toLowerCase()}/index.html?1`)
  const response = await preview.respond(url)
  expect(response.status).toBe(200)
  expect(response.headers['content-security-policy']).toBe(PREVIEW_POLICY)
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text(response.body)).toContain('<mark class="missing-fact">عدد المحطات</mark>')
  expect(text(response.body)).toMatch(/data-block="[\w-]+"/)
})

test('every address in the page is answered', async () => {
  const { url } = await preview.render(draft)
  const html = text((await preview.respond(url)).body)
  const addresses = [...html.matchAll(/(?:src|href)="((?:assets|media)\/[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) expect((await preview.respond(new URL(address, url).href)).status, address).toBe(200)
  const font = await preview.respond(new URL('assets/fonts/naskh-latin.woff2', url).href)
  expect(font.headers['content-type']).toBe('font/woff2')
  // A sandboxed page is of no origin; what is not the theme's is nobody else's to read.
  expect(font.headers['access-control-allow-origin']).toBe('*')
  expect((await preview.respond(url)).headers).not.toHaveProperty('access-control-allow-origin')
})

test('a later draft has a later address and the later text', async () => {
  await preview.render(draft)
  const { url } = await preview.render({ ...draft, document: storyDocument([paragraph('نص لاحق')]) })
  expect(url).toContain('?2')
  expect(text((await preview.respond(url)).body)).toContain('نص لاحق')
})

test.each([
  'preview://01J9Z00000000000000009999/index.html',
  `preview://${id}/../secret`,
  `preview://${id}/assets/../theme.json`,
  `preview://${id}/assets/%2e%2e/theme.json`,
  `preview://${id}/media/${'b'.repeat(64)}-480`,
  `preview://${id}/media/x-480`,
  'nonsense',
  '',
])('knows nothing of %j', async (address) => {
  await preview.render(draft)
  expect(await preview.respond(address)).toMatchObject({
    status: 404,
    headers: { 'content-security-policy': PREVIEW_POLICY },
  })
})

test('forgets what is closed', async () => {
  const { url } = await preview.render(draft)
  preview.close(id)
  expect((await preview.respond(url)).status).toBe(404)
})
