import { COMMANDS } from '@shared/commands/commands'
import { createTranslator, LANGUAGES } from '@shared/i18n/translate'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from './menu'

const template = (language: 'ar' | 'en', enabled = true, run: (id: string) => void = () => undefined) => {
  const { t } = createTranslator(language)
  return menuTemplate(
    { command: (id) => t(`commands:${id}`), menu: (name) => t(`commands:menu.${name}`) },
    () => ({ enabled, checked: true }),
    run,
  )
}
const items = (menus: MenuItemConstructorOptions[]) =>
  menus.flatMap((menu) => menu.submenu as MenuItemConstructorOptions[])

describe('the native menu', () => {
  it.each(LANGUAGES)('holds every command of a menu once, in %s', (language) => {
    const rows = items(template(language)).filter((item) => item.type !== 'separator')
    expect(rows.map((item) => item.id)).toEqual(
      ['file', 'edit', 'insert', 'format', 'proof', 'story', 'view', 'help'].flatMap((menu) =>
        COMMANDS.filter((row) => row.menu === menu).map(({ id }) => id),
      ),
    )
    const wrongScript = rows.filter(({ label = '' }) => /[\u0600-\u06ff]/.test(label) !== (language === 'ar'))
    expect(wrongScript.map(({ label }) => label)).toEqual([])
  })
  it('leaves editing to the platform and runs the rest by id', () => {
    const ran: string[] = []
    const rows = items(template('ar', true, (id) => ran.push(id)))
    expect(rows.find(({ id }) => id === 'edit.undo')?.role).toBe('undo')
    const bold = rows.find(({ id }) => id === 'format.bold')
    expect(bold?.registerAccelerator).toBe(false)
    ;(bold?.click as (() => void) | undefined)?.()
    expect(ran).toEqual(['format.bold'])
  })
  it('shows what cannot be done now as such, and what is on', () => {
    const rows = items(template('en', false))
    expect(rows.find(({ id }) => id === 'format.bold')?.enabled).toBe(false)
    expect(rows.find(({ id }) => id === 'view.focus')).toMatchObject({ type: 'checkbox', checked: true })
  })
})
