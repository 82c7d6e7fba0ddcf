/** How facts of a file are written. */
import type { Asset } from '@shared/media/asset'
import { useTranslation } from 'react-i18next'
import { thumbHashToDataURL } from 'thumbhash'
import { useFormats } from '../app/formats'

const two = (value: number) => String(value).padStart(2, '0')

/** Seconds as `3:05`, an hour and more as `1:03:05`. */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

const UNITS = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const

/** Bytes in the unit that people read, in steps of 1000 (SI). */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation('media')
  const { number } = useFormats()
  return (bytes) => {
    const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
    const value = bytes / 1000 ** power
    return t(`size.${UNITS[power]}`, { size: number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value)) })
  }
}

/** What a file is called: its title, else the name it came with, without the ending that says its format. */
export const nameOf = ({ title, name }: Pick<Asset, 'title' | 'name'>): string =>
  title || name.replace(/(?<=.)\.\w{1,5}$/, '')

export const lacksAlt = ({ format, alt, decorative }: Asset): boolean =>
  !['mp3', 'm4a', 'mp4', 'webm'].includes(format) && alt.trim() === '' && !decorative

export const isExpired = ({ rightsExpire }: Pick<Asset, 'rightsExpire'>, now: number): boolean =>
  rightsExpire !== null && Date.parse(rightsExpire) <= now

const placeholders = new Map<string, string>()
/** Placeholders that are kept: as many as a few screens show. */
const KEPT = 500

/** A CSS image of a ThumbHash, or undefined where there is none. */
export function placeholderOf(thumbhash: string): string | undefined {
  if (thumbhash === '') return undefined
  const known = placeholders.get(thumbhash)
  if (known) return known
  const bytes = Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0))
  const image = `url(${thumbHashToDataURL(bytes)})`
  if (placeholders.size >= KEPT) placeholders.clear()
  placeholders.set(thumbhash, image)
  return image
}
