/**
 * What was done to a picture, as operations that never touch its original. Places are fractions (0 to 1) of width and
 * height. Hidden regions and the focal point are places of the picture as it came, so that they stay where they are
 * whatever is done next; crops are places of the turned and straightened picture. They are applied in this order:
 * hide, turn, straighten, crop, tone, watermark.
 */
import { z } from 'zod'

const fraction = z.number().min(0).max(1)
export const pointSchema = z.object({ x: fraction, y: fraction })
export type Point = z.infer<typeof pointSchema>

export const rectangleSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction })
export type Rectangle = z.infer<typeof rectangleSchema>

/** Width by height of each shape; `free` is the whole picture unless it is cropped. */
export const SHAPES = { free: null, '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '1200x630': 1200 / 630 } as const
export type Shape = keyof typeof SHAPES
export const SHAPE_NAMES = Object.keys(SHAPES) as [Shape, ...Shape[]]
export const shapeSchema = z.enum(SHAPE_NAMES)

export const editsSchema = z.object({
  /** Quarter turns, in degrees clockwise. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** Degrees clockwise; the corners that would be empty are cut off. */
  straighten: z.number().min(-45).max(45).default(0),
  /** Burnt in: nothing of the pixels below is in any rendition. `blur` keeps a hint of colour, `black` nothing. */
  hidden: z
    .array(rectangleSchema.extend({ by: z.enum(['blur', 'black']) }))
    .max(200)
    .default([]),
  /** Stops: 1 is twice the light. */
  exposure: z.number().min(-3).max(3).default(0),
  /** From -1 (none) to 1. */
  contrast: z.number().min(-1).max(1).default(0),
  /** From -1 (cooler) to 1 (warmer). */
  temperature: z.number().min(-1).max(1).default(0),
  /** From -1 (greener) to 1 (more magenta). */
  tint: z.number().min(-1).max(1).default(0),
  /** What no crop may lose; null: the middle. */
  focus: pointSchema.nullable().default(null),
  /** A person's own crops, over those that follow from the focal point. */
  crops: z.partialRecord(shapeSchema, rectangleSchema).default({}),
  /** False: without the newsroom's watermark. */
  watermark: z.boolean().default(true),
})
export type Edits = z.infer<typeof editsSchema>
export type EditsChange = z.input<typeof editsSchema>

export const NO_EDITS: Edits = editsSchema.parse({})
