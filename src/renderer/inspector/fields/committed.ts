/**
 * A text that is typed freely and kept when the hand rests: the field shows every key at once, the story gets the
 * tidied value shortly after the last key and at once when the field is left.
 */
import { useEffect, useRef, useState } from 'react'

/** Milliseconds. */
const REST = 300

export function useCommitted(
  value: string,
  tidy: (typed: string) => string,
  keep: (value: string) => void,
): { value: string; onChange(typed: string): void; onBlur(): void } {
  const [typed, setTyped] = useState(value)
  const state = useRef({
    pending: null as string | null,
    kept: value,
    timer: 0 as unknown as ReturnType<typeof setTimeout>,
  })
  const latest = useRef({ tidy, keep })
  latest.current = { tidy, keep }

  const commit = () => {
    const { current } = state
    clearTimeout(current.timer)
    if (current.pending === null) return
    const next = latest.current.tidy(current.pending)
    current.pending = null
    if (next === current.kept) return
    current.kept = next
    latest.current.keep(next)
  }
  // A value from elsewhere (undo, the paper, a restored version) takes the field; our own echo does not.
  useEffect(() => {
    if (value === state.current.kept) return
    state.current.kept = value
    if (state.current.pending === null) setTyped(value)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pending goes when the field goes, once
  useEffect(() => commit, [])

  return {
    value: typed,
    onChange: (next) => {
      setTyped(next)
      state.current.pending = next
      clearTimeout(state.current.timer)
      state.current.timer = setTimeout(commit, REST)
    },
    onBlur: () => {
      commit()
      setTyped(state.current.kept)
    },
  }
}

/** A string whatever stands in the file. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const asList = <Item>(value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : [])
