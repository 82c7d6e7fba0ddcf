import { dayEntries } from '../typing/insert'
import { chartEntries } from './chart/insert'
import { dividerEntries } from './divider/insert'
import { embedEntries } from './embed/insert'
import { factBoxEntries } from './factbox/insert'
import { figureEntries } from './figure/insert'
import { headingEntries } from './heading/insert'
import type { InsertEntry } from './insert'
import { listEntries } from './list/insert'
import { paragraphEntries } from './paragraph/insert'
import { quotationEntries } from './quotation/insert'
import { relatedEntries } from './related/insert'
import { tableEntries } from './table/insert'
import { updateNoteEntries } from './updatenote/insert'

/** In the order in which they are offered. */
export const INSERT_ENTRIES: readonly InsertEntry[] = [
  ...headingEntries,
  ...figureEntries,
  ...quotationEntries,
  ...listEntries,
  ...factBoxEntries,
  ...tableEntries,
  ...chartEntries,
  ...relatedEntries,
  ...embedEntries,
  ...updateNoteEntries,
  ...dividerEntries,
  ...paragraphEntries,
  ...dayEntries,
]
