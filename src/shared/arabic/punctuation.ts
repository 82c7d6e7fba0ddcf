import { hasKurdish } from './clean'

const ARABIC_MARKS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' }
const ARABIC = '\\u0621-\\u064a\\u0671-\\u06d3'
/** After an Arabic letter, with a vowel, a closing sign or one space between at most. */
const AFTER_ARABIC = new RegExp(`(?<=[${ARABIC}][\\u064b-\\u0652]*[)»”"]?\\s?)[,;?](?![\\p{N}\\p{Script=Latin}])`, 'gu')
/** Before an Arabic letter, where nothing Latin and no number stands before it. */
const BEFORE_ARABIC = new RegExp(`(?<![\\p{N}\\p{Script=Latin}]\\s?)[,;?](?=\\s?[«"“(]?[${ARABIC}])`, 'gu')
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g

/**
 * Latin `, ; ?` beside Arabic letters as `، ؛ ؟`, for text that comes from elsewhere. Addresses, numbers, Latin runs and
 * Kurdish paragraphs stay as they are. The result is as long as the text, mark for mark.
 */
export function withArabicMarks(text: string): string {
  return /[,;?]/.test(text) ? text.split('\n').map(paragraphWithMarks).join('\n') : text
}

function paragraphWithMarks(paragraph: string): string {
  if (hasKurdish(paragraph)) return paragraph
  const turn = (part: string) =>
    part
      .replace(AFTER_ARABIC, (mark) => ARABIC_MARKS[mark] ?? mark)
      .replace(BEFORE_ARABIC, (mark) => ARABIC_MARKS[mark] ?? mark)
  let result = ''
  let from = 0
  for (const address of paragraph.matchAll(ADDRESS)) {
    result += turn(paragraph.slice(from, address.index)) + address[0]
    from = address.index + address[0].length
  }
  return result + turn(paragraph.slice(from))
}
