/**
 * What Electron's contextBridge does with values between the page's world and the preload's: plain data is copied,
 * functions and promises go by proxy, errors keep their message alone, class instances lose their class.
 *
 * The worlds share no objects, only the document: they speak by synchronous DOM events whose details are cloned.
 */

const OWN_CLASSES =
  /^\[object (Date|RegExp|Map|Set|WeakMap|WeakSet|(Shared)?ArrayBuffer|DataView|\w+Array|Blob|File|Boolean|Number|String|BigInt|Symbol)\]$/
const DEEPEST = 1000
const UNKNOWN_EXCEPTION =
  'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'

/**
 * One end of the bridge.
 * @param {(message: object) => any} send  to the other end, and hands back its answer
 */
export function makeBridge(send) {
  const kept = new Map() // id → a function of this world
  const waiting = new Map() // id → a promise of the other world
  const origins = new WeakMap() // a proxy here → the id of its function there
  let last = 0

  /** A value of this world, said for the other. */
  function encode(value, owner, seen = new Map(), depth = 0) {
    if (depth >= DEEPEST) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'symbol') return { kind: 'value' }
    if (typeof value === 'function') {
      if (origins.has(value)) return { kind: 'back', id: origins.get(value) }
      kept.set(++last, { original: value, call: (args) => value.apply(owner, args) })
      return { kind: 'function', id: last }
    }
    if (typeof value !== 'object' || value === null) return { kind: 'value', value }
    if (seen.has(value)) return { kind: 'again', at: seen.get(value) }
    seen.set(value, seen.size)
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        (result) => settle(id, true, result),
        (error) => settle(id, false, error),
      )
      return { kind: 'promise', id }
    }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (value instanceof Node) throw new Error('browser host: a DOM node cannot cross the bridge here')
    if (Array.isArray(value)) {
      return { kind: 'array', entries: Array.from(value, (entry) => encode(entry, value, seen, depth + 1)) }
    }
    if (!OWN_CLASSES.test(Object.prototype.toString.call(value))) {
      const entries = Object.keys(value).map((key) => [key, encode(value[key], value, seen, depth + 1)])
      return { kind: 'object', entries }
    }
    try {
      return { kind: 'value', value: structuredClone(value) }
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function settle(id, fulfilled, result) {
    let value
    let kept = fulfilled
    try {
      value = encode(result, globalThis)
    } catch (error) {
      kept = false
      value = { kind: 'error', message: error.message }
    }
    send({ kind: 'settle', id, fulfilled: kept, value })
  }

  /** What the other world said, as a value of this one. */
  function build(said, seen = []) {
    const keep = (value) => {
      seen.push(value)
      return value
    }
    if (said.kind === 'value')
      return typeof said.value === 'object' && said.value !== null ? keep(said.value) : said.value
    if (said.kind === 'again') return seen[said.at]
    if (said.kind === 'back') return kept.get(said.id).original
    if (said.kind === 'error') return keep(new Error(said.message))
    if (said.kind === 'promise') {
      return keep(new Promise((resolve, reject) => waiting.set(said.id, { resolve, reject })))
    }
    if (said.kind === 'array') {
      const array = keep([])
      for (const entry of said.entries) array.push(build(entry, seen))
      return array
    }
    if (said.kind === 'object') {
      const object = keep({})
      for (const [key, entry] of said.entries) {
        const value = build(entry, seen)
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
      }
      return object
    }
    return proxyOf(said.id)
  }

  function proxyOf(id) {
    const proxy = (...args) => {
      const answer = send({ kind: 'call', id, args: encode(args, globalThis) })
      if (!answer) throw new Error('An object could not be cloned.')
      if (answer.error !== undefined) throw new Error(answer.error)
      return build(answer.value)
    }
    origins.set(proxy, id)
    return proxy
  }

  /** A message of the other end's, and the answer to it. */
  function take(message) {
    if (message.kind === 'settle') {
      const promise = waiting.get(message.id)
      waiting.delete(message.id)
      promise?.[message.fulfilled ? 'resolve' : 'reject'](build(message.value))
      return undefined
    }
    let result
    try {
      result = kept.get(message.id).call(build(message.args))
    } catch (error) {
      return { error: typeof error?.message === 'string' ? error.message : UNKNOWN_EXCEPTION }
    }
    try {
      return { value: encode(result, globalThis) }
    } catch (error) {
      return { error: error.message }
    }
  }

  return { encode, build, take }
}

/**
 * The wire between the worlds. Dispatching is synchronous, so the answer is there when it returns.
 * @param {string} mine  the event that this world hears  @param {string} theirs
 * @param {(message: any) => any} handle
 */
export function makeWire(mine, theirs, handle) {
  let answer
  document.addEventListener(mine, (event) => {
    const message = /** @type {CustomEvent} */ (event).detail
    if (message?.kind === 'answer') {
      answer = message.value
      return
    }
    const value = handle(message)
    document.dispatchEvent(new CustomEvent(theirs, { detail: { kind: 'answer', value } }))
  })
  return (message) => {
    answer = undefined
    document.dispatchEvent(new CustomEvent(theirs, { detail: message }))
    return answer
  }
}
