/** `nativeImage`, as far as an icon needs it: PNG bytes and their size. */
import { existsSync, readFileSync } from 'node:fs'
import { strict, strictClass } from './strict.js'

const PNG_SIGNATURE = 0x89504e47

class NativeImage {
  #data
  /** @param {Buffer} data */
  constructor(data = Buffer.alloc(0)) {
    this.#data = data
  }
  isEmpty() {
    return this.#data.length === 0
  }
  getSize() {
    const isPng = this.#data.length > 24 && this.#data.readUInt32BE(0) === PNG_SIGNATURE
    return isPng ? { width: this.#data.readUInt32BE(16), height: this.#data.readUInt32BE(20) } : { width: 0, height: 0 }
  }
  toPNG() {
    return this.#data
  }
  toDataURL() {
    return `data:image/png;base64,${this.#data.toString('base64')}`
  }
}
strictClass('NativeImage', NativeImage)

export const nativeImage = strict('nativeImage', {
  createEmpty: () => new NativeImage(),
  createFromBuffer: (bytes) => new NativeImage(bytes),
  createFromPath: (path) => new NativeImage(existsSync(path) ? readFileSync(path) : undefined),
  createFromDataURL: (url) => new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
})
