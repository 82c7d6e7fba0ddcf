/** `field=value` of a media record as a person types it, to what the record holds. */
import { MuharrirError } from '@shared/contract/errors'
import { type AssetWords, assetWordsChangeSchema, assetWordsSchema } from '@shared/media/asset'
import { assignment } from './field-values'

const LISTS = ['people', 'keywords']
const EMPTIED = ['decorative', 'taken', 'rightsExpire']

/**
 * @param timeZone the newsroom's: rights that end on a day end with that day there
 * @throws MuharrirError `field.unknown` or `field.invalid`, UsageError for what is no assignment
 */
export function mediaWords(assignments: readonly string[], timeZone: string): Partial<AssetWords> {
  const words: Record<string, unknown> = {}
  for (const given of assignments) {
    const [field, value] = assignment(given)
    if (!(field in assetWordsSchema.shape)) throw new MuharrirError('field.unknown', { field })
    words[field] = fieldValueOf(field, value, timeZone)
    const parsed = assetWordsChangeSchema.safeParse({ [field]: words[field] })
    if (!parsed.success) throw new MuharrirError('field.invalid', { field, reason: value })
  }
  return assetWordsChangeSchema.parse(words)
}

function fieldValueOf(field: string, value: string, timeZone: string): unknown {
  if (LISTS.includes(field))
    return value
      .split(/[،,]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  if (EMPTIED.includes(field) && value.trim() === '') return null
  if (field === 'rightsExpire') return expiry(value.trim(), timeZone)
  if (field === 'taken' && Number.isNaN(Date.parse(value)))
    throw new MuharrirError('field.invalid', { field, reason: value })
  return value
}

/** An instant, or a day of which all may still be used. */
function expiry(value: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const noon = new Date(`${value}T12:00:00Z`)
  if (Number.isNaN(noon.getTime())) return value
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(noon)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length) || 'Z'
  return `${value}T23:59:59${offset}`
}
