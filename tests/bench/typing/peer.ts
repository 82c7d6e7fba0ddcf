/** Nothing but Lexical: rich text, history, the same text in the same type. What our editor is measured against. */
import '@fontsource-variable/noto-naskh-arabic'
import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension } from 'lexical'
import { paragraphs } from './text.mjs'

const editor = buildEditorFromExtensions(
  defineExtension({
    name: 'peer',
    dependencies: [RichTextExtension, HistoryExtension],
    $initialEditorState: () => {
      const root = $getRoot().setDirection('rtl')
      for (const words of paragraphs()) root.append($createParagraphNode().append($createTextNode(words)))
    },
  }),
)
editor.setRootElement(document.querySelector('#text'))
