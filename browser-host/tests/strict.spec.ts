/** What Electron would refuse, or what the host does not have, fails by its name. */
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hostBinary } from '../../scripts/electron-binary.mjs'

const START = `
import { app, BrowserWindow, ipcMain, Menu, net, protocol, shell, Tray } from 'electron'
const privileges = { standard: true, secure: true }
const register = () => protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
`

/** What the program writes until it says the awaited line, or ends. */
async function stderrOf(main: string, until: RegExp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'strict-'))
  writeFileSync(join(folder, 'package.json'), '{"name":"strict","type":"module","main":"main.js"}')
  writeFileSync(join(folder, 'main.js'), START + main)
  const program = spawn(hostBinary, [folder, `--user-data-dir=${folder}/data`], {
    env: { ...process.env, BROWSER_HOST_OPEN: 'none' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let written = ''
  for await (const text of program.stderr.setEncoding('utf8')) {
    written += text
    if (until.test(written)) break
  }
  program.kill('SIGKILL')
  return written
}

const refused: Array<[what: string, main: string, says: RegExp]> = [
  ['schemes after ready', 'app.whenReady().then(register)', /should be called before app is ready/],
  ['schemes registered twice', 'register(); register()', /a second time/],
  ['a window before ready', 'new BrowserWindow()', /before app is ready/],
  [
    'a window that is not sandboxed',
    'app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: false } }))',
    /only sandboxed/,
  ],
  ['a class that is not there', "new Tray('x.png')", /not implemented: Tray/],
  ['a method that is not there', 'app.setJumpList([])', /not implemented: app\.setJumpList/],
  [
    "a window's method that is not there",
    'app.whenReady().then(() => new BrowserWindow().setVibrancy(null))',
    /not implemented: BrowserWindow\.setVibrancy/,
  ],
  ['a menu role that is not there', "Menu.buildFromTemplate([{ role: 'toggleTabBar' }])", /not implemented: menu role/],
  ['a key that is none', "Menu.buildFromTemplate([{ label: 'x', accelerator: 'Hyper+K' }])", /invalid accelerator/],
  ['two handlers of a channel', "ipcMain.handle('a', () => 1); ipcMain.handle('a', () => 2)", /second handler for 'a'/],
  ['an address that shell must not open', "await shell.openExternal('file:///etc/passwd')", /openExternal of file/],
  ['a top-level await of whenReady', 'await app.whenReady()', /never ends in Electron/],
]

for (const [what, main, says] of refused) {
  test(`refuses ${what}`, async () => {
    expect(await stderrOf(main, says)).toMatch(says)
  })
}
