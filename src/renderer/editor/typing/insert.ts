/** Days in words, for the slash menu and the commands. */
import { dayInWords, type InsertedDay } from '@shared/arabic/typing/date-offers'
import { CalendarArrowDown, CalendarArrowUp, CalendarDays, type LucideIcon, MoonStar } from 'lucide-react'
import { useApp } from '../../app/store'
import type { InsertEntry } from '../blocks/insert'
import { insertWords } from './changes'
import { dayOptions } from './days'

const day = (id: InsertedDay, icon: LucideIcon): InsertEntry => ({
  id,
  command: `insert.${id}`,
  icon,
  run: ({ editor }) => {
    const language = editor.getRootElement()?.lang ?? 'ar'
    const settings = useApp.getState().status?.settings ?? null
    insertWords(editor, dayInWords(id, new Date(), dayOptions(settings, language)))
  },
})

export const dayEntries: readonly InsertEntry[] = [
  day('today', CalendarDays),
  day('hijri', MoonStar),
  day('yesterday', CalendarArrowDown),
  day('tomorrow', CalendarArrowUp),
]
