/** Links: to an address of the web, a mail address, a telephone, or a story of this library (`story:<id>`). */
import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link'
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical'

export const STORY_SCHEME = 'story:'
const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:', STORY_SCHEME])
const MAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/
const BARE_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#].*)?$/i
const TELEPHONE = /^\+?[0-9][0-9 ()-]{5,}$/

/** What was typed as an address that may be stored, or null when it is none. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (MAIL.test(text)) return `mailto:${text}`
  if (TELEPHONE.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`
  const full = BARE_HOST.test(text) ? `https://${text}` : text
  if (full.startsWith(STORY_SCHEME)) return full
  if (!URL.canParse(full)) return null
  const url = new URL(full)
  return ALLOWED.has(url.protocol) ? url.href : null
}

export function $linkAtSelection(): LinkNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
}

/** Links the selected words, or the whole link that the caret stands in; null takes the link away. */
export function $setLink(url: string | null): void {
  const link = $linkAtSelection()
  const selection = $getSelection()
  if (link && $isRangeSelection(selection) && selection.isCollapsed()) {
    if (url !== null) {
      link.setURL(url)
      return
    }
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
    return
  }
  $toggleLink(url)
}
