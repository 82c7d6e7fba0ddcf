/** What the drawing library wrote, as a part of our page. */
import { isolatedRuns } from '@shared/arabic/isolate'
import { PALETTE } from '@shared/chart/palette'
import type { Element, ElementContent, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { s } from 'hastscript'
import { inkName } from './ink'

export interface Drawn {
  width: number
  height: number
  /** Begins ids. */
  name: string
  /** Of the words. */
  direction: 'rtl' | 'ltr'
}

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'g'])
/** Geometry only; colours become classes. */
const KEPT = [
  'd',
  'x',
  'y',
  'width',
  'height',
  'rx',
  'ry',
  'cx',
  'cy',
  'r',
  'x1',
  'y1',
  'x2',
  'y2',
  'points',
  'transform',
  'strokeWidth',
  'strokeLinecap',
  'strokeLinejoin',
  'fillOpacity',
  'strokeOpacity',
]

export function svgElement(markup: string, drawn: Drawn): Element {
  const tree = fromHtml(markup, { fragment: true, space: 'html' })
  const root = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  if (!root) throw new Error('the drawing library wrote no SVG')
  const content = root.children.flatMap((node) => part(node, drawn))
  const used = new Set(content.flatMap(texturesIn))
  return s('svg', { viewBox: `0 0 ${drawn.width} ${drawn.height}`, width: drawn.width, height: drawn.height }, [
    ...(used.size > 0
      ? [
          s(
            'defs',
            {},
            [...used].sort().map((series) => texture(series, drawn.name)),
          ),
        ]
      : []),
    ...content,
  ])
}

function part(node: ElementContent | { type: 'doctype' }, drawn: Drawn): ElementContent[] {
  if (node.type !== 'element') return []
  if (node.tagName === 'text') return [textElement(node, drawn)]
  if (!SHAPES.has(node.tagName)) return []
  const children = node.children.flatMap((child) => part(child, drawn))
  if (node.tagName === 'g') return children.length > 0 ? [s('g', geometry(node), children)] : []
  const { fill, stroke } = node.properties
  const names = [inkName(fill), inkName(stroke)]
  // Nothing is drawn: the library's own background and places for the mouse.
  if (names.every((name) => name === null)) return []
  const className = [
    names[0] ? `chart-fill-${names[0]}` : 'chart-fill-none',
    ...(names[1] ? [`chart-line-${names[1]}`] : []),
  ]
  const shape = s(node.tagName, { ...geometry(node), className })
  const series = /^s(\d)$/.exec(names[0] ?? '')?.[1]
  // In print an area is told from others by its texture, which stands over it.
  return series === undefined || series === '0'
    ? [shape]
    : [
        shape,
        s(node.tagName, { ...geometry(node), className: ['chart-texture'], fill: `url(#${drawn.name}-t${series})` }),
      ]
}

const geometry = (node: Element): Properties =>
  Object.fromEntries(
    KEPT.flatMap((name) => (node.properties[name] === undefined ? [] : [[name, node.properties[name]]])),
  )

const texturesIn = (node: ElementContent): string[] => {
  if (node.type !== 'element') return []
  const own = /-t(\d)\)$/.exec(String(node.properties.fill ?? ''))?.[1]
  return [...(own === undefined ? [] : [own]), ...node.children.flatMap(texturesIn)]
}

const STROKES = [
  '',
  'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'M0 4H8',
  'M4 0V8',
  'M0 4H8M4 0V8',
  'M0 0L8 8M0 8L8 0',
  'M2 2h2v2h-2z',
]
/** The strokes that tell a place of the palette (from 1) in print, named `<name>-t<place>`. */
export function texture(series: string, name: string): Element {
  return s('pattern', { id: `${name}-t${series}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
    s('path', { d: STROKES[Number(series) % PALETTE.length] ?? '', className: ['chart-stroke'] }),
  ])
}

const ANCHORS: Record<string, string> = { start: 'end', end: 'start' }
const DIGITS_ONLY = /^[\p{N}\p{P}\p{S}\s]*$/u

/**
 * Words are set in their own direction, where `start` and `end` are sides of the line; numbers read from the left.
 * What an Arabic line would draw in a wrong order is isolated, as in the text.
 */
function textElement(node: Element, { direction }: Drawn): Element {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const style = String(node.properties.style ?? '')
  const bold = /font-weight:\s*(600|bold)/.test(style) || node.properties.fontWeight === '600'
  const size = /font-size:\s*([\d.]+)px/.exec(style)?.[1] ?? '12'
  const base = DIGITS_ONLY.test(text) && !/٪/.test(text) ? 'ltr' : direction
  const anchor = String(node.properties.textAnchor ?? 'start')
  return s(
    'text',
    {
      ...geometry(node),
      className: [`chart-fill-${inkName(node.properties.fill) ?? 'ink'}`, ...(bold ? ['chart-bold'] : [])],
      fontSize: size,
      dominantBaseline: node.properties.dominantBaseline ?? null,
      textAnchor: base === 'rtl' ? (ANCHORS[anchor] ?? anchor) : anchor,
      direction: base,
    },
    base === 'rtl' ? isolated(text) : [{ type: 'text', value: text }],
  )
}

/** Signed numbers, also where the line begins, and what `isolatedRuns` finds. */
const SIGNED = /(?<![\p{L}\p{N}])[\u2212+-][\d٠-٩][\d٠-٩.,٫٬]*%?/gu

function isolated(text: string): ElementContent[] {
  const signed = Array.from(text.matchAll(SIGNED), ({ 0: run, index }) => ({ start: index, end: index + run.length }))
  const others = isolatedRuns(text).filter(({ start, end }) =>
    signed.every((run) => end <= run.start || start >= run.end),
  )
  const content: ElementContent[] = []
  let at = 0
  for (const { start, end } of [...signed, ...others].sort((a, b) => a.start - b.start)) {
    if (start > at) content.push({ type: 'text', value: text.slice(at, start) })
    content.push(s('tspan', { direction: 'ltr', unicodeBidi: 'isolate' }, text.slice(start, end)))
    at = end
  }
  if (at < text.length) content.push({ type: 'text', value: text.slice(at) })
  return content
}
