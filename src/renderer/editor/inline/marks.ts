/** Isolated runs and missing-fact markers: wrapping and unwrapping what is selected. */
import { isolatedRuns } from '@shared/arabic/isolate'
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { $createIsolateNode, $isIsolateNode } from './isolate'
import { $createMissingNode, $isMissingNode } from './missing'

const LATIN_WORD =
  /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{M}\p{N}]|[.&'’_/@+#:-](?=[\p{Script=Latin}\p{N}]))*[+#]?/gu

/** With nothing selected, the Latin run that the caret touches is meant. */
function $selectLatinRun(selection: RangeSelection): boolean {
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return false
  const text = node.getTextContent()
  const caret = selection.anchor.offset
  const runs = [
    ...isolatedRuns(text),
    ...[...text.matchAll(LATIN_WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ]
  const run = runs.find(({ start, end }) => start <= caret && caret <= end)
  if (!run) return false
  selection.setTextNodeRange(node, run.start, node, run.end)
  return true
}

function $unwrap(node: ElementNode): void {
  for (const child of node.getChildren()) node.insertBefore(child)
  node.remove()
}

/** Wraps each run of neighbouring selected text nodes, split at the selection's ends. */
function $wrapSelection(selection: RangeSelection, $make: () => ElementNode): void {
  const nodes = selection.extract().filter($isTextNode)
  const runs: TextNode[][] = []
  for (const node of nodes) {
    const run = runs.at(-1)
    if (run?.at(-1)?.getNextSibling()?.is(node)) run.push(node)
    else runs.push([node])
  }
  for (const run of runs) {
    const wrapper = $make()
    run[0]?.insertBefore(wrapper)
    wrapper.append(...run)
    if (run === runs.at(-1)) wrapper.selectEnd()
  }
}

/** Isolates the selected run, or the Latin run at the caret; inside an isolated run, frees it. */
export function $toggleIsolate(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const around = $findMatchingParent(selection.anchor.getNode(), $isIsolateNode)
  if (around) {
    $unwrap(around)
    return
  }
  if (selection.isCollapsed() && !$selectLatinRun(selection)) return
  $wrapSelection(selection, () => $createIsolateNode('ltr', null))
}

/** Marks the selected words as still to be found. With nothing selected, `prompt` is put in and selected. */
export function $toggleMissing(prompt: string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const around = $findMatchingParent(selection.anchor.getNode(), $isMissingNode)
  if (around) {
    $unwrap(around)
    return
  }
  if (!selection.isCollapsed()) {
    $wrapSelection(selection, $createMissingNode)
    return
  }
  const marker = $createMissingNode().append($createTextNode(prompt))
  selection.insertNodes([marker])
  marker.select(0, marker.getChildrenSize())
}
