import { COMMANDS } from '@shared/commands/commands'
import { describe, expect, it } from 'vitest'
import { matches, parseAccelerator } from './accelerator'

const press = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
})

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+K', press('k', 'KeyK', 'c')],
    ['CmdOrCtrl+K', press('ن', 'KeyK', 'c')],
    ['CmdOrCtrl+K', press('K', 'KeyK', 'c')],
    ['CmdOrCtrl+A', press('a', 'KeyQ', 'c')], // AZERTY
    ['CmdOrCtrl+Shift+8', press('*', 'Digit8', 'cs')],
    ['CmdOrCtrl+Alt+2', press('²', 'Digit2', 'ca')],
    ['CmdOrCtrl+/', press('ظ', 'Slash', 'c')],
    ['CmdOrCtrl+,', press('و', 'Comma', 'c')],
    ['CmdOrCtrl+Plus', press('=', 'Equal', 'c')],
    ['CmdOrCtrl+Plus', press('+', 'Equal', 'cs')],
    ['CmdOrCtrl+-', press('-', 'NumpadSubtract', 'c')],
    ['CmdOrCtrl+\\', press('\\', 'Backslash', 'c')],
    ['CmdOrCtrl+Enter', press('Enter', 'NumpadEnter', 'c')],
    ['Alt+Shift+Up', press('ArrowUp', 'ArrowUp', 'as')],
    ['F1', press('F1', 'F1', '')],
  ])('%s is pressed', (accelerator, event) => {
    expect(matches(parseAccelerator(accelerator), event, false)).toBe(true)
  })
  it.each([
    ['CmdOrCtrl+K', press('k', 'KeyK', '')],
    ['CmdOrCtrl+K', press('k', 'KeyK', 'cs')],
    ['CmdOrCtrl+Q', press('a', 'KeyQ', 'c')],
    ['CmdOrCtrl+K', press('k', 'KeyK', 'm')],
  ])('%s is not', (accelerator, event) => {
    expect(matches(parseAccelerator(accelerator), event, false)).toBe(false)
  })
  it('reads ⌘ for CmdOrCtrl on a Mac', () => {
    expect(matches(parseAccelerator('CmdOrCtrl+K'), press('k', 'KeyK', 'm'), true)).toBe(true)
  })
  it('can be pressed for every declared command', () => {
    const keys = COMMANDS.flatMap((row) => ('keys' in row ? [row.keys] : []))
    expect(keys.filter((text) => parseAccelerator(text).key === '')).toEqual([])
  })
})
