import { createHash } from 'node:crypto'
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MediaStore } from './store'
import { svgDanger } from './svg'

let folder: string
let media: MediaStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'))
  media = new MediaStore(folder, { readOnly: false })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const picture = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 7919) % 251
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
const given = (name: string, bytes: Uint8Array) => ({ name, bytes })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error) => error.code,
  )

describe('adding a picture', () => {
  it('names it by its content, keeps the original untouched, and knows it again', async () => {
    const bytes = await picture(400, 300).jpeg().toBuffer()
    const asset = await media.add(given('صورة الأهوار.jpg', bytes), 'p1')
    expect(asset).toMatchObject({ format: 'jpeg', width: 400, height: 300, size: bytes.length })
    expect(asset.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await readFile(await media.originalPath(asset.hash))).toEqual(bytes)
    await media.add(given('again.jpg', bytes), 'p1')
    expect(await readdir(join(folder, 'media'))).toEqual([asset.hash])
    expect((await new MediaStore(folder, { readOnly: true }).get(asset.hash)).name).toBe('صورة الأهوار.jpg')
  })
  it.each(['png', 'webp', 'avif', 'gif'] as const)('reads %s', async (format) => {
    const bytes = await picture(64, 48).toFormat(format).toBuffer()
    expect(await media.add(given(`wrong-name.txt`, bytes), '')).toMatchObject({ format, width: 64, height: 48 })
  })
  it('measures as shown when the file says it is turned', async () => {
    const bytes = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await media.add(given('turned.jpg', bytes), '')).toMatchObject({ width: 40, height: 60 })
  })
  it('refuses what is cut off, mislabelled or no picture', async () => {
    const bytes = await picture(600, 400).jpeg().toBuffer()
    expect(await refusal(media.add(given('cut.jpg', bytes.subarray(0, bytes.length / 2)), ''))).toBe('media.broken')
    expect(await refusal(media.add(given('text.jpg', Buffer.from('هذا نص لا صورة')), ''))).toBe('media.unsupported')
    expect(await refusal(media.add(given('program.png', Buffer.from('MZ\0\0')), ''))).toBe('media.unsupported')
    expect(await media.hashes()).toEqual([])
    expect(await readdir(join(folder, '.derived', 'incoming'))).toEqual([])
  })
  it('refuses a decoding bomb by its header', async () => {
    const png = await picture(8, 8).png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(await refusal(media.add(given('bomb.png', png), ''))).toMatch(/too-many-pixels|broken/)
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"><rect width="1" height="1"/></svg>',
    )
    expect(await refusal(media.add(given('bomb.svg', svg), ''))).toMatch(/too-many-pixels|broken/)
  })
  it('refuses a file of 2 GB without reading it', async () => {
    const path = join(folder, 'huge.jpg')
    const file = await open(path, 'w')
    await file.truncate(2 * 1024 ** 3)
    await file.close()
    expect(await refusal(media.add({ path }, ''))).toBe('media.too-large')
  })
  it('writes nothing when the library is read-only', async () => {
    const readOnly = new MediaStore(folder, { readOnly: true })
    expect(await refusal(readOnly.add(given('a.png', await picture(8, 8).png().toBuffer()), ''))).toBe(
      'library.read-only',
    )
  })
})

describe('renditions', () => {
  it('are no wider than asked or than the original, without metadata, and cached', async () => {
    const bytes = await picture(900, 600)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer()
    const { hash } = await media.add(given('a.jpg', bytes), '')
    const small = await media.rendition(hash, { width: 300 })
    expect(small).toMatchObject({ width: 300, height: 200, type: 'image/jpeg' })
    const metadata = await sharp(small.bytes).metadata()
    expect([metadata.width, metadata.exif]).toEqual([300, undefined])
    expect((await media.rendition(hash, { width: 5000 })).width).toBe(900)
    const kept = (await readdir(join(folder, '.derived', 'renditions', hash))).sort()
    expect(kept.map((name) => name.slice(-8))).toEqual(['-300.jpg', '-900.jpg'])
    expect((await media.rendition(hash, { width: 300 })).bytes).toEqual(small.bytes)
  })
  it('shows an SVG as PNG and keeps an animation moving', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0d5e63"/></svg>',
    )
    const drawn = await media.add(given('a.svg', svg), '')
    expect(await media.rendition(drawn.hash, { width: 80 })).toMatchObject({ type: 'image/png', width: 80, height: 40 })
    const frames = await Promise.all(
      [1, 2, 3].map((n) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background: { r: n * 80, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const moving = await media.add(given('a.gif', gif), '')
    const { bytes } = await media.rendition(moving.hash, { width: 10 })
    expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(3)
  })
  it('says when the original is gone', async () => {
    const { hash } = await media.add(given('a.png', await picture(30, 30).png().toBuffer()), '')
    await rm(await media.originalPath(hash))
    expect(await refusal(media.rendition(hash))).toBe('media.not-found')
    await writeFile(join(folder, 'media', hash, 'asset.json'), '{')
    expect(await new MediaStore(folder, { readOnly: false }).asset(hash)).toBe(null)
  })
})

describe('dangers of an SVG', () => {
  const dangerous = [
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"/>',
    '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><image href="https://example.org/pixel.png"/></svg>',
    '<svg><use xlink:href="file:///etc/passwd#a"/></svg>',
    '<svg><foreignObject><body/></foreignObject></svg>',
    '<svg><rect style="fill:url(https://example.org/x)"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>',
    '<svg><rect><set attributeName="onload" to="alert(1)"/></rect></svg>',
  ]
  it.each(dangerous)('sees %s', (svg) => expect(svgDanger(svg)).not.toBe(null))
  it('lets a plain drawing pass', () => {
    const plain =
      '<svg xmlns="http://www.w3.org/2000/svg"><defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/></svg>'
    expect(svgDanger(plain)).toBe(null)
  })
})
