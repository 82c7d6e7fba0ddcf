import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorker } from '../built-worker'
import { MediaPool } from './pool'
import { film } from './recordings.fixture'
import { MediaStore } from './store'

let built: Awaited<ReturnType<typeof buildWorker>>
let folder: string
let pool: MediaPool
let media: MediaStore
beforeAll(async () => {
  built = await buildWorker('media')
  folder = await mkdtemp(join(tmpdir(), 'pool-'))
  pool = new MediaPool(built.file)
  media = new MediaStore(folder, { readOnly: false, work: pool.work })
})
afterAll(async () => {
  await pool.close()
  await built.remove()
  await rm(folder, { recursive: true, force: true })
})

const noise = (width: number, height: number, sigma = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma } } })

describe('the pool', () => {
  it('does what this thread does, and gives the same bytes', async () => {
    const { hash } = await media.add({ name: 'a.jpg', bytes: await noise(900, 600).jpeg().toBuffer() }, '')
    const made = await media.pageRenditions(hash, [300, 600])
    expect(made.map(({ type, width }) => `${type} ${width}`)).toEqual([
      'image/avif 300',
      'image/avif 600',
      'image/webp 300',
      'image/webp 600',
      'image/jpeg 300',
      'image/jpeg 600',
    ])
    await rm(media.places.renditions(hash), { recursive: true })
    const here = await new MediaStore(folder, { readOnly: true }).pageRenditions(hash, [300, 600])
    for (const [i, { bytes }] of here.entries())
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(made[i]?.bytes ?? []))).toBe(0)
    await media.setEdits(hash, { turn: 90 })
    expect(await media.rendition(hash, { width: 200 })).toMatchObject({ width: 200, height: 300 })
    expect((await media.add({ name: 'film.webm', bytes: await film() }, '')).format).toBe('webm')
  })
  it('tells a refusal with its code, and works on', async () => {
    const bytes = await noise(400, 300).jpeg().toBuffer()
    const add = (name: string, given: Uint8Array) =>
      media.add({ name, bytes: given }, '').then(
        () => 'accepted',
        (error) => `${error.code} ${error.details.name}`,
      )
    expect(await add('مقطوعة.jpg', bytes.subarray(0, bytes.length / 2))).toBe('media.broken مقطوعة.jpg')
    expect(await add('سليمة.jpg', bytes)).toBe('accepted')
  })
  it('leaves the thread of the window free while it works', async () => {
    const path = join(folder, 'large.jpg')
    await writeFile(path, await noise(5000, 3500, 8).jpeg({ quality: 90 }).toBuffer())
    const { hash } = await media.add({ path }, '')
    let turns = 0
    const ticking = setInterval(() => turns++, 5)
    await media.pageRenditions(hash, [320, 640, 960])
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(10)
  })
})
