/** The interface's words: the shared namespaces and every file beside this one, a namespace a file. */
import { formatNumber } from '@shared/arabic/numbers'
import { createTranslator, type Language } from '@shared/i18n/translate'
import type { ResourceLanguage } from 'i18next'

type Files = Record<string, { default: Record<string, string> }>

function namespaces(files: Files): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words.default]),
  )
}

export const interfaceMessages: Record<Language, ResourceLanguage> = {
  ar: namespaces(import.meta.glob<Files[string]>('./ar/*.json', { eager: true })),
  en: namespaces(import.meta.glob<Files[string]>('./en/*.json', { eager: true })),
}

let digits: 'latn' | 'arab' = 'latn'
/** Digits of the numbers in Arabic sentences. */
export const setDigits = (next: 'latn' | 'arab'): void => {
  digits = next
}

/** The window's translator. Its language follows the preferences without a reload. */
export const words = createTranslator('ar', interfaceMessages, (value, language) =>
  formatNumber(value, language === 'ar' ? 'ar' : 'en', digits),
)

/** A sentence in a given language, whatever the window's. */
export const interfaceWords = (key: string, language: Language): string => words.t(key, { lng: language })
