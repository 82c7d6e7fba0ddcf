import { defineExtension } from 'lexical'

export const PasteExtension = defineExtension({ name: 'muharrir/Paste' })
