/**
 * Takes a picture of every screen in Arabic and English, light and dark: `node scripts/screens.mjs [name…]`.
 * It runs the built program with a fresh sample library, and writes docs/screens/<screen>-<language>-<scheme>.png.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import sharp from 'sharp'
import { findElectronBinary, hostBinary } from './electron-binary.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, 'docs/screens')
const SIZE = { width: 1440, height: 900 }
const EDITOR = 'نور الهاشمي'
/** Screens of who may change the newsroom's settings. */
const OF_ADMINISTRATOR = new Set(['style-rules', 'style-rule'])
const REPORT = 'بعد ثلاثة مواسم عطش'

/** Each goes from the desk to its screen; `words` are the visible names in each language. */
const screens = {
  desk: async () => undefined,
  editor: (page) => openStory(page, REPORT),
  blocks: async (page) => {
    await openStory(page, REPORT)
    await page.locator('[data-lexical-editor] figure, [data-lexical-editor] .figure').first().scrollIntoViewIfNeeded()
  },
  slash: async (page) => {
    await openStory(page, 'منسوب دجلة')
    await page.locator('[data-lexical-editor]').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
  },
  preview: async (page) => {
    await openStory(page, REPORT)
    await page.keyboard.press('Control+p')
    await page.locator('iframe').waitFor()
  },
  'proof-spelling': async (page) => {
    await misspell(page)
    await page.keyboard.press('Control+Alt+F8')
    await page.keyboard.press('F8')
    await page.locator('.proof-card__offers .ui-button').first().waitFor()
  },
  'proof-style': async (page) => {
    await misspell(page)
    await page.keyboard.press('Control+Alt+F8')
    await page.keyboard.press('F8')
    await page.keyboard.press('F8')
    await page.locator('.proof-card__note').first().waitFor()
  },
  'style-rules': async (page) => {
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: /^(الأسلوب|House style)$/ }).click()
    await page.locator('.style-rule').first().waitFor()
  },
  'style-rule': async (page) => {
    await screens['style-rules'](page)
    await page.getByRole('button', { name: /قاعدة جديدة|New rule/ }).click()
    await page.getByLabel(/اسمها بالعربية|Title in Arabic/).fill('محافظة ذي قار باسمها الكامل')
    await page.getByLabel(/الكلمات وبدائلها|Words and what/).fill('ذي قار = محافظة ذي قار')
    await page.getByLabel(/أمثلة يجب أن تجدها|Examples it must find/).fill('زار ذي قار = زار محافظة ذي قار')
    await page.getByLabel(/أمثلة يجب ألا|Examples it must leave/).fill('في ذي قار')
  },
  words: async (page) => {
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: /^(الكلمات|Words)$/ }).click()
  },
  versions: async (page) => {
    await openStory(page, REPORT)
    await page.keyboard.press('Control+Alt+y')
  },
  palette: (page) => page.keyboard.press('Control+k'),
  'new-story': (page) => page.keyboard.press('Control+n'),
  settings: (page) => page.keyboard.press('Control+,'),
  keys: (page) => page.keyboard.press('Control+/'),
  trash: (page) =>
    page
      .getByRole('link', { name: /السلة|Trash/ })
      .or(page.getByRole('button', { name: /السلة|Trash/ }))
      .first()
      .click(),
}

async function openStory(page, headline) {
  await page.getByText(headline).first().dblclick()
  await page.locator('[data-lexical-editor]').first().waitFor()
}

/** A line with something of each kind, at the end of a story. */
async function misspell(page) {
  await openStory(page, 'منسوب دجلة')
  const text = page.locator('[data-lexical-editor]').last()
  await text.click()
  await page.keyboard.press('Control+End')
  if (!(await text.textContent()).includes('المشرووع')) {
    await page.keyboard.press('Enter')
    await page.keyboard.type('وقال مهندس المشرووع الى الوكاله ،إن ٢٥ % من المضخات توقفت')
  }
  await page.waitForFunction(
    () => CSS.highlights.get('spelling')?.size > 0 && CSS.highlights.get('style-auto')?.size > 0,
  )
  await page.keyboard.press('Home')
}

const call = (page, service, name, input) =>
  page.evaluate(([s, n, i]) => window.muharrir.services[s][n](i), [service, name, input])

async function takeAll(names, library) {
  const profile = mkdtempSync(join(tmpdir(), 'muharrir-screens-'))
  const program = await _electron.launch({
    executablePath: findElectronBinary() ?? hostBinary,
    args: [root, `--user-data-dir=${profile}`, `--library=${library}`],
    colorScheme: null,
  })
  const page = await program.firstWindow()
  await page.setViewportSize(SIZE)
  await page.locator('#root > *').first().waitFor()
  const status = await call(page, 'library', 'status')
  const { people } = status.value.settings
  const editor = people.find(({ name }) => name === EDITOR)
  const administrator = people.find(({ role }) => role === 'administrator')
  await call(page, 'app', 'setPreferences', { tour: 'done' })
  for (const language of ['ar', 'en']) {
    for (const theme of ['light', 'dark']) {
      await call(page, 'app', 'setPreferences', { language, theme })
      for (const name of names) {
        const { id } = OF_ADMINISTRATOR.has(name) ? administrator : editor
        await call(page, 'people', 'be', { id })
        await page.reload()
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.getByText(REPORT).first().waitFor()
        await screens[name](page)
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(900)
        const picture = sharp(await page.screenshot()).png({ palette: true, quality: 90, effort: 7 })
        await picture.toFile(join(out, `${name}-${language}-${theme}.png`))
        console.log(`${name}-${language}-${theme}`)
      }
    }
  }
  await program.close()
  rmSync(profile, { recursive: true, force: true })
}

const asked = process.argv.slice(2)
const library = mkdtempSync(join(tmpdir(), 'muharrir-screens-library-'))
mkdirSync(out, { recursive: true })
spawnSync(process.execPath, [join(root, 'bin/muharrir.mjs'), 'init', library, '--sample'], { stdio: 'inherit' })
await takeAll(asked.length > 0 ? asked : Object.keys(screens), library)
rmSync(library, { recursive: true, force: true })
