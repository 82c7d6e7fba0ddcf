/** What may stand in a page as text. Documents may come from anywhere; HTML and the direction of a page must not. */
import { stripBidiControls } from '@shared/arabic/clean'

/** Code points that HTML forbids in text: controls other than tab and line feed, noncharacters, lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]|\p{Surrogate}/gu

/**
 * The text without code points that HTML forbids (Nu: "Forbidden code point") and without direction controls:
 * direction is markup, and an override in a name could draw the rest of a page backwards.
 */
export const printable = (text: string): string =>
  stripBidiControls(text).replace(/\r\n?/g, '\n').replace(FORBIDDEN, '')

/** One line of text, with single spaces. */
export const printableLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** Nothing a reader would see: white space, characters without width, or what may not stand in a page. */
export const isBlank = (text: string): boolean => !/[^\s\u200b-\u200d\u2060\ufeff]/u.test(printable(text))
