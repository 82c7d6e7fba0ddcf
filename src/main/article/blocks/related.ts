import { h } from 'hastscript'
import { isolatedText } from '../inline'
import type { RenderBlock } from './block'

export const renderRelated: RenderBlock<'related'> = (node, { context }) => {
  const story = node.story === null ? null : (context.stories.get(node.story) ?? null)
  const headline = isolatedText(story?.headline ?? '', context.direction)
  if (headline.length === 0) {
    if (context.mode === 'export') return []
    return [
      h('p', { className: ['related-story'] }, [
        h('span', { className: ['missing-fact'] }, [context.words('related.none')]),
      ]),
    ]
  }
  const title = story?.url
    ? h('a', { className: ['related-title'], href: story.url }, headline)
    : h('span', { className: ['related-title'] }, headline)
  return [
    h('p', { className: ['related-story'] }, [
      h('span', { className: ['related-label'] }, [context.words('related')]),
      { type: 'text', value: ' ' },
      title,
    ]),
  ]
}
