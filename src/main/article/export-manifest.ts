/** How an export says that it is ours: a small file beside the page. Only such a one may be replaced by a newer. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const MANIFEST = 'muharrir-export.json'
const PROGRAM = 'muharrir'

const manifestSchema = z.looseObject({
  program: z.literal(PROGRAM),
  schema: z.number(),
  story: z.string(),
  format: z.string(),
  /** SHA-256 by path. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>

export type Files = ReadonlyMap<string, Uint8Array>

const encoder = new TextEncoder()

/** The files with their manifest, in the order of their paths. */
export function withManifest(story: string, format: string, files: Files): Map<string, Uint8Array> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const hashes = sorted.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')])
  const manifest: Manifest = { program: PROGRAM, schema: 1, story, format, files: Object.fromEntries(hashes) }
  return new Map([[MANIFEST, encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)], ...sorted])
}

/** The manifest in a file's text, or null when it is none of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
