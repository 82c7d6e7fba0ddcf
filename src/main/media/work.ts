/** The heavy work on media, as functions of plain data: a worker runs them for the program, anybody else directly. */
import { readFile } from 'node:fs/promises'
import type { ImageFormat, RecordingFormat } from '@shared/media/asset'
import { type Inspection, inspectPicture } from './inspect'
import { inspectRecording } from './recording'
import { render, renderThumbhash } from './render/render'

export const mediaWork = {
  /** `bytes` or a file's `path`. Throws what `inspectPicture` throws. */
  inspectPicture: async (
    given: { path: string } | { bytes: Uint8Array },
    format: ImageFormat,
    name: string,
  ): Promise<Inspection> => inspectPicture('path' in given ? await readFile(given.path) : given.bytes, format, name),
  inspectRecording: (path: string, format: RecordingFormat, name: string) => inspectRecording(path, format, name),
  render,
  renderThumbhash,
}
export type MediaWork = typeof mediaWork
