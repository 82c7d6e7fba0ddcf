/** Node's EventEmitter, as far as a sandboxed preload needs it: a page has none. */
export class PageEmitter {
  #listeners = new Map()

  on(name, listener) {
    this.#listeners.set(name, [...this.listeners(name), listener])
    return this
  }
  once(name, listener) {
    const wrapper = (...args) => {
      this.off(name, wrapper)
      listener.apply(this, args)
    }
    wrapper.listener = listener
    return this.on(name, wrapper)
  }
  off(name, listener) {
    const list = this.listeners(name)
    const at = list.findLastIndex((known) => known === listener || known.listener === listener)
    if (at >= 0) this.#listeners.set(name, list.toSpliced(at, 1))
    return this
  }
  emit(name, ...args) {
    const list = this.listeners(name)
    for (const listener of list) listener.apply(this, args)
    return list.length > 0
  }
  listeners(name) {
    return this.#listeners.get(name) ?? []
  }
  listenerCount(name) {
    return this.listeners(name).length
  }
  removeAllListeners(name) {
    if (name === undefined) this.#listeners.clear()
    else this.#listeners.delete(name)
    return this
  }
  addListener(name, listener) {
    return this.on(name, listener)
  }
  removeListener(name, listener) {
    return this.off(name, listener)
  }
}
