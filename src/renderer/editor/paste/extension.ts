/** Pasting and dropping: what comes in, in which form it is taken, and how it becomes blocks. */
import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard'
import {
  $generateNodesFromDOMViaExtension,
  contextValue,
  DOMImportExtension,
  ImportSource,
  ImportSourceDataTransfer,
} from '@lexical/html'
import { $createLinkNode } from '@lexical/link'
import { WordListImportExtension } from '@lexical/list'
import type { GivenFile } from '@shared/contract/given'
import { webAddress } from '@shared/document/embeds'
import type { Asset } from '@shared/media/asset'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $getSlotFrame,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  DROP_COMMAND,
  defineExtension,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  safeCast,
} from 'lexical'
import { $createEmbedNode } from '../blocks/embed/node'
import { $createFigureNode, $isFigureNode } from '../blocks/figure/node'
import { $insertBlock, $isEmptyParagraph, $removeBlock, $selectedBlocks } from '../model/blocks'
import { $setLink } from '../tools/link'
import { isTooDeep, type Markup, reduceMarkup } from './markup'
import { PASTE_RULES } from './rules'
import { pastedParagraphs, pastedText } from './text'
import { $tidyNodes } from './tidy'

export interface PasteConfig {
  /** Puts a picture into the library; null when it was refused, which the caller has told the person. */
  addPicture: (file: File | GivenFile) => Promise<Asset | null>
  /** So many pictures of the web were left out. */
  onLeftOut: (pictures: number) => void
}

/** A slot takes words only, as one line. */
const $isInSlot = (selection: BaseSelection): boolean =>
  $isRangeSelection(selection) && $getSlotFrame(selection.anchor.getNode()) !== null

/** Null when the markup is nested too deep to be read. */
function $nodesFromMarkup(
  html: string,
  dataTransfer: DataTransfer | null,
): { nodes: LexicalNode[]; markup: Markup } | null {
  const document = new DOMParser().parseFromString(html, 'text/html')
  if (isTooDeep(document.body)) return null
  const markup = reduceMarkup(document)
  const imported = $generateNodesFromDOMViaExtension(document, {
    context: [
      contextValue(ImportSource, 'paste'),
      ...(dataTransfer ? [contextValue(ImportSourceDataTransfer, dataTransfer)] : []),
    ],
  })
  return { nodes: $tidyNodes(imported), markup }
}

const $pasteHtml =
  (config: () => PasteConfig) =>
  (html: string, selection: BaseSelection, _$next: () => boolean, dataTransfer: DataTransfer): boolean => {
    if ($isInSlot(selection)) return false
    const editor = $getEditor()
    const read = $nodesFromMarkup(html, dataTransfer)
    if (!read) return false
    const { nodes, markup } = read
    if (nodes.length === 0 && markup.leftOut === 0) return false
    $insertGeneratedNodes(editor, nodes, selection)
    const waiting = nodes.flatMap((node) =>
      $isFigureNode(node) ? [{ key: node.getKey(), mark: node.getFields().source }] : [],
    )
    for (const { key, mark } of waiting) {
      const picture = markup.pictures[Number(mark.replace('pasted-picture-', ''))]
      const figure = $getNodeByKey(key)
      if ($isFigureNode(figure)) figure.setFields({ source: '', alt: picture?.alt ?? '' })
      if (picture) void fillFigure(editor, key, fromDataUrl(picture.url), config())
    }
    if (markup.leftOut > 0) queueMicrotask(() => config().onLeftOut(markup.leftOut))
    return true
  }

function fromDataUrl(url: string): GivenFile {
  const [head = '', data = ''] = url.split(',', 2)
  const bytes = head.endsWith(';base64')
    ? Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
    : new TextEncoder().encode(decodeURIComponent(data))
  return { name: `pasted.${/^data:image\/([a-z]+)/i.exec(head)?.[1] ?? 'png'}`, bytes }
}

/** Puts a picture into a figure that waits for it; one that was refused goes again. */
async function fillFigure(
  editor: LexicalEditor,
  key: NodeKey,
  file: File | GivenFile,
  config: PasteConfig,
): Promise<void> {
  const asset = await config.addPicture(file)
  editor.update(() => {
    const figure = $getNodeByKey(key)
    if (!$isFigureNode(figure)) return
    $addUpdateTag(HISTORY_MERGE_TAG)
    if (asset) figure.setFields({ media: asset.hash, ...(figure.getFields().alt === '' ? { alt: asset.alt } : {}) })
    else if ($selectedBlocks().some((block) => block.is(figure))) $removeBlock(figure)
    else figure.remove()
  })
}

function $pastePlain(text: string, selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection)) return false
  if ($isInSlot(selection)) {
    selection.insertText(pastedText(text).replace(/\s+/g, ' ').trim())
    return true
  }
  const paragraphs = pastedParagraphs(text)
  const [only] = paragraphs
  if (only === undefined) return true
  if (paragraphs.length === 1) selection.insertText(text.trim() === text ? only : keepEdges(text, only))
  else selection.insertNodes(paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))))
  return true
}

/** A single run of words keeps the space that was copied with it at either end. */
const keepEdges = (text: string, words: string): string =>
  `${/^[ \t]/.test(text) ? ' ' : ''}${words}${/[ \t]$/.test(text) ? ' ' : ''}`

/** An address alone: on selected words a link; on an empty line a card; among words a link of its own. */
function $pasteAddress(url: string): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed()) {
    $setLink(url)
    return true
  }
  const block = selection.anchor.getNode()
  if ($isInSlot(selection)) return false
  if ($isEmptyParagraph(block) && block.getParent()?.getKey() === 'root') $insertBlock($createEmbedNode(url))
  else selection.insertNodes([$createLinkNode(url).append($createTextNode(url))])
  return true
}

const pictureFiles = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))

/** A file beats the markup around it, where that markup is only the file's picture: Word and Excel send pictures of text. */
function filesToTake(data: DataTransfer): File[] {
  const files = pictureFiles(data)
  if (files.length === 0) return []
  const html = data.getData('text/html')
  if (html === '') return files
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return (body.textContent ?? '').trim() === '' ? files : []
}

export const PasteExtension = defineExtension({
  name: 'muharrir/Paste',
  config: safeCast<PasteConfig>({ addPicture: async () => null, onLeftOut: () => {} }),
  dependencies: [
    WordListImportExtension,
    configExtension(DOMImportExtension, { rules: PASTE_RULES }),
    configExtension(ClipboardImportExtension, { $importMimeType: { 'text/plain': [$pastePlain] } }),
  ],
  register: (editor, config) => {
    const insertFiles = (files: readonly File[]): void => {
      for (const file of files)
        editor.update(() => {
          const figure = $createFigureNode()
          $insertBlock(figure)
          void fillFigure(editor, figure.getKey(), file, config)
        })
    }
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null
          if (!data || !editor.isEditable()) return false
          const files = filesToTake(data)
          const address = files.length === 0 ? webAddress(data.getData('text/plain')) : null
          if (files.length === 0 && address === null) return false
          if (address !== null && !$pasteAddress(address)) return false
          event.preventDefault()
          insertFiles(files)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const files = pictureFiles(event.dataTransfer)
          if (!editor.isEditable()) return false
          // Files that are no pictures are the window's: it makes drafts of them.
          if (files.length === 0) return (event.dataTransfer?.files.length ?? 0) > 0
          event.preventDefault()
          insertFiles(files)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

/** Markup from the clipboard through our rules. Configured apart, so that it runs before Lexical's own handler. */
export const pasteMarkup = (config: PasteConfig) =>
  configExtension(ClipboardImportExtension, { $importMimeType: { 'text/html': [$pasteHtml(() => config)] } })
