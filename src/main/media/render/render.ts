/** Makes renditions of one picture: it is decoded once, whatever the number of widths and formats. */

import type { Edits, Shape } from '@shared/media/edits'
import { NO_EDITS } from '@shared/media/edits'
import { type Size, shapeSize } from '@shared/media/geometry'
import sharp, { type Sharp } from 'sharp'
import { writeDerived } from '../../library/durable'
import type { Mark } from '../metadata/write'
import { type BaseRequest, basePicture, fromRaw, type Raw } from './base'
import { encode, moving } from './encode'
import type { OutputFormat } from './recipe'
import { thumbhashOf } from './thumbhash'
import { isToned, toned } from './tone'
import { type Watermark, watermarkFor } from './watermark'

export interface RenderRequest {
  /** Path of the original. */
  source: string
  /** Pixels of the original, oriented. */
  size: Size
  animated: boolean
  /** A drawing: it may be made larger than it says it is. */
  scalable: boolean
  edits: Edits
  shape: Shape
  mark: Mark
  /** Bytes. */
  budget: number | null
  watermark: Watermark | null
  outputs: Output[]
}
export interface Output {
  /** Pixels; never more than the shape has, unless it is a drawing. */
  width: number
  height: number
  format: OutputFormat
  /** Where it is kept, or null. */
  keep: string | null
}
export interface Rendered {
  bytes: Uint8Array
  width: number
  height: number
  fits: boolean
}

/** In the order of `outputs`. */
export async function render(request: RenderRequest): Promise<Rendered[]> {
  const widest = Math.max(...request.outputs.map(({ width }) => width))
  const bases = await basesOf(request, widest)
  const rendered: Rendered[] = []
  for (const output of request.outputs) rendered.push(await renderOne(request, bases, output))
  return rendered
}

type Bases = { frames: Raw[]; delay: number[]; loop: number }

async function basesOf(request: RenderRequest, width: number): Promise<Bases> {
  const { source, size, edits, shape, scalable, animated } = request
  const base: BaseRequest = { source, size, edits, shape, width, scalable }
  if (!animated) return { frames: [await basePicture(base)], delay: [], loop: 0 }
  const { pages = 1, delay = [], loop = 0 } = await sharp(source, { animated: true }).metadata()
  const frames: Raw[] = []
  for (let page = 0; page < pages; page++) frames.push(await basePicture({ ...base, page }))
  return { frames, delay, loop }
}

async function renderOne(request: RenderRequest, { frames, delay, loop }: Bases, output: Output): Promise<Rendered> {
  const { mark, budget } = request
  const { width, height } = output
  const dressed = await Promise.all(frames.map((frame) => dress(request, frame, { width, height })))
  const isMoving = request.animated && (output.format === 'gif' || output.format === 'webp')
  const { bytes, fits } = isMoving
    ? await moved(dressed, output.format, delay, loop, budget)
    : await encode(dressed[0] as Sharp, output.format, mark, budget)
  if (output.keep) await kept(output.keep, bytes)
  return { bytes, width, height, fits }
}

/** A cache that cannot be written costs time, not work: the rendition is still good. */
const kept = (path: string, bytes: Uint8Array): Promise<void> =>
  writeDerived(path, bytes).catch((error: unknown) => console.warn('rendition not cached', error))

async function dress({ edits, watermark }: RenderRequest, frame: Raw, { width, height }: Size): Promise<Sharp> {
  let picture = fromRaw(frame).resize(width, height, { fit: 'fill' })
  if (isToned(edits)) picture = toned(picture.toColourspace('srgb'), edits)
  const mark = watermark && edits.watermark ? await watermarkFor(watermark, { width, height }) : null
  if (!mark) return picture
  const under = await picture.png({ compressionLevel: 1 }).toBuffer()
  return sharp(under).composite([mark])
}

async function moved(
  frames: Sharp[],
  format: OutputFormat,
  delay: number[],
  loop: number,
  budget: number | null,
): Promise<{ bytes: Uint8Array; fits: boolean }> {
  const stills = await Promise.all(frames.map((frame) => frame.png({ compressionLevel: 1 }).toBuffer()))
  const timing = delay.length === stills.length ? { delay, loop } : { loop }
  const picture = moving(stills)
  const bytes = await (format === 'gif' ? picture.gif(timing) : picture.webp({ ...timing, quality: 75 })).toBuffer()
  return { bytes, fits: budget === null || bytes.length <= budget }
}

/** Of the picture as edited: a placeholder must not show what is hidden. */
export async function renderThumbhash(source: string, size: Size, edits: Edits): Promise<string> {
  const width = Math.min(100, shapeSize('free', size, { ...NO_EDITS, crops: edits.crops }).width)
  const base = await basePicture({ source, size, edits, shape: 'free', width, scalable: false })
  const picture = fromRaw(base)
  return thumbhashOf(isToned(edits) ? toned(picture.toColourspace('srgb'), edits) : picture)
}
