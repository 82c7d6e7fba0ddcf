/**
 * The bridge: one object in the page, built from the contract's names alone. It passes arguments and replies on
 * and knows nothing else, so the page can reach exactly what the contract declares.
 */

import { CONTRACT_NAMES, channelOf, EVENT_CHANNEL, EVENT_NAMES } from '@shared/contract/names'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

type Listener = (payload: unknown) => void

const services = Object.fromEntries(
  Object.entries(CONTRACT_NAMES).map(([service, names]) => [
    service,
    Object.fromEntries(
      names.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(service, name), input)]),
    ),
  ]),
)

function on(event: string, listener: Listener): () => void {
  if (!(EVENT_NAMES as readonly string[]).includes(event)) throw new Error(`no event ${event}`)
  const relay = (_event: unknown, name: string, payload: unknown) => {
    if (name === event) listener(payload)
  }
  ipcRenderer.on(EVENT_CHANNEL, relay)
  return () => {
    ipcRenderer.off(EVENT_CHANNEL, relay)
  }
}

contextBridge.exposeInMainWorld('muharrir', {
  services,
  on,
  pathOf: (file: File) => webUtils.getPathForFile(file),
})
