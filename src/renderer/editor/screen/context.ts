/** What the parts of the open story's screen share. */

import type { Place } from '@shared/story/checks'
import type { Person } from '@shared/story/people'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LivingState, LivingText } from '../living'
import type { EditingSession, SessionState } from '../session'

export interface OpenStory {
  session: EditingSession
  readOnly: boolean
  me: Person | null
  /** Shows a field of the inspector or a block of the text. */
  jump(place: Place): void
}

const OpenStoryContext = createContext<OpenStory | null>(null)
export const OpenStoryProvider = OpenStoryContext.Provider

export function useOpenStory(): OpenStory {
  const open = useContext(OpenStoryContext)
  if (!open) throw new Error('no open story here')
  return open
}

export function useSession<T>(select: (state: SessionState) => T): T {
  const { session } = useOpenStory()
  return useSyncExternalStore(session.subscribe, () => select(session.getState()))
}

const LivingContext = createContext<LivingText | null>(null)
export const LivingProvider = LivingContext.Provider

/** What reads the text while it is written; null before the editor is there. */
export const useLivingText = (): LivingText | null => useContext(LivingContext)

const nothing = () => () => {}

/** What is known of the text; null before the editor is there. `select` gives the same value while nothing changed. */
export function useLiving<T>(select: (state: LivingState) => T): T | null {
  const living = useContext(LivingContext)
  return useSyncExternalStore(living?.subscribe ?? nothing, () => (living ? select(living.getState()) : null))
}
