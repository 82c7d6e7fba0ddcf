/** What we read against what ExifTool wrote, and what we write against what ExifTool reads. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MediaStore } from '../store'

const run = promisify(execFile)
let folder: string
let media: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'metadata-'))
  media = new MediaStore(join(folder, 'library'), { readOnly: false })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const exiftool = async (...args: string[]): Promise<string> => (await run('exiftool', args)).stdout
const told = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await exiftool('-json', '-G1', '-n', path))[0]

/** A picture of noise, so that each is another. */
async function picture(name: string, format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg'): Promise<string> {
  const path = join(folder, name)
  const pixels = Buffer.from(Array.from({ length: 90 * 60 * 3 }, (_, i) => (i * (name.length + 7)) % 251))
  await writeFile(
    path,
    await sharp(pixels, { raw: { width: 90, height: 60, channels: 3 } })
      .toFormat(format)
      .toBuffer(),
  )
  return path
}
async function written(name: string, args: string[], format?: 'jpeg' | 'png' | 'webp' | 'avif'): Promise<string> {
  const path = await picture(name, format)
  await exiftool('-overwrite_original', ...args, path)
  return path
}

const ARABIC = 'مشحوف يعبر هور الحويزة، وفي الخلف قصب Phragmites & «حدود»'

describe('reading', () => {
  it('IPTC in UTF-8 that says so', async () => {
    const path = await written('iptc.jpg', [
      '-codedcharacterset=utf8',
      `-IPTC:Caption-Abstract=${ARABIC}`,
      '-IPTC:ObjectName=عودة المياه',
      '-IPTC:By-line=علي المالكي',
      '-IPTC:Credit=صور الرافد',
      '-IPTC:Source=وكالة الرافد',
      '-IPTC:CopyrightNotice=© 2026 وكالة الرافد',
      '-IPTC:Keywords=الأهوار',
      '-IPTC:Keywords=المياه',
      '-IPTC:City=العمارة',
      '-IPTC:Country-PrimaryLocationName=العراق',
      '-IPTC:DateCreated=2026:11:20',
      '-IPTC:TimeCreated=14:05:00+03:00',
      '-IPTC:ExpirationDate=2027:01:31',
    ])
    expect(await media.add({ path }, '')).toMatchObject({
      caption: ARABIC,
      title: 'عودة المياه',
      creator: 'علي المالكي',
      credit: 'صور الرافد',
      source: 'وكالة الرافد',
      rights: '© 2026 وكالة الرافد',
      keywords: ['الأهوار', 'المياه'],
      place: 'العمارة، العراق',
      taken: '2026-11-20T14:05:00+03:00',
      rightsExpire: '2027-01-31T23:59:59.999Z',
      locationRemoved: false,
    })
  })
  it('IPTC in UTF-8 that does not say so, and in Latin-1', async () => {
    const silent = await written('silent.jpg', ['-charset', 'iptc=utf8', `-IPTC:Caption-Abstract=${ARABIC}`])
    expect((await told(silent))['IPTC:CodedCharacterSet']).toBe(undefined)
    expect((await media.add({ path: silent }, '')).caption).toBe(ARABIC)
    const latin = await written('latin.jpg', ['-charset', 'iptc=latin', '-IPTC:Caption-Abstract=Café à Beyrouth'])
    expect((await media.add({ path: latin }, '')).caption).toBe('Café à Beyrouth')
  })
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('XMP in %s', async (format) => {
    const path = await written(
      `xmp-${format}.bin`,
      [
        `-XMP-dc:Description=${ARABIC}`,
        '-XMP-dc:Title=عودة المياه',
        '-XMP-dc:Creator=علي المالكي',
        '-XMP-photoshop:Credit=الرافد <صور>',
        '-XMP-xmpRights:UsageTerms=للنشر الصحفي وحده',
        '-XMP-xmpRights:WebStatement=https://alrafid.example/licence?a=1&b=2',
        '-XMP-iptcCore:AltTextAccessibility=رجل يدفع مشحوفاً بمردي',
        '-XMP-iptcExt:PersonInImage=حسين عبد الزهرة',
        '-XMP-iptcExt:PersonInImage=أم جاسم',
        '-XMP-dc:Subject=الأهوار',
        '-XMP-dc:Subject=القصب',
      ],
      format,
    )
    expect(await media.add({ path }, '')).toMatchObject({
      format,
      caption: ARABIC,
      title: 'عودة المياه',
      creator: 'علي المالكي',
      credit: 'الرافد <صور>',
      licence: 'للنشر الصحفي وحده',
      licenceUrl: 'https://alrafid.example/licence?a=1&b=2',
      alt: 'رجل يدفع مشحوفاً بمردي',
      people: ['حسين عبد الزهرة', 'أم جاسم'],
      keywords: ['الأهوار', 'القصب'],
    })
  })
  it('EXIF with time, place and device', async () => {
    const path = await written('exif.jpg', [
      '-EXIF:DateTimeOriginal=2026:11:20 06:41:09',
      '-EXIF:OffsetTimeOriginal=+03:00',
      '-EXIF:Artist=علي المالكي',
      '-EXIF:Copyright=وكالة الرافد',
      '-EXIF:Make=Camera',
      '-EXIF:Model=X-100',
      '-EXIF:SerialNumber=12345',
      '-EXIF:GPSLatitude=31.83',
      '-EXIF:GPSLatitudeRef=N',
      '-EXIF:GPSLongitude=47.14',
      '-EXIF:GPSLongitudeRef=E',
    ])
    expect(await media.add({ path }, '')).toMatchObject({
      taken: '2026-11-20T06:41:09+03:00',
      creator: 'علي المالكي',
      rights: 'وكالة الرافد',
      locationRemoved: true,
    })
  })
  it('nothing from what is damaged, and takes the picture', async () => {
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#123' } })
      .withExif({ IFD0: { Artist: 'x' } })
      .jpeg()
      .toBuffer()
    const at = bytes.indexOf('Exif')
    bytes.fill(0xff, at + 14, at + 24)
    expect(await media.add({ name: 'damaged.jpg', bytes }, '')).toMatchObject({ format: 'jpeg', creator: '' })
  })
})

describe('renditions', () => {
  const WORDS = {
    title: 'عودة المياه',
    creator: 'علي المالكي',
    credit: 'تصوير: علي المالكي / الرافد & شركاؤه',
    source: 'وكالة الرافد للأنباء',
    rights: '© 2026 وكالة الرافد للأنباء، جميع الحقوق محفوظة',
    licence: 'للنشر الصحفي وحده',
    licenceUrl: 'https://alrafid.example/licence?a=1&b=2',
  }
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('in %s tell who made them and not where', async (format) => {
    const path = await written(`place-${format}.jpg`, [
      '-EXIF:GPSLatitude=31.83',
      '-EXIF:GPSLatitudeRef=N',
      '-XMP-exif:GPSLongitude=47.14',
      '-EXIF:Model=X-100',
      '-XMP-iptcCore:Location=حي سري',
      '-IPTC:City=العمارة',
    ])
    const { hash, locationRemoved } = await media.add({ path }, '')
    expect(locationRemoved).toBe(true)
    await media.setWords(hash, WORDS)
    const { bytes, extension } = await media.rendition(hash, { width: 60, format })
    const out = join(folder, `out.${extension}`)
    await writeFile(out, bytes)
    const tags = await told(out)
    expect(tags).toMatchObject({
      'XMP-dc:Title': WORDS.title,
      'XMP-dc:Creator': WORDS.creator,
      'XMP-dc:Rights': WORDS.rights,
      'XMP-photoshop:Credit': WORDS.credit,
      'XMP-photoshop:Source': WORDS.source,
      'XMP-xmpRights:UsageTerms': WORDS.licence,
      'XMP-xmpRights:WebStatement': WORDS.licenceUrl,
    })
    if (format === 'jpeg')
      expect(tags).toMatchObject({
        'IPTC:ObjectName': WORDS.title,
        'IPTC:By-line': WORDS.creator,
        'IPTC:Credit': WORDS.credit,
        'IPTC:Source': WORDS.source,
        'IPTC:CopyrightNotice': WORDS.rights,
      })
    expect(Object.keys(tags).filter((tag) => /GPS|Model|Location|City|Make|Serial/.test(tag))).toEqual([])
    expect(await exiftool('-validate', '-warning', '-a', out)).not.toMatch(/Error|minor.*corrupt/i)
    // The original is as it came.
    expect((await told(await media.originalPath(hash)))['IFD0:Model']).toBe('X-100')
  })
  it('read back by ourselves say the same', async () => {
    const { hash } = await media.add({ path: await picture('again.jpg') }, '')
    await media.setWords(hash, WORDS)
    const { bytes } = await media.rendition(hash, { width: 50, format: 'jpeg' })
    expect(await media.add({ name: 'again.jpg', bytes }, '')).toMatchObject(WORDS)
  })
})
