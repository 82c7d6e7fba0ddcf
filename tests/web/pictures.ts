/** Pictures drawn for tests, behind the interface that pages get pictures through. Same pictures at every run. */
import { createHash } from 'node:crypto'
import { type Asset, assetSchema, NO_WORDS } from '@shared/media/asset'
import sharp from 'sharp'
import type { MediaSource, Rendition } from '../../src/main/article/context'

export interface DrawnPicture {
  hash: string
  asset: Asset
  svg: string
}

const palette = [
  ['#c9d8cf', '#8fae9f', '#3f6a5f'],
  ['#e6d8b4', '#b89b5e', '#6a5530'],
  ['#d5d9ea', '#9aa0c4', '#4c5178'],
  ['#ecd2c8', '#c08b78', '#6d4536'],
] as const

function landscape(width: number, height: number, tone: number): string {
  const [sky, far, near] = palette[tone % palette.length] ?? palette[0]
  const y = (part: number) => Math.round(height * part)
  const x = (part: number) => Math.round(width * part)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky}"/><stop offset="1" stop-color="#fff7e6"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/><circle cx="${x(0.72)}" cy="${y(0.3)}" r="${y(0.11)}" fill="#fff3cf"/><path d="M0 ${y(0.62)} Q${x(0.25)} ${y(0.48)} ${x(0.5)} ${y(0.6)} T${width} ${y(0.55)} V${height} H0Z" fill="${far}"/><path d="M0 ${y(0.78)} Q${x(0.3)} ${y(0.66)} ${x(0.6)} ${y(0.76)} T${width} ${y(0.72)} V${height} H0Z" fill="${near}"/></svg>`
}

export function drawnPicture(tone: number, width = 1800, height = 1200, words: Partial<Asset> = {}): DrawnPicture {
  const svg = landscape(width, height, tone)
  const hash = createHash('sha256').update(svg).digest('hex')
  const asset = assetSchema.parse({
    schema: 2,
    hash,
    format: 'jpeg',
    width,
    height,
    size: svg.length,
    name: `drawn-${tone}.jpg`,
    added: '2026-08-01T09:00:00Z',
    changed: '2026-08-01T09:00:00Z',
    thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
    ...NO_WORDS,
    ...words,
  })
  return { hash, asset, svg }
}

/** The pictures as the media store would give them. */
export function mediaOf(pictures: readonly DrawnPicture[]): MediaSource {
  const byHash = new Map(pictures.map((picture) => [picture.hash, picture]))
  const made = new Map<string, Promise<Rendition>>()
  const one = (hash: string, width: number, format: DrawnFormat): Promise<Rendition> => {
    const picture = byHash.get(hash)
    if (!picture) throw new Error(`no picture ${hash}`)
    const rendition = made.get(`${hash} ${width} ${format}`) ?? render(picture, width, format)
    made.set(`${hash} ${width} ${format}`, rendition)
    return rendition
  }
  return {
    async asset(hash) {
      return byHash.get(hash)?.asset ?? null
    },
    rendition: async (hash, { width }) => one(hash, width, 'jpeg'),
    pageRenditions: (hash, widths) =>
      Promise.all(
        (['avif', 'webp', 'jpeg'] as const).flatMap((format) => widths.map((width) => one(hash, width, format))),
      ),
  }
}

type DrawnFormat = 'avif' | 'webp' | 'jpeg'
async function render({ svg, asset, hash }: DrawnPicture, width: number, format: DrawnFormat): Promise<Rendition> {
  const height = Math.max(1, Math.round((asset.height * width) / asset.width))
  const drawn = sharp(Buffer.from(svg)).resize(width, height)
  const encoded =
    format === 'avif' ? drawn.avif({ effort: 0 }) : format === 'webp' ? drawn.webp({ effort: 0 }) : drawn.jpeg()
  const bytes = await encoded.toBuffer()
  return { bytes, type: `image/${format}`, extension: format === 'jpeg' ? 'jpg' : format, width, height, key: hash }
}
