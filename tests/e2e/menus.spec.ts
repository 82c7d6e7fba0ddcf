/** The native menu: every command of the registry under its name in the interface's language, and a press runs it. */
import { COMMANDS } from '@shared/commands/commands'
import { chooseMenu, expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import type { Language } from './pages/words'
import { shapeOf } from './shape'

interface Item {
  id: string
  label: string
  enabled: boolean
  checked: boolean
}

for (const language of ['ar', 'en'] as Language[])
  test(`the menu follows the registry and the screen: ${language}`, async ({ launch, library, userData }) => {
    const { stories } = await openNewsroom({
      library,
      userData,
      preferences: { language },
      stories: [{ headline: 'أمطار على بدرة', blocks: paragraphs('هطلت أمطار غزيرة على بدرة وجصان.') }],
    })
    const app = await launch()
    const desk = new Desk(await app.firstWindow(), language)
    const { t } = desk
    const onDisk = () => shapeOf(storyOnDisk(library, stories[0] ?? '').document)
    const menu = (): Promise<Item[]> =>
      app.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).flatMap((top) =>
          (top.submenu?.items ?? [])
            .filter(({ type }) => type !== 'separator')
            .map(({ id, label, enabled, checked }) => ({ id, label, enabled, checked })),
        ),
      )
    const item = async (id: string) => (await menu()).find((one) => one.id === id)
    await desk.rows.first().waitFor()

    const shown = COMMANDS.filter((row) => 'menu' in row)
    expect((await menu()).map(({ id }) => id)).toEqual(
      ['file', 'edit', 'insert', 'format', 'proof', 'story', 'view', 'help'].flatMap((name) =>
        shown.flatMap((row) => ('menu' in row && row.menu === name ? [row.id] : [])),
      ),
    )
    expect((await menu()).map(({ label }) => label)).toEqual((await menu()).map(({ id }) => t(`commands:${id}`)))
    await expect.poll(async () => (await item('format.bold'))?.enabled, 'no story is open').toBe(false)

    const editor = await desk.open('أمطار على بدرة')
    await expect.poll(async () => (await item('format.bold'))?.enabled).toBe(true)
    await editor.select('أمطار غزيرة')
    await chooseMenu(app, 'format.bold')
    await expect.poll(onDisk).toEqual(['هطلت **أمطار غزيرة** على بدرة وجصان.'])
    await editor.atEnd()
    await chooseMenu(app, 'insert.pullQuotation')
    await expect(editor.text.locator('blockquote')).toBeVisible()
    await editor.type('أول مطر منذ آذار')
    await expect.poll(onDisk).toEqual(['هطلت **أمطار غزيرة** على بدرة وجصان.', 'pull quotation: أول مطر منذ آذار'])
    expect((await item('view.outline'))?.checked).toBe(false)
    await chooseMenu(app, 'view.outline')
    await expect(editor.page.getByRole('navigation', { name: t('editor:outline.label') })).toBeVisible()
    await expect.poll(async () => (await item('view.outline'))?.checked).toBe(true)
    await chooseMenu(app, 'edit.find')
    await expect(editor.find.needle).toBeFocused()
    await editor.find.needle.press('Escape')
    await chooseMenu(app, 'story.close')
    await expect(desk.list).toBeVisible()
    await expect.poll(async () => (await item('format.bold'))?.enabled).toBe(false)
    await chooseMenu(app, 'story.new')
    await expect(desk.page.getByRole('dialog', { name: t('shell:newStory.title') })).toBeVisible()
  })
