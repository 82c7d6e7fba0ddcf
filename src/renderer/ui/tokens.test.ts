import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
const colour = (name: string, theme: 'light' | 'dark'): string => {
  const token = tokens.get(name)
  if (!token) throw new Error(`no token ${name}`)
  return token[theme]
}

const GROUNDS = ['ground', 'panel', 'raised', 'hover']
const PAIRS: [ink: string, ground: string, least: number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['ink-2', ground, 4.5],
    ['ink-3', ground, 3],
    ['accent', ground, 4.5],
    ['urgent', ground, 4.5],
    ['ok', ground, 4.5],
    ['warning', ground, 4.5],
  ]),
  ['accent', 'accent-ground', 4.5],
  ['ink', 'accent-ground', 7],
  ['ink-2', 'accent-ground', 4.5],
  ['urgent', 'urgent-ground', 4.5],
  ['ink', 'urgent-ground', 7],
  ['ok', 'ok-ground', 4.5],
  ['warning', 'warning-ground', 4.5],
  ['ink-2', 'neutral-ground', 4.5],
  ['ink', 'mark-ground', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-urgent', 'urgent', 4.5],
  ['panel', 'ink', 7],
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(PAIRS)('%s on %s', (ink, ground, least) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least)
  })
})
