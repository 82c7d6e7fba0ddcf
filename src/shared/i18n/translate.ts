/**
 * The words that main, the command line and the interface share: errors, checks, story vocabulary, commands.
 * The interface adds its own namespaces (`src/renderer/i18n`). Plural forms follow CLDR: six in Arabic.
 */
import { createInstance, type FormatterModule, type i18n, type ResourceLanguage } from 'i18next'
import arChart from './ar/chart.json' with { type: 'json' }
import arChecks from './ar/checks.json' with { type: 'json' }
import arCommands from './ar/commands.json' with { type: 'json' }
import arErrors from './ar/errors.json' with { type: 'json' }
import arStory from './ar/story.json' with { type: 'json' }
import enChart from './en/chart.json' with { type: 'json' }
import enChecks from './en/checks.json' with { type: 'json' }
import enCommands from './en/commands.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enStory from './en/story.json' with { type: 'json' }

export const LANGUAGES = ['ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const directionOf = (language: string): 'rtl' | 'ltr' => (/^(ar|ckb|fa|ur|he)\b/.test(language) ? 'rtl' : 'ltr')

export const sharedMessages: Record<Language, ResourceLanguage> = {
  ar: { errors: arErrors, chart: arChart, checks: arChecks, story: arStory, commands: arCommands },
  en: { errors: enErrors, chart: enChart, checks: enChecks, story: enStory, commands: enCommands },
}

/** i18next's own formatter knows no digits but the platform's: every number of a sentence goes through this one. */
const numbersBy = (number: (value: number, language?: string) => string): FormatterModule => ({
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? number(value, language) : (value as string),
})

/**
 * A translator of its own (no global state). `extra` adds namespaces; `number` writes the numbers in sentences
 * (grouping, digits), which otherwise stand as they are.
 */
export function createTranslator(
  language: Language,
  extra?: Record<Language, ResourceLanguage>,
  number: (value: number, language: string) => string = String,
): i18n {
  const translator = createInstance().use(numbersBy((value, lng) => number(value, lng ?? language)))
  void translator.init({
    lng: language,
    fallbackLng: 'en',
    ns: [...Object.keys(sharedMessages.ar), ...Object.keys(extra?.ar ?? {})],
    defaultNS: 'story',
    resources: {
      ar: { ...sharedMessages.ar, ...extra?.ar },
      en: { ...sharedMessages.en, ...extra?.en },
    },
    interpolation: { escapeValue: false, alwaysFormat: true },
    initAsync: false,
    // Keys hold dots: `errors:disk.full` is one key, not a path.
    keySeparator: false,
    returnNull: false,
  })
  return translator
}
