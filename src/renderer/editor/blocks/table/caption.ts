import { createState } from 'lexical'

/** The caption of a table is node state: tables have no room for a slot. */
export const captionState = createState('caption', {
  parse: (value): string => (typeof value === 'string' ? value : ''),
})
