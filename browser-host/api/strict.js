/**
 * Nothing is missing silently: reading a member that the host does not have throws "not implemented: NAME".
 *
 * The check hangs at the far end of the prototype chain, so that `this` stays the real object inside methods and
 * private fields work; only what no class on the way has reaches it.
 */

/** @param {string} name  @returns {never} */
export function notImplemented(name) {
  throw new Error(`browser host: not implemented: ${name}`)
}

/** Asked of any object by promises, JSON, the debugger and test matchers; never an Electron API. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'nodeType', 'asymmetricMatch', '$$typeof', 'window', 'inspect'])

/** @param {string} name  @param {object} end  the prototype that the chain ended with */
function strictEnd(name, end) {
  return new Proxy(end, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || ASKED_OF_ANYTHING.has(key)) {
        return Reflect.get(target, key, receiver)
      }
      return notImplemented(`${name}.${key}`)
    },
  })
}

/**
 * A plain API object, or an emitter, that refuses unknown members by name.
 * @template {object} T
 * @param {string} name  @param {T} api  @returns {T}
 */
export function strict(name, api) {
  return Object.setPrototypeOf(api, strictEnd(name, Object.getPrototypeOf(api)))
}

/** The same for every instance of a class: its own base class is cut off from what lies above by the check. */
export function strictClass(name, Class) {
  const { prototype } = Class
  Object.setPrototypeOf(prototype, strictEnd(name, Object.getPrototypeOf(prototype)))
  return Class
}

/** An export that exists, so that importing it works as in Electron, and whose first use throws. */
export function absent(name) {
  return new Proxy(class {}, {
    get: (_target, key) => (typeof key === 'symbol' ? undefined : notImplemented(`${name}.${key}`)),
    construct: () => notImplemented(name),
  })
}
