/** Values, counts and dates of a chart as its readers see them. */
import { MONTHS } from '../arabic/dates'
import { type Digits, formatNumber, type Language, toArabicIndicDigits } from '../arabic/numbers'
import { countLabel } from '../arabic/plurals'
import type { Cell, Chart } from './spec'

export interface Writing {
  language: Language
  digits: Digits
}

/** A number with its groups; `−` (U+2212) for less than zero. */
export function numberText(value: number, { language, digits }: Writing): string {
  const size = Math.abs(value)
  const text = formatNumber(size, language, digits, size < 1 ? 3 : 2)
  return value < 0 ? `\u2212${text}` : text
}

const percentSign = ({ language, digits }: Writing): string => (language === 'ar' && digits === 'arab' ? '٪' : '%')

/** A value of the chart, short: with its percent sign, without its unit. */
export const valueText = (value: number, chart: Pick<Chart, 'percent'>, writing: Writing): string =>
  numberText(value, writing) + (chart.percent ? percentSign(writing) : '')

/** A value with its unit in the plural form that it takes: `3 آلاف برميل`, `11 مدرسة`. */
export function countedText(value: number, chart: Pick<Chart, 'percent' | 'unit'>, writing: Writing): string {
  const { unit } = chart
  if (chart.percent || unit === null || unit.other.trim() === '') return valueText(value, chart, writing)
  if (value < 0) return `\u2212${countLabel(-value, unitForms(unit), writing.language, writing.digits)}`
  return countLabel(value, unitForms(unit), writing.language, writing.digits)
}

/** A form without `#` that is no singular or dual gets its number. */
function unitForms(unit: NonNullable<Chart['unit']>) {
  const numbered = (form: string): string => (form.includes('#') ? form : `# ${form}`)
  const { zero, one, two, few, many, other } = unit
  return {
    ...(zero ? { zero: numbered(zero) } : {}),
    ...(one ? { one } : {}),
    ...(two ? { two } : {}),
    ...(few ? { few: numbered(few) } : {}),
    ...(many ? { many: numbered(many) } : {}),
    other: numbered(other),
  }
}

/** The unit's own words, for the line above the chart. */
export const unitName = (chart: Pick<Chart, 'unit'>): string => chart.unit?.other.replace('#', '').trim() ?? ''

/** A date of its own precision: `2026`, `آب 2026`, `19 آب 2026`. */
export function dateText(date: string, { language, digits }: Writing): string {
  const [y = '', m, d] = date.split('-')
  const month = m === undefined ? '' : (MONTHS[language][Number(m) - 1] ?? '')
  const text = [d === undefined ? '' : String(Number(d)), month, y].filter(Boolean).join(' ')
  return language === 'ar' && digits === 'arab' ? toArabicIndicDigits(text) : text
}

/** A cell as a reader sees it; empty for a missing value. */
export function cellText(cell: Cell, chart: Chart, column: number, writing: Writing): string {
  if (cell === null) return ''
  const kind = chart.data.columns[column]?.kind
  if (kind === 'date' && typeof cell === 'string') return dateText(cell, writing)
  if (typeof cell === 'string') return cell
  return chart.values.includes(column) ? valueText(cell, chart, writing) : numberText(cell, writing)
}
