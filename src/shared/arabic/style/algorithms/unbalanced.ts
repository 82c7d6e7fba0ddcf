import type { Algorithm } from './algorithm'

/** Brackets and quotation marks without a partner. */
export const unbalanced: Algorithm = ({ pairs }) => pairs.lonely.map((at) => ({ start: at, end: at + 1, fix: null }))
