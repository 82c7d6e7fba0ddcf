import { formatDate } from '@shared/arabic/dates'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ArticleContext } from '../context'
import { isSeen } from '../seen'
import { ownDirection, type RenderBlock } from './block'

export const renderUpdateNote: RenderBlock<'updatenote'> = (node, scope) => {
  const { context } = scope
  const dir = ownDirection(node, scope.base)
  const content = scope.flow(node.children, dir ?? scope.base)
  if (!content.some(isSeen)) return []
  const time = timeElement(node.at, context)
  return [
    h('div', { className: ['update-note', node.kind], role: 'note', dir }, [
      h('p', { className: ['note-label'] }, [
        h('strong', {}, [context.words(node.kind)]),
        ...(time ? [{ type: 'text' as const, value: ' ' }, time] : []),
      ]),
      ...content,
    ]),
  ]
}

/** `<time>` of an ISO 8601 instant, or null when it is none. */
export function timeElement(
  at: string,
  context: Pick<ArticleContext, 'language' | 'digits' | 'timeZone'>,
): Element | null {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return null
  return h('time', { dateTime: instant.toISOString() }, [formatDate(instant, { ...context, time: true })])
}
