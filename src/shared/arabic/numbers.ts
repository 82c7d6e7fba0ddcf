import { stripBidiControls } from './clean'

export type Language = 'ar' | 'en'
/** Western (25) or Arabic-Indic (٢٥) digits. */
export type Digits = 'latn' | 'arab'

/** Digits are a newsroom's setting; Western unless it says otherwise. */
export const DEFAULT_DIGITS: Digits = 'latn'

/**
 * The locale `Intl` needs. Always with its numbering system: plain `ar-IQ` gives Arabic-Indic digits, and plain `ar`
 * names the months أغسطس instead of آب.
 */
export function intlLocale(language: Language, digits: Digits = DEFAULT_DIGITS): string {
  return language === 'ar' ? `ar-IQ-u-nu-${digits}` : 'en-GB'
}

/** Arabic-Indic and Persian digits, percent sign and separators between digits to Western ones. */
export function toWesternDigits(text: string): string {
  return text
    .replace(/(?<=[\d٠-٩۰-۹])[٫٬](?=[\d٠-٩۰-۹])/g, (separator) => (separator === '٫' ? '.' : ','))
    .replace(/(?<=[\d٠-٩۰-۹])٪/g, '%')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}

/** Western digits, separators between digits and percent sign to Arabic-Indic ones. */
export function toArabicIndicDigits(text: string): string {
  return text
    .replace(/(?<=\d)[.,](?=\d)/g, (separator) => (separator === '.' ? '٫' : '٬'))
    .replace(/(?<=\d)%/g, '٪')
    .replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x0660))
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number with its group separators, at most `maximumFractionDigits` decimals, and no hidden marks. */
export function formatNumber(
  value: number,
  language: Language,
  digits: Digits = DEFAULT_DIGITS,
  maximumFractionDigits = 2,
): string {
  const locale = intlLocale(language, digits)
  const key = `${locale} ${maximumFractionDigits}`
  let format = numberFormats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits })
    numberFormats.set(key, format)
  }
  return stripBidiControls(format.format(value))
}

/** A share of one as a percent, stored number first (`25%`): a right-to-left paragraph draws the sign on its side. */
export function formatPercent(
  share: number,
  language: Language,
  digits: Digits = DEFAULT_DIGITS,
  maximumFractionDigits = 1,
): string {
  const sign = language === 'ar' && digits === 'arab' ? '٪' : '%'
  return formatNumber(share * 100, language, digits, maximumFractionDigits) + sign
}
