/**
 * Markup from the clipboard, reduced to its structure before anything reads it. What is left: headings, paragraphs,
 * lists, links, bold, italic, highlight, quotations, tables, dividers, embedded films and pictures that came along.
 */
import { watchAddress } from '@shared/document/embeds'

/** Nothing inside these is text of the story. Names in lower case; `o:p` is what Word ends its paragraphs with. */
const DROPPED = new Set(
  `script style meta link title base noscript template object applet svg math canvas audio video
  button input select textarea nav aside dialog menu del`.split(/\s+/),
)
/** Word: comments, and what was deleted while changes were tracked. */
const DROPPED_CLASSES = /\b(MsoCommentReference|MsoCommentText|msocomoff|msoDel)\b/
const DROPPED_STYLES = /mso-element:\s*comment|mso-comment-reference/i

/** Elements replaced by what they hold. */
const UNWRAPPED = new Set(['ins', 'font', 'center', 'article', 'main', 'o:p', 'picture'])

const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'scope', 'class', 'style', 'data-embed'])
const KEPT_STYLES = /^(font-weight|font-style|vertical-align|mso-list)$/
const TRACKING = /^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|si)$/
/** Pixels: a picture this small counts readers. */
const PIXEL = 3

/** Nesting past this is no text a person wrote. */
const MAX_DEPTH = 200

/** Whether markup is nested too deep to be read; it is then taken as plain text. Walks without recursion. */
export function isTooDeep(body: HTMLElement): boolean {
  let depth = 0
  for (let at: Element | null = body; at; ) {
    if (at.firstElementChild) {
      if (++depth > MAX_DEPTH) return true
      at = at.firstElementChild
      continue
    }
    while (at && at !== body && !at.nextElementSibling) {
      at = at.parentElement
      depth--
    }
    at = at && at !== body ? at.nextElementSibling : null
  }
  return false
}

export interface Markup {
  /** Pictures that came as data, by the number on their element. */
  pictures: { url: string; alt: string }[]
  /** Pictures of the web that were left out: nothing is loaded while writing. */
  leftOut: number
}

export function reduceMarkup(document: Document): Markup {
  const { body } = document
  removeComments(body)
  for (const element of body.querySelectorAll('*')) if (isDropped(element)) element.remove()
  for (const style of document.querySelectorAll('style')) style.remove()
  for (const anchor of body.querySelectorAll('a[href^="#cmnt"]')) removeComment(anchor)
  for (const frame of body.querySelectorAll('iframe')) replaceFrame(frame)
  const pictures = replacePictures(body)
  for (const element of body.querySelectorAll('*'))
    if (UNWRAPPED.has(element.nodeName.toLowerCase())) element.replaceWith(...element.childNodes)
  for (const anchor of body.querySelectorAll('a')) mendLink(anchor)
  for (const element of body.querySelectorAll('*')) keepAttributes(element)
  return pictures
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Google Docs puts a mark `[a]` where a comment hangs and the comment at the end, each leading to the other. */
function removeComment(anchor: Element): void {
  const isTheComment = /^#cmnt_ref/.test(anchor.getAttribute('href') ?? '')
  const whole = isTheComment ? (anchor.closest('div') ?? anchor.closest('p') ?? anchor) : anchor
  whole.remove()
}

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

const isDropped = (element: Element): boolean =>
  (element.nodeName === 'FOOTER' && !element.closest('blockquote')) ||
  DROPPED.has(element.nodeName.toLowerCase()) ||
  DROPPED_CLASSES.test(element.getAttribute('class') ?? '') ||
  DROPPED_STYLES.test(styleOf(element)) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  isHidden(element)

const isHidden = (element: Element): boolean =>
  /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(styleOf(element))

function replaceFrame(frame: Element): void {
  const source = frame.getAttribute('src') ?? ''
  if (!/^https?:\/\//i.test(source)) {
    frame.remove()
    return
  }
  const card = frame.ownerDocument.createElement('div')
  card.setAttribute('data-embed', watchAddress(source))
  card.setAttribute('alt', frame.getAttribute('title') ?? '')
  frame.replaceWith(card)
}

function replacePictures(body: HTMLElement): Markup {
  const pictures: Markup['pictures'] = []
  let leftOut = 0
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? ''
    if (isPixel(image)) image.remove()
    else if (/^data:image\//i.test(source)) {
      const mark = body.ownerDocument.createElement('div')
      mark.setAttribute('class', `pasted-picture-${pictures.length}`)
      pictures.push({ url: source, alt: image.getAttribute('alt') ?? '' })
      image.replaceWith(mark)
    } else {
      leftOut++
      image.remove()
    }
  }
  return { pictures, leftOut }
}

function isPixel(image: Element): boolean {
  const sides = ['width', 'height'].map((side) => {
    const inStyle = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(styleOf(image))?.[1]
    return Number(inStyle ?? image.getAttribute(side) ?? Number.NaN)
  })
  return sides.some((side) => side <= PIXEL)
}

/** A link that leads somewhere keeps its address without what counts readers; any other is only its words. */
function mendLink(anchor: Element): void {
  const address = linkTarget(anchor.getAttribute('href') ?? '')
  if (address === null) anchor.replaceWith(...anchor.childNodes)
  else anchor.setAttribute('href', address)
}

function linkTarget(href: string): string | null {
  if (/^(mailto|tel|story):/i.test(href)) return href
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  const redirected = url.hostname.endsWith('google.com') && url.pathname === '/url' ? url.searchParams.get('q') : null
  if (redirected) return linkTarget(redirected)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}

function keepAttributes(element: Element): void {
  for (const { name } of [...element.attributes])
    if (!KEPT_ATTRIBUTES.has(name) && !isOurAlt(element, name)) element.removeAttribute(name)
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => /^(MsoListParagraph|pasted-picture-)/.test(name))
  if (classes.length > 0) element.setAttribute('class', classes.join(' '))
  else element.removeAttribute('class')
  const kept = styleOf(element)
    .split(';')
    .map((declaration) => declaration.split(':'))
    .filter(([property]) => KEPT_STYLES.test((property ?? '').trim().toLowerCase()))
    .map(([property, ...value]) => `${property?.trim()}:${value.join(':').trim()}`)
  if (kept.length > 0) element.setAttribute('style', kept.join(';'))
  else element.removeAttribute('style')
}

const isOurAlt = (element: Element, name: string): boolean => name === 'alt' && element.hasAttribute('data-embed')
