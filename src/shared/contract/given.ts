import { z } from 'zod'

/** A file the person gave: dropped or picked. Bytes where it has no path on this machine. */
export const givenFileSchema = z.union([
  z.object({ path: z.string() }),
  z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
])
export type GivenFile = z.infer<typeof givenFileSchema>
