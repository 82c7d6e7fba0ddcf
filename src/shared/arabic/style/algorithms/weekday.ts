import { weekdayConflict } from '../../date-parsing'
import { WEEKDAYS } from '../../dates'
import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

const DAYS = 'الأحد|الاحد|الاثنين|الإثنين|الأثنين|الثلاثاء|الثلثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت'
const DATE = '[0-9٠-٩]{1,2}[^\\n.؛:؟!]{1,40}?[0-9٠-٩]{4}(?![0-9٠-٩])'
/** A weekday, a few words that join it to a date, and the date. */
const DATED_DAY = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}ـ])[وفبل]?(?<day>${DAYS})(?=[ ،]{0,3}(?:(?:الموافق|المصادف|المصادفة|بتاريخ) )?[ (]{0,3}(?<date>${DATE}))`,
  'gu',
)

/** A weekday that is not that of the date beside it. */
export const weekday: Algorithm = function* ({ bare: { text } }): Iterable<Hit> {
  for (const match of text.matchAll(DATED_DAY)) {
    const { day = '', date = '' } = match.groups ?? {}
    const conflict = weekdayConflict(`${day} ${date}`)
    if (conflict === null) continue
    const end = match.index + match[0].length
    yield { start: end - day.length, end, fix: WEEKDAYS.ar[conflict.actual] ?? null }
  }
}
