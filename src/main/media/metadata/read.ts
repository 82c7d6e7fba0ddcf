/**
 * What a picture says of itself in IPTC IIM, XMP and EXIF, as the fields of its record. sharp hands the blocks of every
 * format over; exifr, which knows fewer formats, gets them in a JPEG's wrapping.
 */
import { type AssetWords, NO_WORDS } from '@shared/media/asset'
import exifr from 'exifr'
import type { Metadata } from 'sharp'
import { type Iim, readIim } from './iim'

export interface Told {
  words: AssetWords
  /** Whether the file says where it was made. */
  hasLocation: boolean
}

type Group = Record<string, unknown>
type Groups = Record<string, Group | undefined>

/** Never throws: damaged metadata tells nothing, and the picture is as good as before. */
export async function readMetadata({ exif, xmp, iptc }: Pick<Metadata, 'exif' | 'xmp' | 'iptc'>): Promise<Told> {
  const groups = await readGroups(exif, xmp)
  const iim: Iim = iptc ? readIim(iptc) : new Map()
  const { gps, ...others } = groups
  const placed = Object.values(others).some((group) => group && Object.keys(group).some((key) => /^GPSL/.test(key)))
  return {
    words: wordsOf(groups, iim),
    hasLocation: placed || Object.keys(gps ?? {}).some((key) => /^GPSL|itude$/.test(key)),
  }
}

const OPTIONS = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: true,
  xmp: true,
  iptc: false,
  icc: false,
  mergeOutput: false,
  translateValues: false,
  // A camera's clock has no zone: a `Date` would invent one.
  reviveValues: false,
} as const

async function readGroups(exif?: Uint8Array, xmp?: Uint8Array): Promise<Groups> {
  const segments = [
    ...(exif ? [segment(withHeader('Exif\0\0', exif))] : []),
    ...(xmp ? [segment(withHeader('http://ns.adobe.com/xap/1.0/\0', xmp))] : []),
  ]
  if (segments.every(({ length }) => length === 0)) return {}
  const wrapped = Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])])
  const groups = await exifr.parse(wrapped, OPTIONS as never).catch(() => null)
  return (groups ?? {}) as Groups
}

function withHeader(header: string, block: Uint8Array): Buffer {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const head = Buffer.from(header, 'latin1')
  return bytes.subarray(0, head.length).equals(head) ? bytes : Buffer.concat([head, bytes])
}

/** An APP1 segment; empty where the block is longer than a segment can be. */
function segment(payload: Buffer): Buffer {
  if (payload.length > 0xfffd) return Buffer.alloc(0)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

function wordsOf(groups: Groups, iim: Iim): AssetWords {
  const { dc, photoshop, xmpRights, Iptc4xmpCore, Iptc4xmpExt, cc, ifd0, exif } = groups
  const first = (...values: unknown[]): string => values.map(text).find((value) => value !== '') ?? ''
  const one = (set: number): string => iim.get(set)?.[0] ?? ''
  const places = [
    first(Iptc4xmpCore?.Location, one(92)),
    first(photoshop?.City, one(90)),
    first(photoshop?.State, one(95)),
    first(photoshop?.Country, one(101)),
  ]
  return {
    ...NO_WORDS,
    title: first(dc?.title, one(5), photoshop?.Headline, one(105)),
    alt: first(Iptc4xmpCore?.AltTextAccessibility),
    caption: first(dc?.description, one(120), ifd0?.ImageDescription),
    credit: first(photoshop?.Credit, one(110)),
    creator: first(list(dc?.creator).join('، '), (iim.get(80) ?? []).join('، '), ifd0?.Artist),
    source: first(photoshop?.Source, one(115)),
    rights: first(dc?.rights, one(116), ifd0?.Copyright),
    licence: first(xmpRights?.UsageTerms),
    licenceUrl: webAddress(first(xmpRights?.WebStatement, cc?.license)),
    rightsExpire: expiry(one(37), one(38)),
    people: list(Iptc4xmpExt?.PersonInImage),
    place: [...new Set(places.filter((place) => place !== ''))].join('، '),
    taken: exifTime(exif) ?? isoTime(first(photoshop?.DateCreated)) ?? iimTime(one(55), one(60)),
    keywords: [...new Set(list(dc?.subject).length > 0 ? list(dc?.subject) : (iim.get(25) ?? []))],
    language: languageTag(first(list(dc?.language)[0], one(135))),
  }
}

/** A value of exifr's: a text, an alternative by language (`{ lang, value }`, or several), a list. */
function text(value: unknown): string {
  if (typeof value === 'string') return tidy(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return text(value.find((item) => (item as Group)?.lang === 'x-default') ?? value[0])
  if (typeof value === 'object' && value !== null && 'value' in value) return text((value as Group).value)
  return ''
}

function list(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.map(text).filter((item) => item !== '')
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** EXIF texts are UTF-8 in practice, read byte by byte; XMP's entities are left as they stand. Both are mended here. */
function tidy(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1')
  let words = raw
  if ([...raw].some((character) => character > '\x7f') && [...raw].every((character) => character <= '\xff')) {
    try {
      words = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // Latin-1 indeed.
    }
  }
  return words
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replaceAll('\0', '')
    .trim()
}

const webAddress = (value: string): string => (/^https?:\/\//i.test(value) && URL.canParse(value) ? value : '')
const languageTag = (value: string): string => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : '')

const real = (time: string): string | null => (Number.isNaN(Date.parse(time)) ? null : time)
const isoTime = (value: string): string | null =>
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(value) ? real(value) : null

function exifTime(exif: Group | undefined): string | null {
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(text(exif?.DateTimeOriginal ?? exif?.CreateDate))
  const zone = /^[+-]\d{2}:\d{2}$/.exec(text(exif?.OffsetTimeOriginal))?.[0] ?? ''
  return found ? real(`${found[1]}-${found[2]}-${found[3]}T${found[4]}${zone}`) : null
}

/** IIM writes `20261124` and `140500+0300`. */
function iimTime(date: string, time: string): string | null {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(date)
  if (!day) return null
  const clock = /^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2}))?$/.exec(time)
  const at = clock ? `T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ? `${clock[4]}:${clock[5]}` : ''}` : ''
  return real(`${day[1]}-${day[2]}-${day[3]}${at}`)
}

/** The day of expiry is one on which it may still be used, unless a time is given. */
function expiry(date: string, time: string): string | null {
  const at = iimTime(date, time)
  if (!at) return null
  const end = at.includes('T') ? new Date(/[+-]\d{2}:\d{2}$/.test(at) ? at : `${at}Z`) : new Date(`${at}T23:59:59.999Z`)
  return end.toISOString()
}
