/** What the status line says of the disk, and that the text outlives whatever the disk does. */
import { execFileSync } from 'node:child_process'
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentText } from '@shared/document/words'
import { answerMessageBox, askedMessages, expect, test } from './fixture'
import { openNewsroom, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'

const asRoot = process.getuid?.() === 0
/** The disk is tried again after at most so long. Milliseconds. */
const RETRIED = { timeout: 40_000 }
const LINE = 'قال مصدر في مديرية الموارد المائية إن الإطلاقات ستستمر حتى نهاية الشهر.'
const textOf = (folder: string, id = '') => documentText(storyOnDisk(folder, id).document)

test('says when the text is on the disk, to the second', async ({ launch, library, userData }) => {
  const { stories } = await openNewsroom({ library, userData })
  const app = await launch()
  const editor = await new Desk(await app.firstWindow()).openFirst()
  await editor.atEnd()
  await editor.type(LINE)
  await expect.poll(() => textOf(library, stories[0])).toBe(LINE)
  await expect(editor.status).toHaveText(/\d\d:\d\d:\d\d/)
  await editor.page.keyboard.press('Control+z')
  await expect(editor.text).not.toContainText(LINE)
  await editor.page.keyboard.press('Control+Shift+z')
  await expect(editor.text).toContainText(LINE)
  await expect.poll(() => textOf(library, stories[0])).toBe(LINE)
})

test('a full disk: the sentence, the text kept, saved by itself once there is space', async ({
  launch,
  library,
  userData,
}) => {
  test.skip(!asRoot || process.platform !== 'linux', 'a disk that fills up needs root, to mount a small one')
  test.setTimeout(120_000)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', library], { stdio: 'pipe' })
  } catch (error) {
    test.skip(true, `no small disk can be mounted here: ${String(error)}`)
  }
  try {
    const folder = join(library, 'مكتبة')
    const { stories } = await openNewsroom({ library: folder, userData })
    const app = await launch({ library: folder })
    const editor = await new Desk(await app.firstWindow()).openFirst()
    const filler = join(library, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(4_000_000))
    } catch {
      // Full now, as wanted.
    }
    await editor.atEnd()
    await editor.type(LINE)
    await expect(editor.status).toHaveText(editor.t('errors:disk.full'), RETRIED)
    await expect(editor.text).toContainText(LINE)
    expect(textOf(folder, stories[0])).toBe('')
    rmSync(filler)
    await expect.poll(() => textOf(folder, stories[0]), RETRIED).toBe(LINE)
    await editor.saved()
    await app.close()
  } finally {
    execFileSync('umount', ['-l', library])
  }
})

test('a library that vanishes and comes back; leaving meanwhile asks, and staying keeps the text', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(120_000)
  const folder = join(library, 'مكتبة')
  const away = join(library, 'بعيدة')
  const { stories } = await openNewsroom({ library: folder, userData })
  const app = await launch({ library: folder })
  const editor = await new Desk(await app.firstWindow()).openFirst()
  renameSync(folder, away)
  await editor.atEnd()
  await editor.type(LINE)
  await expect(editor.status).toHaveText(editor.t('errors:library.gone', { folder }), RETRIED)
  await answerMessageBox(app, 0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(async () => (await askedMessages(app)).length).toBe(1)
  expect((await askedMessages(app))[0]?.message).toBe(editor.t('dialogs:close.unsaved'))
  await expect(editor.text).toContainText(LINE)
  renameSync(away, folder)
  await expect.poll(() => textOf(folder, stories[0]), RETRIED).toBe(LINE)
  await editor.saved()
})

test('a folder that may not be written to', async ({ launch, library, userData }) => {
  test.skip(asRoot, 'root may write everywhere')
  const { stories } = await openNewsroom({ library, userData })
  const app = await launch()
  const editor = await new Desk(await app.firstWindow()).openFirst()
  const folder = join(library, 'stories', stories[0] ?? '')
  chmodSync(folder, 0o555)
  await editor.atEnd()
  await editor.type(LINE)
  await expect(editor.status).toContainText(folder, RETRIED)
  chmodSync(folder, 0o755)
  await expect.poll(() => textOf(library, stories[0]), RETRIED).toBe(LINE)
})

test('a second program reads only, and names the first', async ({ launch, library, userData }) => {
  await openNewsroom({ library, userData })
  const first = await launch()
  const editor = await new Desk(await first.firstWindow()).openFirst()
  await editor.atEnd()
  await editor.type(LINE)
  await editor.saved()

  const second = await launch({ userData: `${userData}/second` })
  const desk = new Desk(await second.firstWindow())
  await expect(desk.page.locator('.banner')).toBeVisible()
  const reading = await desk.openFirst()
  await expect(reading.text).toHaveAttribute('contenteditable', 'false')
  await expect(reading.text).toContainText(LINE)
  await expect(reading.status).toHaveText(reading.t('editor:save.read-only'))
})
