/** The names that are offered while typing. */
import { fold } from '@shared/arabic/fold'
import type { LexiconName } from '@shared/arabic/typing/names'
import type { GazetteerName } from './word-lists'

/**
 * The library's own names first, each in the spelling it has there; those of the gazetteer follow where the library has
 * no spelling of its own, and lend their Latin form. Terms are no names.
 */
export function namesToComplete(gazetteer: readonly GazetteerName[], own: readonly string[]): LexiconName[] {
  const latin = new Map(gazetteer.map((name) => [fold(name.arabic), name.latin]))
  const chosen = new Map<string, LexiconName>()
  for (const given of own) {
    const arabic = given.trim()
    const key = fold(arabic)
    if (arabic !== '' && !chosen.has(key)) chosen.set(key, { arabic, latin: latin.get(key) ?? '', own: true })
  }
  for (const { arabic, latin: form, kind } of gazetteer) {
    const key = fold(arabic)
    if (kind !== 'term' && !chosen.has(key)) chosen.set(key, { arabic, latin: form, own: false })
  }
  return [...chosen.values()]
}
