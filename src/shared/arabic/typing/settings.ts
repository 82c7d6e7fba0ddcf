/** Which typing aids a person has switched on, and their abbreviations. Kept in the preferences of this machine. */
import { z } from 'zod'

export const typingSchema = z.object({
  /** Words typed on the wrong layout: left alone, offered, or replaced at once. */
  layout: z.enum(['off', 'offer', 'automatic']).default('offer'),
  punctuation: z.boolean().default(true),
  kashida: z.boolean().default(true),
  names: z.boolean().default(true),
  dates: z.boolean().default(true),
  expand: z.boolean().default(true),
  abbreviations: z.array(z.object({ short: z.string(), full: z.string() })).default([]),
})
export type TypingSettings = z.infer<typeof typingSchema>

export const DEFAULT_TYPING: TypingSettings = typingSchema.parse({})
