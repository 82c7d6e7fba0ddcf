/**
 * Words typed with the wrong keyboard layout: the same keys read on the other layout. Arabic (101) and US English, as
 * Windows and Linux have them.
 */

/** What each key of the US layout types on Arabic (101): plain, with Shift the vowel marks, with Shift the rest. */
const KEYS: readonly (readonly [latin: string, arabic: string])[] = [
  ["`qwertyuiop[]asdfghjkl;'zxcvnm,./", 'ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ'],
  ['~QWERAS', '\u0651\u064e\u064b\u064f\u064c\u0650\u064d'],
  ['XYUIOP{}DFHJKL:"ZCVNM<>?', '\u0652إ`÷×؛<>][أـ،/:"~}{آ\',.؟'],
]
/** Keys that type two letters. */
const LIGATURES: readonly (readonly [latin: string, arabic: string])[] = [
  ['b', 'لا'],
  ['T', 'لإ'],
  ['G', 'لأ'],
  ['B', 'لآ'],
]

const TO_ARABIC = new Map<string, string>(LIGATURES)
const TO_LATIN = new Map<string, string>()
for (const [latin, arabic] of KEYS) {
  for (const [index, key] of [...latin].entries()) {
    const typed = arabic[index] ?? key
    TO_ARABIC.set(key, typed)
    TO_LATIN.set(typed, key)
  }
}
/** A lam and an alef are one key more often than two. */
const PAIRS = new Map(LIGATURES.map(([latin, arabic]) => [arabic, latin]))

/** What the keys that type this Latin text would type on the Arabic layout. Other characters stay. */
export function retypedInArabic(latin: string): string {
  let result = ''
  for (const key of latin) result += TO_ARABIC.get(key) ?? key
  return result
}

/** What the keys that type this Arabic text would type on the US layout. Other characters stay. */
export function retypedInLatin(arabic: string): string {
  let result = ''
  for (let index = 0; index < arabic.length; index++) {
    const pair = PAIRS.get(arabic.slice(index, index + 2))
    const letter = arabic[index] ?? ''
    result += pair ?? TO_LATIN.get(letter) ?? letter
    if (pair !== undefined) index++
  }
  return result
}

/** The keys of the Arabic layout, row by row: what lies side by side is easily hit by mistake. A space keeps the key of لا. */
const ROWS = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر ىةوزظ']
/** How far a row is shifted to the right of the one above, in keys. */
const SHIFT = 0.4

const PLACES = new Map(
  ROWS.flatMap((row, line) => Array.from(row, (letter, column) => [letter, { line, column: column + line * SHIFT }])),
)

/** Whether two letters lie side by side on the Arabic layout. A letter is no neighbour of itself. */
export function areNeighbours(one: string, other: string): boolean {
  if (one === ' ' || other === ' ') return false
  const a = PLACES.get(one)
  const b = PLACES.get(other)
  if (a === undefined || b === undefined || one === other) return false
  return Math.abs(a.line - b.line) <= 1 && Math.abs(a.column - b.column) <= 1
}
