/** An export as one ZIP file: the same files in a folder of the story's name. Same files, same bytes. */
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { ZipFile } from 'yazl'
import { type Files, MANIFEST, type Manifest, parseManifest } from './export-manifest'

/** The first day a ZIP can name, on the clock of this machine: ZIP times have no zone. */
const NO_TIME = new Date(1980, 0, 1)
const MANIFEST_LIMIT = 4 * 1024 * 1024

export async function zipOf(folder: string, files: Files): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [path, bytes] of files) {
    const compress = !/\.(jpe?g|png|webp|avif|gif|woff2)$/.test(path)
    // The zone-free time alone: the other would tell the zone of the machine.
    zip.addBuffer(Buffer.from(bytes), `${folder}/${path}`, {
      mtime: NO_TIME,
      mode: 0o100644,
      compress,
      forceDosTimestamp: true,
    })
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The manifest of a ZIP that we made, or null for any other file. */
export async function manifestOfZip(path: string): Promise<Manifest | null> {
  try {
    const zip = await yauzl.openPromise(path)
    try {
      for await (const entry of zip.eachEntry()) {
        if (!entry.fileName.endsWith(`/${MANIFEST}`) || entry.uncompressedSize > MANIFEST_LIMIT) continue
        return parseManifest((await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
      }
      return null
    } finally {
      zip.close()
    }
  } catch {
    // Not a ZIP file at all: then it is not ours.
    return null
  }
}
