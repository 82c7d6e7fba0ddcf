/** A thread of the pool. An error crosses with its code; a class would be lost on the way. */
import { type ErrorCode, type ErrorDetails, MuharrirError } from '@shared/contract/errors'
import sharp from 'sharp'
import { type MediaWork, mediaWork } from './work'

// One thread a picture: the pool takes several at a time. A poster may change under the same name.
sharp.concurrency(1)
sharp.cache(false)

export interface Task {
  name: keyof MediaWork
  values: unknown[]
}
export type Outcome = { ok: true; value: unknown } | { ok: false; code: ErrorCode; details: ErrorDetails }

export default async function work({ name, values }: Task): Promise<Outcome> {
  try {
    return { ok: true, value: await (mediaWork[name] as (...values: unknown[]) => Promise<unknown>)(...values) }
  } catch (error) {
    if (error instanceof MuharrirError) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}
