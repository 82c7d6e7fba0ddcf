/** Words one slip of a finger away from a word: a letter left out, put in, or put in another's place (Levenshtein 1). */

const ARABIC = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء']
const LATIN = [...'abcdefghijklmnopqrstuvwxyz']
const IS_LATIN = /^[a-z]/

/** Of a folded word, in the letters of its script. The word itself is not among them. */
export function neighbours(word: string): string[] {
  const letters = IS_LATIN.test(word) ? LATIN : ARABIC
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') found.add(before + after.slice(1))
    for (const letter of letters) {
      found.add(before + letter + after)
      if (after !== '') found.add(before + letter + after.slice(1))
    }
  }
  found.delete(word)
  return [...found]
}
