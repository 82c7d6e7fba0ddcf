/**
 * The template language of themes: Liquid, in which everything is escaped. A theme cannot put a story's words into a
 * page unescaped: `raw` lets through only markup that the program rendered itself.
 */

import type { Direction } from '@shared/document/schema'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { Liquid } from 'liquidjs'
import { printable } from './characters'
import { isolatedText } from './inline'
import { SafeHtml } from './safe-html'

export type Templates = (template: string, view: object) => string

/** @param sources templates by name, without `.liquid`. Faults in a template throw when it is first used. */
export function createTemplates(sources: Record<string, string>): Templates {
  const engine = new Liquid({
    templates: Object.fromEntries(Object.entries(sources).map(([name, source]) => [`${name}.liquid`, source])),
    extname: '.liquid',
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictFilters: true,
    cache: true,
    relativeReference: false,
    dynamicPartials: true,
  })
  engine.registerFilter('raw', { raw: true, handler: (value: unknown) => rawMarkup(value) })
  engine.registerFilter('isolate', {
    raw: true,
    handler(value: unknown) {
      return String(SafeHtml.of(isolatedText(wordsOf(value), directionIn(this.context.getSync(['direction'])))))
    },
  })
  engine.registerFilter('paragraphs', {
    raw: true,
    handler(value: unknown) {
      return String(SafeHtml.of(paragraphs(wordsOf(value), directionIn(this.context.getSync(['direction'])))))
    },
  })
  engine.registerFilter('fill', (value: unknown, ...pairs: unknown[]) => fill(wordsOf(value), pairs))
  engine.registerFilter('json_for_script', { raw: true, handler: jsonForScript })
  return (template, view) => engine.renderFileSync(template, view)
}

function rawMarkup(value: unknown): string {
  if (value instanceof SafeHtml) return value.toString()
  return String(SafeHtml.of([{ type: 'text', value: wordsOf(value) }]))
}

const wordsOf = (value: unknown): string => (value === null || value === undefined ? '' : printable(String(value)))
const directionIn = (value: unknown): Direction => (value === 'ltr' ? 'ltr' : 'rtl')

/** Lines of a field as paragraphs. */
export const paragraphs = (text: string, direction: Direction): ElementContent[] =>
  text
    .split(/\n+/)
    .map((line) => isolatedText(line.trim(), direction))
    .filter((content) => content.length > 0)
    .map((content) => h('p', {}, content))

/** `{{ words.by | fill: "name", story.author }}`: puts a value where `{name}` stands. */
function fill(text: string, pairs: unknown[]): string {
  let filled = text
  for (let i = 0; i + 1 < pairs.length; i += 2) filled = filled.replaceAll(`{${pairs[i]}}`, () => wordsOf(pairs[i + 1]))
  return filled
}

/** JSON that no content can end the script element with, or begin a comment in (HTML, "Restrictions for contents of script elements"). */
export const jsonForScript = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
