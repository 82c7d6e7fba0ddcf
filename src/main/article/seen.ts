/** What a reader sees: an element that shows nothing is not put into a page. */
import type { ElementContent } from 'hast'
import { isBlank } from './characters'

export const isSeen = (content: ElementContent): boolean => {
  if (content.type === 'text') return !isBlank(content.value)
  return (
    content.type === 'element' &&
    (content.tagName === 'img' || content.tagName === 'svg' || content.children.some(isSeen))
  )
}
