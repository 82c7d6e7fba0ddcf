/** `words.json` of a library: words that the newsroom writes and no dictionary has. */
import { z } from 'zod'
import { instantSchema } from '../story/story'

export const WORDS_SCHEMA = 1

export const newsroomWordSchema = z.looseObject({
  word: z.string(),
  /** A word of the dictionary that it is inflected like, or empty. */
  like: z.string().default(''),
  added: instantSchema,
  /** The person (id) who added it. */
  by: z.string().default(''),
})
export type NewsroomWord = z.infer<typeof newsroomWordSchema>

export const newsroomWordsSchema = z.looseObject({
  schema: z.number().int(),
  /** In the order in which they were added. */
  words: z.array(newsroomWordSchema).default([]),
})
export type NewsroomWords = z.infer<typeof newsroomWordsSchema>
