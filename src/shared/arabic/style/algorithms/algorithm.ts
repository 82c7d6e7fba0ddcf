import type { Hit } from '../finding'
import type { StyleOptions } from '../options'
import type { Reading } from '../reading'

/** A rule that no pattern can state. Offsets of its hits are of the text that the rule reads. */
export type Algorithm = (reading: Reading, options: StyleOptions) => Iterable<Hit>
