import { MessageSquareQuote, Mic, Quote } from 'lucide-react'
import { $insertBlock } from '../../model/blocks'
import type { InsertEntry } from '../insert'
import { $createQuotationNode, type QuotationKind } from './node'

const insert =
  (kind: QuotationKind): InsertEntry['run'] =>
  ({ editor }) =>
    editor.update(() => $insertBlock($createQuotationNode(kind)))

export const quotationEntries: readonly InsertEntry[] = [
  { id: 'quotation', command: 'insert.quotation', icon: MessageSquareQuote, run: insert('speech') },
  { id: 'agencyQuotation', command: 'insert.agencyQuotation', icon: Mic, run: insert('agency') },
  { id: 'pullQuotation', command: 'insert.pullQuotation', icon: Quote, run: insert('pull') },
]
