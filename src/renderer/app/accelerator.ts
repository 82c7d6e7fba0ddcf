/**
 * Accelerators against key events. A letter is compared by what was typed where that is Latin, else by the key's place
 * on the board: on an Arabic layout Ctrl+ن is the same press as Ctrl+K.
 */
export interface Accelerator {
  command: boolean
  shift: boolean
  alt: boolean
  key: string
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const isMac = (): boolean => /Mac/.test(navigator.userAgent)

export function parseAccelerator(text: string): Accelerator {
  const parts = text.split('+')
  const key = parts.at(-1) ?? ''
  return {
    command: parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key,
  }
}

const NAMED: Record<string, readonly string[]> = {
  Enter: ['Enter', 'NumpadEnter'],
  Up: ['ArrowUp'],
  Down: ['ArrowDown'],
  Plus: ['Equal', 'NumpadAdd'],
  '-': ['Minus', 'NumpadSubtract'],
  ',': ['Comma'],
  '/': ['Slash'],
  '\\': ['Backslash', 'IntlBackslash'],
}

function isKey(wanted: string, { key, code }: Press): boolean {
  if (/^[A-Z]$/.test(wanted)) return /^[a-z]$/i.test(key) ? key.toUpperCase() === wanted : code === `Key${wanted}`
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}` || code === `Numpad${wanted}`
  if (/^F\d+$/.test(wanted)) return key === wanted
  const codes = NAMED[wanted] ?? []
  if (wanted === 'Plus') return key === '+' || codes.includes(code)
  return key === wanted || codes.includes(code)
}

export function matches(accelerator: Accelerator, press: Press, mac = isMac()): boolean {
  const command = mac ? press.metaKey : press.ctrlKey
  if (command !== accelerator.command || (mac ? press.ctrlKey : press.metaKey)) return false
  // AltGr reports Ctrl and Alt together: an accelerator with both never matches a character it would type.
  if (press.altKey !== accelerator.alt) return false
  if (press.shiftKey !== accelerator.shift && accelerator.key !== 'Plus') return false
  return isKey(accelerator.key, press)
}
