/**
 * Colours while drawing: each stands for a class of the theme's style sheet, so that one drawing serves light, dark and
 * print. The library takes them for colours and passes them on unchanged.
 */
const NAMES = ['ink', 'ink-2', 'line', 'ground', 'on', 'muted', 'none'] as const
export type InkName = (typeof NAMES)[number] | `s${number}` | `step${number}` | `on-step${number}`

const PREFIX = '#c0de'
const codes = new Map<string, InkName>()
const inks = new Map<InkName, string>()

/** A colour that the library hands on, for a class `chart-<name>`. */
export function ink(name: InkName): string {
  let code = inks.get(name)
  if (code === undefined) {
    code = PREFIX + inks.size.toString(16).padStart(2, '0')
    inks.set(name, code)
    codes.set(code, name)
  }
  return code
}

export const inkName = (colour: unknown): InkName | null =>
  typeof colour === 'string' ? (codes.get(colour.toLowerCase()) ?? null) : null
