/** Dates, times and numbers as the newsroom writes them, in the language and digits of the interface. */
import { clockTime, formatDate, formatShortDate, formatTime, MONTHS } from '@shared/arabic/dates'
import { formatNumber } from '@shared/arabic/numbers'
import { formatRelative } from '@shared/arabic/relative-time'
import { useMemo, useSyncExternalStore } from 'react'
import { useApp } from './store'

/** Milliseconds between two looks at the clock: relative times count minutes. */
const TICK = 30_000
let now = Date.now()
const watchClock = (onChange: () => void) => {
  const timer = setInterval(() => {
    now = Date.now()
    onChange()
  }, TICK)
  return () => clearInterval(timer)
}

/** The time, twice a minute. */
export const useNow = (): number => useSyncExternalStore(watchClock, () => now)

export interface Formats {
  number(value: number): string
  /** `قبل 3 دقائق`, `أمس`, or the date. */
  relative(iso: string, now: number): string
  /** `18 آب 14:12`. */
  short(iso: string): string
  /** `الثلاثاء 18 آب 2026 14:12`. */
  full(iso: string): string
  /** `18 آب`. */
  day(iso: string): string
  time(iso: string): string
  timeZone: string
}

export function useFormats(): Formats {
  const language = useApp(({ preferences }) => preferences.language)
  const digits = useApp(({ preferences }) => preferences.digits)
  const timeZone = useApp(({ status }) => status?.settings?.timeZone ?? 'Asia/Baghdad')
  return useMemo(() => {
    const options = { language, digits, timeZone }
    return {
      number: (value) => formatNumber(value, language, digits),
      relative: (iso, at) => formatRelative(new Date(iso), new Date(Math.max(at, Date.parse(iso))), options),
      short: (iso) => formatShortDate(new Date(iso), new Date(), options),
      full: (iso) => formatDate(new Date(iso), { ...options, weekday: true, time: true }),
      day: (iso) => {
        const { m, d } = clockTime(new Date(iso), timeZone)
        return `${formatNumber(d, language, digits)} ${MONTHS[language][m - 1] ?? ''}`
      },
      time: (iso) => formatTime(new Date(iso), options),
      timeZone,
    }
  }, [language, digits, timeZone])
}
