/**
 * Schema numbers. A file carries the number it was written with; a step turns number n into n + 1. A higher number
 * than ours is a newer program's file: it is never changed. Steps are pure and stay here for ever.
 */
import { LIBRARY_SCHEMA } from '@shared/story/library'
import { STORY_SCHEMA } from '@shared/story/story'

export type Raw = Record<string, unknown>
export interface Lineage {
  current: number
  /** By the schema number they start from. */
  steps: Record<number, (old: Raw) => Raw>
}

export const STORY_LINEAGE: Lineage = { current: STORY_SCHEMA, steps: {} }
export const LIBRARY_LINEAGE: Lineage = { current: LIBRARY_SCHEMA, steps: {} }

export type Migrated = { state: 'ok'; value: Raw } | { state: 'newer'; value: Raw } | { state: 'fault'; reason: string }

/** Brings a file's value to our schema number. */
export function migrate(value: unknown, { current, steps }: Lineage): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { state: 'fault', reason: 'no object' }
  let raw = value as Raw
  const { schema } = raw
  if (typeof schema !== 'number' || !Number.isInteger(schema)) return { state: 'fault', reason: 'no schema number' }
  if (schema > current) return { state: 'newer', value: raw }
  for (let number = schema; number < current; number++) {
    const step = steps[number]
    if (!step) return { state: 'fault', reason: `no way from schema ${number}` }
    raw = { ...step(raw), schema: number + 1 }
  }
  return { state: 'ok', value: raw }
}
