/**
 * Paragraphs in Arabic letters that are no Arabic prose: Kurdish, Persian and Urdu. A name or a phrase of another language within an Arabic paragraph does not make it foreign.
 */

const WORD = /[\p{Script=Arabic}\p{M}\u200c]+/gu
/** Letters of Kurdish and Urdu, and of Persian those that no Arab dialect is written with. */
const FOREIGN_LETTER = /[ڕڵۆێەۀہۃےںٹڈڑھژۓۂ]/
/** Persian: the non-joiner within a word (می‌شود) and words that carry every sentence, after their letters were cleaned. */
const PERSIAN_JOINED = /\u200c/
const PERSIAN_WORDS = new Set(
  'است اين كه براي هاي شده شود ميشود كرد كرده دارد نيست بود خود نيز از را در با مي به تا يك هم آن آنها اما يا بر'.split(
    ' ',
  ),
)
/** Those of them that are no words of Arabic: at least one must stand in a Persian paragraph. */
const PERSIAN_ONLY = new Set('است كه هاي شده شود ميشود كرده نيست نيز را'.split(' '))

/** Share of foreign words from which on a paragraph is foreign. */
const ENOUGH = 0.2
const ENOUGH_PERSIAN = 0.3
/** Words that are looked at: a language shows early. */
const LOOKED_AT = 300

/** Whether a paragraph is not to be spelled as Arabic. */
export function isForeignParagraph(paragraph: string): boolean {
  let words = 0
  let foreign = 0
  let persian = 0
  let persianOnly = 0
  for (const [word] of paragraph.matchAll(WORD)) {
    if (++words > LOOKED_AT) break
    if (FOREIGN_LETTER.test(word)) foreign++
    const cleaned = word.replaceAll('ک', 'ك').replaceAll('ی', 'ي')
    if (PERSIAN_WORDS.has(cleaned) || PERSIAN_JOINED.test(word) || /[پچگ]/.test(word)) persian++
    if (PERSIAN_ONLY.has(cleaned) || PERSIAN_JOINED.test(word)) persianOnly++
  }
  // One word alone may be a name, however short the paragraph.
  const share = (count: number) => (count < 2 ? 0 : count / words)
  return share(foreign) >= ENOUGH || (persianOnly > 0 && share(persian) >= ENOUGH_PERSIAN)
}
