/** How the newsroom writes days. */
import type { DayOptions } from '@shared/arabic/typing/date-offers'
import type { LibrarySettings } from '@shared/story/library'

export const dayOptions = (settings: LibrarySettings | null, language: string): DayOptions => ({
  language: language === 'en' ? 'en' : 'ar',
  digits: settings?.digits ?? 'latn',
  hijriOffset: settings?.hijriOffset ?? 0,
  ...(settings ? { timeZone: settings.timeZone } : {}),
})
