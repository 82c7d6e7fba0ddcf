import { DEFAULT_DIGITS, type Digits, formatNumber, type Language } from './numbers'

/** The six forms Arabic has; English uses `one` and `other` (CLDR plural rules). */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/** The plural form a count takes: 3–10 and 103–110 are few, 11–99 and 111–199 many, 100–102 other. */
export function pluralCategory(count: number, language: Language): PluralCategory {
  return rules[language].select(count)
}

/** Forms of a counted noun. `#` stands for the number; a form without it says the number in words (دقيقتان). */
export type PluralForms = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string }

/** The counted noun in its form, the number in the newsroom's digits. */
export function countLabel(
  count: number,
  forms: PluralForms,
  language: Language,
  digits: Digits = DEFAULT_DIGITS,
): string {
  const form = forms[pluralCategory(count, language)] ?? forms.other
  return form.replace('#', () => formatNumber(count, language, digits))
}

const MINUTES: Record<Language, PluralForms> = {
  ar: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  },
  en: { one: '# minute', other: '# minutes' },
}

/** A reading time: `3 دقائق`, `11 دقيقة`, `3 minutes`. */
export function minutesLabel(minutes: number, language: Language, digits: Digits = DEFAULT_DIGITS): string {
  return countLabel(minutes, MINUTES[language], language, digits)
}
