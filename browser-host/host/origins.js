/**
 * Custom schemes as loopback origins: app://muharrir/x is http://muharrir.app-<20 hex>.localhost:PORT/x.
 *
 * - Every custom origin stays an origin, and a site, of its own; Chromium takes *.localhost for a secure context and
 *   resolves it by itself.
 * - The label holds an HMAC of the scheme under a secret of this run: who does not know the label is not answered,
 *   which stops other programs' pages (and DNS rebinding) from reaching the app's origins. One scheme's label tells
 *   nothing about another's, so that a preview cannot address the interface.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const CUSTOM_URL = /^([a-z][a-z0-9-]*):\/\/([^/?#]+)(.*)$/is
const LOOPBACK_ORIGIN = /^http:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)-([0-9a-f]{20})\.localhost:(\d+)/i

/** Compares secrets without telling by its time how much of one was right. */
export function sameSecret(a, b) {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

export class Origins {
  /** Set once the server listens. */
  port = 0
  #secret
  #schemes

  /** @param {Map<string, unknown>} schemes  the registered schemes, read as it is at each call */
  constructor(schemes, secret = randomBytes(32)) {
    this.#schemes = schemes
    this.#secret = secret
  }

  /** @param {string} scheme */
  label(scheme) {
    const digest = createHmac('sha256', this.#secret).update(scheme).digest('hex')
    return `${scheme}-${digest.slice(0, 20)}`
  }

  /** scheme → label, for the page's own mapping */
  labels() {
    return Object.fromEntries([...this.#schemes.keys()].map((scheme) => [scheme, this.label(scheme)]))
  }

  /** Any other URL comes back as it is. */
  toHttp(url) {
    const match = CUSTOM_URL.exec(url)
    const scheme = match?.[1].toLowerCase()
    if (!match || !this.#schemes.has(scheme)) return url
    return `http://${match[2].toLowerCase()}.${this.label(scheme)}.localhost:${this.port}${match[3] || '/'}`
  }

  /** Maps an address of ours back; any other URL, or one with a wrong label, comes back as it is. */
  fromHttp(url) {
    return url.replace(LOOPBACK_ORIGIN, (all, host, scheme, digest, port) =>
      this.#owns(scheme, digest, port) ? `${scheme}://${host}` : all,
    )
  }

  /** What a request's Host header addresses: null when it names no origin of ours. */
  locate(hostHeader) {
    const match = LOOPBACK_ORIGIN.exec(`http://${hostHeader}`)
    if (!match || match[0] !== `http://${hostHeader}`) return null
    const [, host, scheme, digest, port] = match
    return this.#owns(scheme, digest, port) ? { scheme: scheme.toLowerCase(), host } : null
  }

  #owns(scheme, digest, port) {
    const name = scheme.toLowerCase()
    return (
      this.#schemes.has(name) &&
      Number(port) === this.port &&
      sameSecret(this.label(name), `${name}-${digest.toLowerCase()}`)
    )
  }
}
