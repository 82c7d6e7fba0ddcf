/** Errors become sentences a person can act on. */
import { MuharrirError } from '@shared/contract/errors'
import { words } from '../i18n'
import { toast } from '../ui/Toast'

/** The sentence of an error: what happened and what to do. */
export function sentenceOf(error: unknown): string {
  if (error instanceof MuharrirError) return words.t(`errors:${error.code}`, error.details)
  const reason = error instanceof Error ? error.message : String(error)
  return words.t('errors:internal', { reason })
}

export function report(error: unknown): void {
  if (error instanceof MuharrirError && error.code === 'cancelled') return
  if (!(error instanceof MuharrirError)) console.error(error)
  toast({ tone: 'urgent', text: sentenceOf(error) })
}

/** Waits for a call; a failure is shown and gives undefined. */
export async function attempt<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    report(error)
    return undefined
  }
}
