import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { browse, endTicket, openTicket } from '../host/browse.js'
import { SingleInstance } from './single-instance.js'
import { absent, strict, strictClass } from './strict.js'

const folder = () => mkdtempSync(join(tmpdir(), 'host-'))

describe('strict', () => {
  it('throws for what is missing, by its name, and works otherwise', () => {
    class Window extends EventEmitter {
      #title = 'x'
      getTitle() {
        return this.#title
      }
    }
    strictClass('Window', Window)
    const window = new Window() as Window & { setVibrancy(): void }
    expect(window.getTitle()).toBe('x')
    expect(window.once('a', () => {}).emit('a')).toBe(true)
    expect(() => window.setVibrancy()).toThrow('not implemented: Window.setVibrancy')
    const api = strict('shell', { beep: () => 1 }) as { beep(): number; openItem(): void }
    expect(api.beep()).toBe(1)
    expect(() => api.openItem()).toThrow('not implemented: shell.openItem')
    expect(JSON.stringify(api)).toBe('{}')
    const Tray = absent('Tray') as unknown as { new (): unknown; create(): void }
    expect(() => new Tray()).toThrow('not implemented: Tray')
    expect(() => Tray.create()).toThrow('not implemented: Tray.create')
  })
})

/** Every module and class that Electron 44 exports to the main process can be imported from the host. */
describe('the electron module', () => {
  it('has every export of Electron’s own main process', async () => {
    const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
    const main = types.slice(types.indexOf('namespace Main {'))
    const block = main.slice(0, main.indexOf('\n  }\n'))
    const names = [...block.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map(([, name]) => name)
    expect(names).toContain('BrowserWindow')
    const host = await import('./electron.js')
    expect(names.filter((name) => !(String(name) in host))).toEqual([])
  })
})

describe('one instance', () => {
  it('is held by one, told of the second, and free again', async () => {
    const lock = join(folder(), 'lock')
    const told = vi.fn()
    const first = new SingleInstance()
    expect(first.claim(lock, null, told)).toBe(true)
    // Another process: this one's own lock is not held against it, so its holder is said to be the parent.
    const holder = readFileSync(join(lock, 'holder'), 'utf8')
    const { startedAt } = await import('../host/processes.js')
    writeFileSync(join(lock, 'holder'), JSON.stringify([process.ppid, startedAt(process.ppid)]))
    expect(new SingleInstance().claim(lock, { file: 'خبر' }, told)).toBe(false)
    await expect.poll(() => told.mock.calls[0]?.[2]).toEqual({ file: 'خبر' })
    writeFileSync(join(lock, 'holder'), holder)
    first.release()
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    ['a process that ended', JSON.stringify([2 ** 22 + 1, ''])],
    ['a process whose id was given again', JSON.stringify([process.ppid, 'before it'])],
    ['half a file', '[12'],
  ])('takes over from %s', (_what, holder) => {
    const lock = folder()
    writeFileSync(join(lock, 'holder'), holder)
    const instance = new SingleInstance()
    expect(instance.claim(lock, null, () => {})).toBe(true)
    instance.release()
  })
})

describe('browsing for a dialog', () => {
  it('lists a folder, folders first, only while the dialog is open', async () => {
    const root = folder()
    for (const name of ['ب', 'أ']) mkdirSync(join(root, name))
    for (const name of ['z.txt', '.hidden']) writeFileSync(join(root, name), '')
    const ticket = openTicket()
    const listed = await browse({ ticket, path: root })
    expect(listed.entries.map((entry) => entry.name)).toEqual(['أ', 'ب', 'z.txt'])
    expect(listed.parent).toBe(tmpdir())
    const file = join(root, 'z.txt')
    expect(await browse({ ticket, path: file })).toMatchObject({ path: root, file })
    expect((await browse({ ticket, path: join(root, 'gone', 'deep') })).path).toBe(root)
    await browse({ ticket, path: root, create: 'جديد' })
    expect(existsSync(join(root, 'جديد'))).toBe(true)
    endTicket(ticket)
    await expect(browse({ ticket, path: root })).rejects.toThrow('no dialog is open')
  })
})
