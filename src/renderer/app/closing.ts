/** Leaving without losing a word: whoever holds unsaved text registers here how to save it. */
import { muharrir } from '../muharrir'

/** Saves what is open; true when everything is on disk. */
export type Flush = () => Promise<boolean>
const flushes = new Set<Flush>()

export function beforeClosing(flush: Flush): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

export async function flushAll(): Promise<boolean> {
  const saved = await Promise.all([...flushes].map((flush) => flush().catch(() => false)))
  return saved.every(Boolean)
}

/** Answers main's `closing` event. Main decides what an unsaved window may do. */
export const answerClosing = (): (() => void) =>
  muharrir.on('closing', () => {
    void flushAll().then((saved) => muharrir.app.readyToClose({ saved }))
  })
