/**
 * The heavy work on media, as functions of plain data: a worker runs them for the program, anybody else directly. What
 * they need is loaded with the first of them, so that whoever only lists records loads no codec.
 */
import { readFile } from 'node:fs/promises'
import type { ImageFormat, RecordingFormat } from '@shared/media/asset'
import type { Edits } from '@shared/media/edits'
import type { Size } from '@shared/media/geometry'
import type { Inspection } from './inspect'
import type { Poster } from './poster'
import type { RecordingInspection } from './recording'
import type { Rendered, RenderRequest } from './render/render'

const rendering = () => import('./render/render')

export const mediaWork = {
  /** Throws what `inspect.ts` says. */
  inspectPicture: async (path: string, format: ImageFormat, name: string): Promise<Inspection> =>
    (await import('./inspect')).inspectPicture(await readFile(path), format, name),
  inspectRecording: async (path: string, format: RecordingFormat, name: string): Promise<RecordingInspection> =>
    (await import('./recording')).inspectRecording(path, format, name),
  preparePoster: async (bytes: Uint8Array, name: string): Promise<Poster> =>
    (await import('./poster')).preparePoster(bytes, name),
  render: async (request: RenderRequest): Promise<Rendered[]> => (await rendering()).render(request),
  renderThumbhash: async (source: string, size: Size, edits: Edits): Promise<string> =>
    (await rendering()).renderThumbhash(source, size, edits),
}
export type MediaWork = typeof mediaWork
