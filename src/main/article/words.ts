/** The words that the article's own markup adds, in the language of the page (not of the program). */
import { createTranslator, type Language } from '@shared/i18n/translate'
import ar from './words/ar.json'
import en from './words/en.json'

export type Word = keyof typeof ar
export type Words = (word: Word, fill?: Record<string, string | number>) => string

const cache = new Map<Language, Words>()

export function articleWords(language: Language): Words {
  const known = cache.get(language)
  if (known) return known
  const translate = createTranslator(language, { ar: { article: ar }, en: { article: en } }).getFixedT(null, 'article')
  const words: Words = (word, fill = {}) => translate(word, fill)
  cache.set(language, words)
  return words
}
