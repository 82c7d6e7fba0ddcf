import { describe, expect, it } from 'vitest'
import { parseAccelerator } from './accelerators.js'

const command = process.platform === 'darwin' ? 'meta' : 'ctrl'

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+S', 's', command],
    ['Shift+CommandOrControl+Plus', '+', `${command}+shift`],
    ['Alt+Ctrl+Delete', 'Delete', 'ctrl+alt'],
    ['F11', 'F11', ''],
    ['Control+Up', 'ArrowUp', 'ctrl'],
    ['Ctrl+ش', 'ش', 'ctrl'],
  ])('%s', (accelerator, key, modifiers) => {
    expect(parseAccelerator(accelerator)).toEqual({ key, modifiers })
  })

  it.each(['Hyper+K', 'Ctrl+Nothing', 'Ctrl+', ''])('refuses “%s”', (accelerator) => {
    expect(() => parseAccelerator(accelerator)).toThrow('invalid accelerator')
  })
})
