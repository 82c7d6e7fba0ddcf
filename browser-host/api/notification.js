/** `Notification`: shown by the browser of the focused window where the person allows it there. */
import { EventEmitter } from 'node:events'
import { focusedWindow } from '../host/registry.js'
import { strictClass } from './strict.js'

export class Notification extends EventEmitter {
  constructor({ title = '', body = '', silent = false } = {}) {
    super()
    this.title = title
    this.body = body
    this.silent = silent
  }
  static isSupported() {
    return true
  }
  show() {
    focusedWindow()?.webContents.page.act('notify', { title: this.title, body: this.body })
    this.emit('show', {})
  }
  close() {
    this.emit('close', {})
  }
}
strictClass('Notification', Notification)
