/** The words of the interface, by the keys the program itself uses: a test never repeats a sentence. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInstance, type ResourceLanguage } from 'i18next'

export type Language = 'ar' | 'en'
export type Words = (key: string, values?: Record<string, unknown>) => string

const SOURCES = ['shared/i18n', 'renderer/i18n', 'main/app/i18n'].map((path) =>
  join(import.meta.dirname, '../../../src', path),
)
const read = (path: string): ResourceLanguage => JSON.parse(readFileSync(path, 'utf8'))

/** Every file of a language is a namespace; main's own words are `dialogs`. Read as files: Node's loader takes JSON modules only with attributes. */
function messages(language: Language): ResourceLanguage {
  const [shared = '', renderer = '', main = ''] = SOURCES
  const files = [shared, renderer].flatMap((folder) =>
    readdirSync(join(folder, language)).map((file) => join(folder, language, file)),
  )
  const namespaces = Object.fromEntries(files.map((path) => [basename(path, '.json'), read(path)]))
  return { ...namespaces, dialogs: read(join(main, `${language}.json`)) }
}

const resources = { ar: messages('ar'), en: messages('en') }

/** @param language of the interface */
export function wordsOf(language: Language): Words {
  const translator = createInstance()
  void translator.init({
    lng: language,
    ns: Object.keys(resources.ar),
    resources,
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, values = {}) => {
    if (!translator.exists(key, values)) throw new Error(`no words for ${key}`)
    return translator.t(key, values)
  }
}
