/**
 * Every string that a small pattern means: `[وف]?(?:ال|لل)?` is nine of them. With the proclitics written out, one
 * look-up of a word in a map decides for all word maps together, and no pattern is run.
 */

/** More strings than this are no proclitics. */
const LIMIT = 64

/** Understands literals, `[…]`, `(…|…)`, `(?:…|…)` and `?`. Throws for anything else. */
export function allProclitics(pattern: string): string[] {
  const reader = new Reader(pattern)
  const strings = reader.alternatives()
  if (!reader.atEnd) throw new Error(`proclitics: unexpected ${reader.rest}`)
  return [...new Set(strings)]
}

class Reader {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  get atEnd(): boolean {
    return this.#at >= this.#pattern.length
  }

  get rest(): string {
    return this.#pattern.slice(this.#at)
  }

  alternatives(): string[] {
    const strings = this.#sequence()
    while (this.#take('|')) strings.push(...this.#sequence())
    return strings
  }

  #sequence(): string[] {
    let strings = ['']
    while (!this.atEnd && !'|)'.includes(this.#peek())) {
      const part = this.#part()
      const next = this.#take('?') ? [...part, ''] : part
      strings = strings.flatMap((before) => next.map((after) => before + after))
      if (strings.length > LIMIT) throw new Error('proclitics: too many')
    }
    return strings
  }

  #part(): string[] {
    if (this.#take('[')) return this.#letters()
    if (this.#take('(?:') || this.#take('(')) {
      const strings = this.alternatives()
      if (!this.#take(')')) throw new Error('proclitics: no closing bracket')
      return strings
    }
    const letter = this.#peek()
    if (!/\p{L}/u.test(letter)) throw new Error(`proclitics: unexpected ${letter}`)
    this.#at += letter.length
    return [letter]
  }

  #letters(): string[] {
    const end = this.#pattern.indexOf(']', this.#at)
    const letters = [...this.#pattern.slice(this.#at, end)]
    if (end === -1 || letters.some((letter) => !/\p{L}/u.test(letter))) throw new Error('proclitics: letters only')
    this.#at = end + 1
    return letters
  }

  #peek(): string {
    return this.#pattern.charAt(this.#at)
  }

  #take(expected: string): boolean {
    if (!this.#pattern.startsWith(expected, this.#at)) return false
    this.#at += expected.length
    return true
  }
}
