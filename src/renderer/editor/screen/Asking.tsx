/** What some blocks cannot be made without: an address, another story. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { webAddress } from '@shared/document/embeds'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MediaPicker } from '../../media/MediaPicker'
import { Button, Dialog, TextField } from '../../ui'
import { $createEmbedNode } from '../blocks/embed/node'
import { $createFigureOf } from '../blocks/figure/node'
import { $createRelatedNode } from '../blocks/related/node'
import { $insertBlock } from '../model/blocks'
import { StoryPicker } from '../tools/StoryPicker'

export type Question = 'embed' | 'related' | 'libraryPicture'

function EmbedDialog({ onClose }: { onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const address = webAddress(/^https?:/i.test(typed.trim()) ? typed : `https://${typed.trim()}`)
  const isFault = tried && (address === null || !typed.includes('.'))
  const insert = () => {
    setTried(true)
    if (address === null || !typed.includes('.')) return
    onClose()
    editor.update(() => $insertBlock($createEmbedNode(address)))
    editor.focus()
  }
  return (
    <Dialog
      title={t('insert.embed')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <Button look="primary" onPress={insert}>
          {t('ask.insert')}
        </Button>
      }
    >
      <TextField
        label={t('embed.address')}
        help={t('embed.address.help')}
        value={typed}
        onChange={setTyped}
        direction="ltr"
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && insert()}
        {...(isFault ? { error: t('embed.address.fault') } : {})}
      />
    </Dialog>
  )
}

function RelatedDialog({ storyId, onClose }: { storyId: string; onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  return (
    <Dialog title={t('insert.related')} isOpen onClose={onClose}>
      <StoryPicker
        label={t('insert.related')}
        placeholder={t('picker.placeholder')}
        except={storyId}
        onPick={({ id }) => {
          onClose()
          editor.update(() => $insertBlock($createRelatedNode(id)))
          editor.focus()
        }}
      />
    </Dialog>
  )
}

function LibraryPictureDialog({ onClose }: { onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('media')
  return (
    <MediaPicker
      title={t('fromLibrary.title')}
      confirm={t('choose')}
      onClose={onClose}
      onPick={(asset) => {
        onClose()
        editor.update(() => $insertBlock($createFigureOf(asset)))
        editor.focus()
      }}
    />
  )
}

export function Asking({
  question,
  storyId,
  onClose,
}: {
  question: Question | null
  storyId: string
  onClose(): void
}) {
  if (question === 'embed') return <EmbedDialog onClose={onClose} />
  if (question === 'libraryPicture') return <LibraryPictureDialog onClose={onClose} />
  return question === 'related' ? <RelatedDialog storyId={storyId} onClose={onClose} /> : null
}
