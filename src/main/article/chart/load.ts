import type { StoryDocument } from '@shared/document/schema'
import { charts } from '@shared/document/visit'
import type { DrawChart } from './draw'

/** The drawing library, loaded (some 100 ms, once) only for a document that has charts; null for the others. */
export const chartDrawing = async (document: StoryDocument): Promise<DrawChart | null> =>
  charts(document).length > 0 ? (await import('./draw')).drawChart : null
