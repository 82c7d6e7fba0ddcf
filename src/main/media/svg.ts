/**
 * What makes an SVG file dangerous. An SVG is never served as it is: pages get a raster rendition of it. This
 * check exists so that a person is told at once, and so that an original handed on later cannot do harm either.
 */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const FORBIDDEN = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'animate', 'set'])

/** A word for the danger found, or null. */
export function svgDanger(source: string): string | null {
  if (/<!ENTITY|<\?xml-stylesheet/i.test(source)) return 'entity'
  const stack: Nodes[] = [fromHtml(source, { fragment: true, space: 'svg' })]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const danger = node.type === 'element' ? elementDanger(node) : null
    if (danger) return danger
    if ('children' in node) stack.push(...(node.children as Nodes[]))
  }
  return null
}

function elementDanger(element: Element): string | null {
  if (FORBIDDEN.has(element.tagName.toLowerCase())) return element.tagName
  for (const [name, value] of Object.entries(element.properties)) {
    const text = String(value)
    if (/^on/i.test(name)) return name
    if (/href$/i.test(name) && !/^(#|data:image\/(png|jpeg|webp|gif);)/i.test(text.trim())) return name
    if (/url\(\s*['"]?(?!#)/i.test(text)) return name
  }
  return null
}
