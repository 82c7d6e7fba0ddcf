/** A facade: a link that works without a script. Nothing of the other site is asked for before a click. */
import { h } from 'hastscript'
import { isBlank, printable } from '../characters'
import { isolatedText } from '../inline'
import { hostOf, webHref } from '../links'
import type { RenderBlock } from './block'

export const renderEmbed: RenderBlock<'embed'> = (node, { context }) => {
  const href = webHref(node.url)
  const title = isolatedText(node.title, context.direction)
  if (href === null) {
    const address = isolatedText(printable(node.url), context.direction)
    const gap = title.length > 0 && address.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []
    return title.length + address.length > 0 ? [h('p', {}, [...title, ...gap, ...address])] : []
  }
  const label = context.words(`embed.${node.provider}`)
  return [
    h('p', { className: ['embed', `embed-${node.provider}`] }, [
      h('a', { href, rel: ['noopener'] }, [
        h('span', { className: ['embed-provider'] }, [label]),
        { type: 'text', value: ' ' },
        ...(isBlank(node.title)
          ? []
          : [h('span', { className: ['embed-title'] }, title), { type: 'text' as const, value: ' ' }]),
        h('bdi', { className: ['embed-host'], dir: 'ltr' }, [hostOf(href)]),
      ]),
    ]),
  ]
}
