import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../app/formats'
import { Button } from '../../../ui'
import { changeNode, useNode } from '../../screen/useNode'
import { $isUpdateNoteNode, UpdateNoteNode } from './node'

function Head({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const formats = useFormats()
  const note = useNode(nodeKey, $isUpdateNoteNode, (node) => ({ kind: node.getKind(), at: node.getAt() }))
  if (!note) return null
  const other = note.kind === 'update' ? 'correction' : 'update'
  return (
    <>
      <span className="note-kind">{t(`note.${note.kind}`)}</span>
      {Number.isNaN(Date.parse(note.at)) ? null : <time dateTime={note.at}>{formats.full(note.at)}</time>}
      {editor.isEditable() && (
        <Button
          size="small"
          look="quiet"
          onPress={() => changeNode(editor, nodeKey, $isUpdateNoteNode, (node) => node.setKind(other))}
        >
          {t(`note.make.${other}`)}
        </Button>
      )}
    </>
  )
}

/** An element that only React empties: the editor clears its own when it goes, and React would look there in vain. */
function ownRoom(place: HTMLElement): HTMLElement {
  const room = document.createElement('span')
  room.style.display = 'contents'
  place.replaceChildren(room)
  return room
}

/** The heads of update notes: what kind and when, in words, drawn into the part that the note keeps for it. */
export function NoteHeads() {
  const [editor] = useLexicalComposerContext()
  const [places, setPlaces] = useState<readonly { key: NodeKey; place: HTMLElement }[]>([])
  useEffect(
    () =>
      editor.registerMutationListener(UpdateNoteNode, (mutations) => {
        const keys = [...mutations].filter(([, kind]) => kind !== 'updated').map(([key]) => key)
        if (keys.length === 0) return
        setPlaces((before) => [
          ...before.filter(({ key }) => !keys.includes(key)),
          ...keys.flatMap((key) => {
            const exists = editor.getEditorState().read(() => $getNodeByKey(key) !== null)
            const place = exists
              ? editor.getElementByKey(key)?.querySelector<HTMLElement>(':scope > .block-head')
              : null
            return place ? [{ key, place: ownRoom(place) }] : []
          }),
        ])
      }),
    [editor],
  )
  return <>{places.map(({ key, place }) => createPortal(<Head nodeKey={key} />, place, key))}</>
}
