/** What is offered at the caret after a pause: a date in words, a run on the other layout, a name. */
import { type DayOptions, dateOffers } from '@shared/arabic/typing/date-offers'
import type { TextEdit } from '@shared/arabic/typing/edit'
import { latinRunBefore } from '@shared/arabic/typing/layout'
import type { NameIndex } from '@shared/arabic/typing/names'
import type { TypingSettings } from '@shared/arabic/typing/settings'
import type { Passage, ProofedPassage } from '@shared/proofing/passage'
import { SLASH_CALL } from '../tools/slashCall'
import type { CaretText } from './caret'

export type OfferKind = 'date' | 'layout' | 'name'

export interface Offer {
  readonly kind: OfferKind
  /** At least one; all begin at the same place of the text before the caret. */
  readonly options: readonly (TextEdit & { readonly latin?: string })[]
}

export interface OfferSources {
  settings: TypingSettings
  days: DayOptions
  now: Date
  check(passage: Passage): Promise<ProofedPassage[]>
  names(): Promise<NameIndex>
}

/** Nothing else of the story is called so. */
const PASSAGE = 'typing'

/** The first of the offers that has something to say, the surest first; null when there is nothing. */
export async function findOffer({ before, after, own }: CaretText, sources: OfferSources): Promise<Offer | null> {
  const { settings } = sources
  if (/^[\p{L}\p{N}]/u.test(after) || SLASH_CALL.test(before)) return null
  const offer = (kind: OfferKind, options: Offer['options']): Offer | null =>
    options.length > 0 && options.every(({ start }) => start >= own) ? { kind, options } : null

  const dates = settings.dates ? offer('date', dateOffers(before, sources.now, sources.days)) : null
  if (dates) return dates
  const retyped = settings.layout === 'off' ? null : await retypedRun(before, sources)
  if (retyped) return offer('layout', [retyped])
  return settings.names ? offer('name', (await sources.names()).complete(before)) : null
}

/** The run of Latin keys before the caret as the Arabic that proofreading knows in it. */
async function retypedRun(before: string, { settings, check }: OfferSources): Promise<TextEdit | null> {
  const run = latinRunBefore(before)
  if (!run) return null
  // By itself nothing is done to a word that may go on.
  const end = before.length - run.start
  const isOpen = settings.layout === 'automatic' && run.text.length === end
  const text = isOpen ? run.text.slice(0, Math.max(0, run.text.lastIndexOf(' '))) : run.text
  if (text.length < 2) return null
  const [checked] = await check({ id: PASSAGE, text, guards: [] })
  const marks = (checked?.marks ?? []).filter(({ rule, fix }) => rule === 'keyboard' && fix !== null)
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return null
  let arabic = ''
  let at = first.start
  for (const mark of marks) {
    arabic += text.slice(at, mark.start) + (mark.fix ?? '')
    at = mark.end
  }
  return { start: run.start + first.start, end: run.start + last.end, text: arabic }
}
