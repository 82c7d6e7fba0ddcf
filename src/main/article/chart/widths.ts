/** Of drawings, in pixels: a column of text, and a telephone. */
export const WIDE = 704
export const NARROW = 328
