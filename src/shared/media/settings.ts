/** What a newsroom decides for all its pictures: in `library.json` under `media`. */
import { z } from 'zod'
import { hashSchema } from '../story/story'

export const watermarkSchema = z.looseObject({
  /** A picture of the library, best a drawing or PNG that is see-through. */
  media: hashSchema,
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).default('bottom-left'),
  /** Part of the picture's width that it takes. */
  size: z.number().min(0.05).max(0.5).default(0.18),
  opacity: z.number().min(0.1).max(1).default(0.7),
})
export type WatermarkSettings = z.infer<typeof watermarkSchema>

export const mediaSettingsSchema = z.looseObject({
  /** Bytes that no rendition may be larger than: quality is lowered until it fits. Null: as good as usual. */
  budget: z.number().int().min(10_000).nullable(),
  watermark: watermarkSchema.nullable(),
})
export type MediaSettings = z.infer<typeof mediaSettingsSchema>
export const NO_MEDIA_SETTINGS: MediaSettings = { budget: null, watermark: null }
