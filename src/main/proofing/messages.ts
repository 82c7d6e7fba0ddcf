/** What main and the worker of proofreading say to each other. */
import type { StyleChoices } from '@shared/arabic/style/effective-rules'
import type { Passage, ProofedPassage } from '@shared/proofing/passage'
import type { Context } from '@shared/proofing/suggestions'
import type { SpellingLibrary } from './speller'

/** What of the open library matters to proofreading. */
export interface ProofingLibrary {
  spelling: SpellingLibrary
  style: StyleChoices
}

export interface CheckRequest {
  kind: 'check'
  request: number
  /** Whose passages these are: a newer passage of the same story and id takes the place of an older one. */
  story: string
  passages: Passage[]
  /** Bare words that are not to be marked in this story. */
  ignored: string[]
  /** Whether the story is somebody's opinion, where one speaks of himself. */
  isOpinion: boolean
}

export interface SuggestRequest {
  kind: 'suggest'
  request: number
  word: string
  context: Context
}

export type Ask = CheckRequest | SuggestRequest | { kind: 'model'; request: number; word: string }
export type ToWorker =
  | Ask
  /** Nobody waits for this answer any more. */
  | { kind: 'cancel'; request: number }
  | { kind: 'library'; library: ProofingLibrary }

export type Answer = ProofedPassage[] | string[] | boolean
export type FromWorker =
  | { kind: 'ready' }
  /** The worker cannot work at all: its dictionary cannot be read. */
  | { kind: 'unable'; reason: string }
  | { kind: 'answer'; request: number; answer: Answer }

export interface WorkerData {
  resources: string
  library: ProofingLibrary
}
