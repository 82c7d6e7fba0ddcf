const { contextBridge, ipcRenderer, webUtils } = require('electron')

let fileSystem = 'reached'
try {
  require('node:fs')
} catch (error) {
  fileSystem = error.message
}
window.leak = 1 // must not be seen by the page

contextBridge.exposeInMainWorld('api', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  hello: (number) => ipcRenderer.send('hello', number),
  on(channel, callback) {
    const listener = (_event, ...args) => callback(...args)
    ipcRenderer.on(channel, listener)
    return () => {
      ipcRenderer.off(channel, listener)
    }
  },
  sum: (a, b) => a + b,
  fail() {
    throw Object.assign(new TypeError('bad'), { code: 1 })
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  fileSystem,
  nested: { list: [1, 2], deep: { double: async (number) => number * 2 } },
  page: () => window.fromPage ?? 'unseen',
})
