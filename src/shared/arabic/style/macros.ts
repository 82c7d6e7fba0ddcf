/** Short names in patterns, written `$NAME`. A dollar sign before a capital letter means nothing else there. */

const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}ـ]|[\\p{L}\\p{N}][-_])'
const END = '(?![\\p{L}\\p{M}ـ])'

const MACROS: Readonly<Record<string, string>> = {
  /** Beginning and end of a word. */
  B: BEGIN,
  E: END,
  /** An Arabic letter; with its tanween or other marks. */
  A: '[\\u0621-\\u063A\\u0641-\\u064A]',
  AM: '[\\u0621-\\u063A\\u0641-\\u0652]',
  /** Conjunction; what joins a noun in front; the endings of a verbal noun. */
  C: '[وف]?',
  N: '(?:[وف]?(?:[بكل]?(?:ال)?|لل))',
  S: '(?:ي|ية|يا|يين|يون|يات|ات|ان|ين|ه|ها|هم|نا|ك|كم|ته|تها|تهم|تنا|اته|اتها|اتهم|اتنا|ة|تين|تان)?(?:ا|اً)?',
}

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g

/** The pattern with its macros written out; `$AGENCY` is the agency's name. Throws for a name that is no macro. */
export function expandMacros(pattern: string, agency: string): string {
  return pattern.replace(/\$([A-Z]+)/g, (_, name: string) => {
    if (name === 'AGENCY') return agency.replace(SPECIAL, '\\$&')
    const macro = MACROS[name]
    if (macro === undefined) throw new Error(`no macro $${name}`)
    return macro
  })
}
