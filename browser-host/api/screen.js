/** `screen`: one display, as a page measured it; a common one until a page has. */
import { EventEmitter } from 'node:events'
import { strict } from './strict.js'

class Screen extends EventEmitter {
  #display = makeDisplay({ width: 1920, height: 1080, scaleFactor: 1 })

  getPrimaryDisplay() {
    return this.#display
  }
  getAllDisplays() {
    return [this.#display]
  }
  getDisplayMatching() {
    return this.#display
  }
  getDisplayNearestPoint() {
    return this.#display
  }
  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
  /** Host only. */
  measured(display) {
    this.#display = makeDisplay(display)
  }
}

function makeDisplay({ width, height, scaleFactor }) {
  const bounds = { x: 0, y: 0, width, height }
  const size = { width, height }
  return {
    id: 1,
    label: '',
    bounds,
    workArea: bounds,
    size,
    workAreaSize: size,
    scaleFactor,
    rotation: 0,
    internal: false,
  }
}

export const screen = strict('screen', new Screen())
