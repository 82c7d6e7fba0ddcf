import type { EditorThemeClasses } from 'lexical'

export const theme: EditorThemeClasses = {
  paragraph: 'text-paragraph',
  heading: { h2: 'text-heading text-h2', h3: 'text-heading text-h3', h4: 'text-heading text-h4' },
  list: {
    ul: 'text-list text-ul',
    ol: 'text-list text-ol',
    listitem: 'text-item',
    nested: { listitem: 'text-item-nested' },
    listitemChecked: 'text-item-checked',
    listitemUnchecked: 'text-item-unchecked',
  },
  link: 'text-link',
  text: { bold: 'text-bold', italic: 'text-italic', highlight: 'text-highlight' },
  table: 'text-table',
  tableRow: 'text-row',
  tableCell: 'text-cell',
  tableCellHeader: 'text-cell-header',
  tableCellSelected: 'text-cell-selected',
  tableScrollableWrapper: 'block-table',
  tableSelection: 'text-table-selection',
}
