/** Which addresses a page may point to. */

const WEB = new Set(['http:', 'https:'])
const OTHER = new Set(['mailto:', 'tel:'])
/** Characters that URL serializers leave as they are although the URL standard does not allow them in an address. */
const NOT_URL_CODE_POINTS = /[\s"<>\\^`{}|[\]]|%(?![0-9a-f]{2})/gi

const encoded = (part: string): string => part.replace(NOT_URL_CODE_POINTS, encodeURIComponent)

/** A second `#` is not allowed inside a fragment. */
const encodedHash = (hash: string): string => (hash === '' ? '' : `#${encoded(hash.slice(1)).replaceAll('#', '%23')}`)

/**
 * The address as it may stand in `href`, or null when it is none a page may point to. Allowed are `http:`, `https:`,
 * `mailto:` and `tel:`; what stands before `@` in a web address is dropped, since it only ever deceives.
 */
export function safeHref(address: string): string | null {
  const url = parse(address.trim())
  if (url === null) return null
  if (WEB.has(url.protocol))
    return `${url.protocol}//${url.host}${encoded(url.pathname + url.search)}${encodedHash(url.hash)}`
  if (!OTHER.has(url.protocol) || url.pathname === '') return null
  const path = url.protocol === 'tel:' ? url.pathname.replace(/%20|\s/g, '') : url.pathname
  return `${url.protocol}${encoded(path + url.search)}${encodedHash(url.hash)}`
}

/** `safeHref` for what opens a page of the web: an embed, a source, a canonical address. */
export function webHref(address: string): string | null {
  const href = safeHref(address)
  return href !== null && /^https?:/.test(href) ? href : null
}

/** The id that a `story:` link names, or null. */
export const linkedStory = (address: string): string | null =>
  /^story:([0-9A-Za-z]{1,64})$/.exec(address.trim())?.[1] ?? null

/** The host of a web address as people know it. */
export const hostOf = (href: string): string => (parse(href)?.hostname ?? '').replace(/^www\./, '')

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
