/** What some blocks cannot be made without: an address, another story. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { CHART_TYPES, type ChartType, emptyChart } from '@shared/chart/spec'
import { webAddress } from '@shared/document/embeds'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MediaPicker } from '../../media/MediaPicker'
import { Button, Dialog, TextField } from '../../ui'
import { $createChartNode } from '../blocks/chart/node'
import { $createEmbedNode } from '../blocks/embed/node'
import { $createFigureOf } from '../blocks/figure/node'
import { $createRelatedNode } from '../blocks/related/node'
import { $insertBlock } from '../model/blocks'
import { StoryPicker } from '../tools/StoryPicker'
import { useSession } from './context'

const Builder = lazy(() => import('../blocks/chart/builder/Builder').then((module) => ({ default: module.Builder })))

export type Question = 'embed' | 'related' | 'libraryPicture' | `chart:${ChartType}`

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

function ChartDialog({ type, onClose }: { type: ChartType; onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const language = useSession((state) => (state.story.fields.language === 'en' ? 'en' : 'ar'))
  return (
    <Suspense fallback={null}>
      <Builder
        chart={emptyChart(type)}
        language={language}
        isNew
        onClose={onClose}
        onDone={(chart) => {
          onClose()
          editor.update(() => $insertBlock($createChartNode(chart)))
          editor.focus()
        }}
      />
    </Suspense>
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
  const type = CHART_TYPES.find((one) => question === `chart:${one}`)
  if (type) return <ChartDialog type={type} onClose={onClose} />
  if (question === 'libraryPicture') return <LibraryPictureDialog onClose={onClose} />
  return question === 'related' ? <RelatedDialog storyId={storyId} onClose={onClose} /> : null
}
