/**
 * Main's end of the contract: the only place that touches `ipcMain`. Every call is checked twice before a handler
 * sees it: that it comes from the interface's own top frame, and that its arguments fit the schema.
 */

import { contract, type MuharrirEvents, type MuharrirHandlers } from '@shared/contract/contract'
import type { Reply } from '@shared/contract/declare'
import { MuharrirError, toWire } from '@shared/contract/errors'
import { channelOf, EVENT_CHANNEL } from '@shared/contract/names'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { APP_ORIGIN } from './security'

type AnyHandler = (input: unknown) => Promise<unknown>

/** @throws MuharrirError `bad-request` unless the call comes from the interface's top frame */
export function assertSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): void {
  const frame = event.senderFrame
  if (frame && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)) return
  throw new MuharrirError('bad-request', { reason: 'sender' })
}

export function parseInput(service: string, name: string, schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new MuharrirError('bad-request', { reason: `${service}.${name}: ${z.prettifyError(parsed.error)}` })
}

/** @param ready what must be done before the first call is answered */
export function registerHandlers(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: MuharrirHandlers,
  ready: Promise<void> = Promise.resolve(),
): void {
  for (const [service, methods] of Object.entries(contract)) {
    for (const [name, { input: schema }] of Object.entries(methods)) {
      const handler = (handlers as unknown as Record<string, Record<string, AnyHandler>>)[service]?.[name]
      if (!handler) throw new Error(`no handler for ${service}.${name}`)
      ipcMain.handle(channelOf(service, name), async (event, input: unknown): Promise<Reply<unknown>> => {
        try {
          assertSender(event)
          await ready
          return { ok: true, value: await handler(parseInput(service, name, schema, input)) }
        } catch (error) {
          const wire = toWire(error)
          if (wire.code === 'internal') console.error(`${service}.${name}`, error)
          return { ok: false, error: wire }
        }
      })
    }
  }
}

export type Emit = <Name extends keyof MuharrirEvents>(event: Name, payload: MuharrirEvents[Name]) => void

export const emitterTo =
  (contents: () => WebContents | null): Emit =>
  (event, payload) => {
    const target = contents()
    if (target && !target.isDestroyed()) target.send(EVENT_CHANNEL, event, payload)
  }
