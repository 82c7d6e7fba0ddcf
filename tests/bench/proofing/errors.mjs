/**
 * Errors as writers make them, each put into one word. A kind offers every way in which it can damage a word; the bench
 * draws one.
 */

/** What may be written before the letters of a word's own; the article's alef is never written with a hamza. */
const PROCLITICS = /^[وف]?(?:[بك]?ال|لل|[بكل](?=.{3}))?/u
const WITH_ARTICLE = /^[وف]?(?:[بك]?ال|لل).{2}/u

/** The letter without its hamza, as one types in haste. */
const WITHOUT_HAMZA = { أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ي', ء: '' }
/** Another seat for the hamza. */
const OTHER_SEATS = { أ: ['إ'], إ: ['أ'], آ: ['أ'], ؤ: ['ئ', 'أ'], ئ: ['ؤ', 'ء', 'أ'], ء: ['ئ', 'أ'] }

const replaceAt = (word, index, letter) => word.slice(0, index) + letter + word.slice(index + 1)
const everyLetter = (word, damage) => [...word].flatMap((letter, index) => damage(letter, index))

const hamzaDropped = (word) =>
  everyLetter(word, (letter, index) => (letter in WITHOUT_HAMZA ? [replaceAt(word, index, WITHOUT_HAMZA[letter])] : []))

const hamzaMoved = (word) =>
  everyLetter(word, (letter, index) => (OTHER_SEATS[letter] ?? []).map((seat) => replaceAt(word, index, seat)))

/** Before an alef of its own: استقبال is written إستقبال. */
function hamzaAdded(word) {
  const start = PROCLITICS.exec(word)?.[0].length ?? 0
  return word[start] === 'ا' && word.length > start + 2
    ? [replaceAt(word, start, 'إ'), replaceAt(word, start, 'أ')]
    : []
}

const lastLetter = (word, from, to) => (word.endsWith(from) ? [word.slice(0, -1) + to] : [])

/** The keys of the Arabic (101) layout, row by row; each row begins a little to the right of the one above. */
const ROWS = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر ىةوزظ']
const ROW_SHIFT = 0.4

const KEYS = ROWS.flatMap((row, line) =>
  [...row].map((letter, column) => ({ letter, line, across: column + line * ROW_SHIFT })),
).filter(({ letter }) => letter !== ' ')

const neighbours = new Map(
  KEYS.map((key) => [
    key.letter,
    KEYS.filter(
      (other) =>
        other.letter !== key.letter && Math.abs(other.line - key.line) <= 1 && Math.abs(other.across - key.across) <= 1,
    ).map(({ letter }) => letter),
  ]),
)

const adjacentKey = (word) =>
  everyLetter(word, (letter, index) => (neighbours.get(letter) ?? []).map((other) => replaceAt(word, index, other)))

const transposed = (word) =>
  everyLetter(word, (letter, index) => {
    const next = word[index + 1]
    return next === undefined || next === letter ? [] : [word.slice(0, index) + next + letter + word.slice(index + 2)]
  })

const deleted = (word) => everyLetter(word, (_, index) => [replaceAt(word, index, '')])

/** A slip of the hand in a word of three letters leaves nothing to recognize it by. */
const ofLongWords = (damages) => (word) => (word.length >= 4 ? damages(word) : [])

/** Each takes a bare Arabic word and gives the ways in which it can be damaged. */
export const KINDS = {
  'hamza dropped': hamzaDropped,
  'hamza added': hamzaAdded,
  'hamza moved': hamzaMoved,
  'ta marbuta after the article': (word) => (WITH_ARTICLE.test(word) ? lastLetter(word, 'ة', 'ه') : []),
  'ta marbuta elsewhere': (word) => (WITH_ARTICLE.test(word) ? [] : lastLetter(word, 'ة', 'ه')),
  'alef maqsura': (word) => [...lastLetter(word, 'ى', 'ي'), ...lastLetter(word, 'ي', 'ى')],
  'adjacent key': ofLongWords(adjacentKey),
  transposition: ofLongWords(transposed),
  deletion: ofLongWords(deleted),
}
