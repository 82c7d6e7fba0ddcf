/** What to offer for a misspelled word, asked while its card is open and not longer. */
import { MuharrirError } from '@shared/contract/errors'
import { useEffect, useState } from 'react'
import { report, sentenceOf } from '../app/report'
import { muharrir } from '../muharrir'
import type { Finding, ProofingSession } from './session'

/** Characters around a word that the proofreader reads. */
const AROUND = 80

export function contextOf(
  proofing: ProofingSession,
  { passage, mark }: Finding,
): { word: string; before: string; after: string } {
  const text = proofing.textOf(passage)
  return {
    word: mark.found,
    before: text.slice(Math.max(0, mark.start - AROUND), mark.start),
    after: text.slice(mark.end, mark.end + AROUND),
  }
}

export type Suggestions =
  | { kind: 'asking' }
  | { kind: 'known'; words: readonly string[] }
  | { kind: 'failed'; why: string }

export function useSuggestions(proofing: ProofingSession, finding: Finding): Suggestions {
  const { source, fix } = finding.mark
  const isAsked = source === 'spelling' && fix === null
  const [state, setState] = useState<Suggestions>({ kind: 'asking' })
  const { key } = finding
  useEffect(() => {
    const found = isAsked ? proofing.find(key) : null
    if (!found) return
    let isClosed = false
    let isAnswered = false
    setState({ kind: 'asking' })
    muharrir.proofing
      .suggest(contextOf(proofing, found))
      .then(
        (words) => !isClosed && setState({ kind: 'known', words }),
        (error: unknown) => {
          if (isClosed || (error instanceof MuharrirError && error.code === 'cancelled')) return
          setState({ kind: 'failed', why: sentenceOf(error) })
        },
      )
      .finally(() => {
        isAnswered = true
      })
    return () => {
      isClosed = true
      if (!isAnswered) void muharrir.proofing.cancelSuggest().catch(report)
    }
  }, [proofing, key, isAsked])
  return state
}
