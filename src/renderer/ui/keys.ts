/** How an Electron accelerator is written for people. */
const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent)

const MAC: Record<string, string> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↵',
  Up: '↑',
  Down: '↓',
  Plus: '+',
  Delete: '⌫',
  Escape: '⎋',
}
const OTHER: Record<string, string> = {
  CmdOrCtrl: 'Ctrl',
  Enter: '↵',
  Up: '↑',
  Down: '↓',
  Plus: '+',
  Delete: 'Del',
  Escape: 'Esc',
}

/** `CmdOrCtrl+Shift+P` as `Ctrl Shift P`, or `⌘⇧P` on a Mac. */
export function spokenKeys(accelerator: string, mac = isMac()): string {
  const parts = accelerator.split('+').map((part) => (mac ? MAC : OTHER)[part] ?? part)
  return parts.join(mac ? '' : ' ')
}

const ARIA: Record<string, string> = { CmdOrCtrl: 'Control', Up: 'ArrowUp', Down: 'ArrowDown', Plus: '+' }

/** The value of `aria-keyshortcuts`. */
export function ariaKeys(accelerator: string, mac = isMac()): string {
  return accelerator
    .split('+')
    .map((part) => (mac && part === 'CmdOrCtrl' ? 'Meta' : (ARIA[part] ?? part)))
    .join('+')
}
