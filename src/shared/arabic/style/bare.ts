/**
 * The text as rules read it: without tashkeel (U+064E–0652 and U+0670), which a writer may or may not have typed. The
 * tanween (U+064B–064D) stays, as spelling depends on it.
 */
const TASHKEEL = /[\u064e-\u0652\u0670]/

export interface Haystack {
  readonly text: string
  /** Source offset of an offset in `text` (both UTF-16, `text.length` included). Never decreases. */
  sourceOf(offset: number): number
}

/** The text itself, as a haystack. */
export const asWritten = (text: string): Haystack => ({ text, sourceOf: (offset) => offset })

export function withoutTashkeel(source: string): Haystack {
  if (!TASHKEEL.test(source)) return asWritten(source)
  const offsets = new Uint32Array(source.length + 1)
  const kept: string[] = []
  let length = 0
  let copied = 0
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index)
    if ((unit >= 0x064e && unit <= 0x0652) || unit === 0x0670) {
      kept.push(source.slice(copied, index))
      copied = index + 1
    } else offsets[length++] = index
  }
  offsets[length] = source.length
  return { text: kept.join('') + source.slice(copied), sourceOf: (offset) => offsets[offset] ?? source.length }
}
