/**
 * Structured clone as Electron's IPC does it (V8's serializer without host objects), as bytes: the length of the JSON
 * part in four bytes, the JSON part, then the array buffers one after another. It runs in Node and in pages.
 *
 * In the JSON a primitive that JSON can hold is itself; all else is `[place]`, its place in a list of nodes, so that
 * shared and circular references keep their identity; `[]` is a hole. Functions, DOM nodes, class instances with a
 * prototype of their own and the like are refused, as there.
 */

const REFUSED = 'An object could not be cloned.'
const ERROR_CLASSES = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }

/** @param {unknown} value  @returns {Uint8Array<ArrayBuffer>}  @throws {Error} `An object could not be cloned.` */
export function pack(value) {
  let copy
  try {
    copy = structuredClone(value)
  } catch {
    throw new Error(REFUSED)
  }
  const nodes = []
  const places = new Map()
  const buffers = []

  function add(item) {
    const isObject = typeof item === 'object' && item !== null
    if (!isObject && isPlainJson(item)) return item
    if (isObject && places.has(item)) return places.get(item)
    const place = [nodes.push(null) - 1]
    if (isObject) places.set(item, place)
    nodes[place[0]] = encode(item)
    return place
  }

  function encode(item) {
    if (item === undefined) return ['undefined']
    if (typeof item === 'bigint') return ['bigint', String(item)]
    if (typeof item === 'number') return ['number', Object.is(item, -0) ? '-0' : String(item)]
    if (Array.isArray(item)) return ['array', Array.from(item, (entry, index) => (index in item ? add(entry) : []))]
    if (item instanceof Date) return ['date', item.getTime()]
    if (item instanceof RegExp) return ['regexp', item.source, item.flags]
    if (item instanceof Map) return ['map', [...item].map(([key, entry]) => [add(key), add(entry)])]
    if (item instanceof Set) return ['set', [...item].map(add)]
    if (item instanceof Error) {
      return ['error', item.name, item.message, item.stack, 'cause' in item ? add(item.cause) : []]
    }
    if (item instanceof ArrayBuffer) return ['buffer', buffers.push(new Uint8Array(item)) - 1]
    if (ArrayBuffer.isView(item)) {
      const length = item instanceof DataView ? item.byteLength : /** @type {Uint8Array} */ (item).length
      return ['view', item.constructor.name, add(item.buffer), item.byteOffset, length]
    }
    if (/^\[object (Boolean|Number|String|BigInt)\]$/.test(Object.prototype.toString.call(item))) {
      return ['wrapper', add(item.valueOf())]
    }
    if (Object.getPrototypeOf(item) !== Object.prototype) throw new Error(REFUSED)
    return ['object', Object.keys(item).map((key) => [key, add(item[key])])]
  }

  const root = add(copy)
  const json = new TextEncoder().encode(JSON.stringify([root, nodes, buffers.map((buffer) => buffer.length)]))
  const size = buffers.reduce((sum, buffer) => sum + buffer.length, 4 + json.length)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, json.length)
  bytes.set(json, 4)
  let at = 4 + json.length
  for (const buffer of buffers) {
    bytes.set(buffer, at)
    at += buffer.length
  }
  return bytes
}

function isPlainJson(value) {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}

/** @param {Uint8Array} bytes  made by `pack` */
export function unpack(bytes) {
  const jsonLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const [root, nodes, lengths] = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + jsonLength)))
  let at = 4 + jsonLength
  const buffers = lengths.map((length) => {
    const { buffer } = bytes.slice(at, at + length)
    at += length
    return buffer
  })
  const made = new Map()

  function get(reference) {
    if (!Array.isArray(reference)) return reference
    const [place] = reference
    return made.has(place) ? made.get(place) : build(place, nodes[place])
  }

  /** Objects are known by their place before they are filled: they may hold themselves. */
  function build(place, [kind, first, second, third, fourth]) {
    const keep = (value) => {
      made.set(place, value)
      return value
    }
    if (kind === 'undefined') return undefined
    if (kind === 'bigint') return BigInt(first)
    if (kind === 'number') return Number(first)
    if (kind === 'wrapper') return keep(Object(get(first)))
    if (kind === 'date') return keep(new Date(first ?? Number.NaN))
    if (kind === 'regexp') return keep(new RegExp(first, second))
    if (kind === 'buffer') return keep(buffers[first])
    if (kind === 'view') return keep(new globalThis[first](get(second), third, fourth))
    if (kind === 'array') {
      const array = keep(new Array(first.length))
      for (const [index, entry] of first.entries()) if (!isHole(entry)) array[index] = get(entry)
      return array
    }
    if (kind === 'map') {
      const map = keep(new Map())
      for (const [key, entry] of first) map.set(get(key), get(entry))
      return map
    }
    if (kind === 'set') {
      const set = keep(new Set())
      for (const entry of first) set.add(get(entry))
      return set
    }
    if (kind === 'error') {
      const error = keep(new (ERROR_CLASSES[first] ?? Error)(second))
      Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true })
      if (!isHole(fourth)) {
        Object.defineProperty(error, 'cause', { value: get(fourth), writable: true, configurable: true })
      }
      return error
    }
    const object = keep({})
    for (const [key, entry] of first) {
      // Not an assignment: a key called __proto__ is a key like any other.
      const value = get(entry)
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
    }
    return object
  }

  return get(root)
}

function isHole(reference) {
  return Array.isArray(reference) && reference.length === 0
}
