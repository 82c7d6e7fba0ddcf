/** The interface's end of the contract: unwraps replies, so that callers get a value or a `MuharrirError`. */
import type { MuharrirBridge, RawBridge } from '@shared/contract/contract'
import { fromWire } from '@shared/contract/errors'

declare global {
  interface Window {
    readonly muharrir: RawBridge
  }
}

const { services, on, pathOf } = window.muharrir

const unwrapped = Object.fromEntries(
  Object.entries(services).map(([service, methods]) => [
    service,
    Object.fromEntries(
      Object.entries(methods).map(([name, call]) => [
        name,
        async (input?: unknown) => {
          const reply = await call(input)
          if (!reply.ok) throw fromWire(reply.error)
          return reply.value
        },
      ]),
    ),
  ]),
)

export const muharrir = { ...unwrapped, on, pathOf } as unknown as MuharrirBridge
