/** The few things that inline style says about meaning: bold, italic, highlight, hidden, and Word's lists. */
import { FORMAT } from '@shared/document/schema'
import type { Element } from 'hast'

/** Declarations of a `style` attribute by property, both lower case. */
export function declarations(element: Element): Map<string, string> {
  const style = element.properties.style
  const found = new Map<string, string>()
  if (typeof style !== 'string') return found
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    found.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    )
  }
  return found
}

const TAG_FORMAT: Record<string, number> = {
  b: FORMAT.bold,
  strong: FORMAT.bold,
  i: FORMAT.italic,
  em: FORMAT.italic,
  mark: FORMAT.highlight,
  sub: FORMAT.subscript,
  sup: FORMAT.superscript,
}
const INLINE = new Set('span font b strong i em a u mark small big'.split(' '))
const NO_COLOUR =
  /^(transparent|inherit|initial|unset|revert|none|white|window|#fff|#ffffff|rgba?\(255, ?255, ?255.*|rgba\(.*, ?0\))$/

const set = (format: number, bit: number, on: boolean): number => (on ? format | bit : format & ~bit)

/** The format of text inside an element, from its name and its style. Style wins: Google Docs wraps all in a `b` that is not bold. */
export function formatWithin(element: Element, format: number): number {
  let inside = format | (TAG_FORMAT[element.tagName] ?? 0)
  const style = declarations(element)
  const weight = style.get('font-weight')
  if (weight) {
    const number = Number.parseInt(weight, 10)
    if (/^bold/.test(weight) || number >= 600) inside = set(inside, FORMAT.bold, true)
    else if (weight === 'normal' || weight === 'lighter' || number < 600) inside = set(inside, FORMAT.bold, false)
  }
  const slant = style.get('font-style')
  if (slant) inside = set(inside, FORMAT.italic, /^(italic|oblique)/.test(slant))
  if (INLINE.has(element.tagName) && isHighlighted(style)) inside = set(inside, FORMAT.highlight, true)
  return inside
}

function isHighlighted(style: Map<string, string>): boolean {
  const marker = style.get('mso-highlight')
  if (marker) return marker !== 'none'
  const colour = style.get('background-color') ?? style.get('background')
  return colour !== undefined && colour !== '' && !NO_COLOUR.test(colour) && !colour.includes('url(')
}

export function isHidden(element: Element): boolean {
  if (element.properties.hidden !== undefined && element.properties.hidden !== false) return true
  const style = declarations(element)
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-element')?.startsWith('comment') === true
  )
}

/** A picture nobody can see counts readers; it is no picture. */
export function isTrackingPixel(element: Element): boolean {
  const style = declarations(element)
  const sides = [element.properties.width, element.properties.height, style.get('width'), style.get('height')].map(
    (side) => (side === undefined || side === null ? null : Number.parseFloat(String(side))),
  )
  return sides.some((side) => side !== null && side <= 1)
}

/** `mso-list:l0 level2 lfo1` says an item of level 2; `mso-list:Ignore` is the bullet that Word typed. */
export function wordLevel(element: Element): number | null {
  const level = /\blevel(\d{1,2})\b/.exec(declarations(element).get('mso-list') ?? '')?.[1]
  return level === undefined ? null : Number(level)
}
export const isWordBullet = (element: Element): boolean => declarations(element).get('mso-list') === 'ignore'

export const classes = (element: Element): string[] =>
  Array.isArray(element.properties.className) ? element.properties.className.map(String) : []
