/**
 * The app's Content-Security-Policy, said of the loopback addresses: each scheme source and custom origin becomes the
 * origin it has here, nothing else is loosened, but that a window's own document may also reach the host:
 * its socket, and in a plain browser the script that carries the preload.
 */

/**
 * @param {string} policy
 * @param {import('./origins.js').Origins} origins
 * @param {string | null} document  `http://host:port` of a window's document, null for any other answer
 * @returns {string}
 */
export function mapPolicy(policy, origins, document) {
  const directives = new Map()
  for (const text of policy.split(';')) {
    const [name, ...sources] = text.trim().split(/\s+/)
    // There is no TLS on loopback; Electron's custom schemes are never upgraded either.
    if (!name || name.toLowerCase() === 'upgrade-insecure-requests') continue
    directives.set(
      name.toLowerCase(),
      sources.map((source) => mapSource(source, origins)),
    )
  }
  if (document) {
    allow(directives, 'script-src', `${document}/__host/`)
    allow(directives, 'connect-src', document.replace(/^http/, 'ws'))
    // The one script that a plain browser loads before the preload writes a script element.
    directives.delete('require-trusted-types-for')
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')
}

function mapSource(source, origins) {
  const scheme = /^([a-z][a-z0-9-]*):$/i.exec(source)?.[1]
  if (!scheme) return origins.toHttp(source).replace(/\/$/, '')
  const any = origins.toHttp(`${scheme}://*`)
  return any === `${scheme}://*` ? source : any.replace(/\/$/, '')
}

function allow(directives, name, source) {
  const sources = directives.get(name) ?? directives.get('default-src')
  if (!sources) return
  directives.set(name, [...sources.filter((known) => known !== "'none'"), source])
}
