import type { Version, VersionInfo } from '@shared/story/story'
import clsx from 'clsx'
import { History, RotateCcw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../../app/formats'
import { attempt } from '../../app/report'
import { useApp } from '../../app/store'
import { muharrir } from '../../muharrir'
import { Button, Dialog, EmptyState, Skeleton, TextField, toast } from '../../ui'
import { useOpenStory, useSession } from './context'
import { ReadOnlyText } from './ReadOnlyText'

/** The story's versions: a list, the chosen one's text to read, and its way back. */
export function VersionsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('editor')
  const { session, readOnly } = useOpenStory()
  const id = useSession((state) => state.story.id)
  const [versions, setVersions] = useState<readonly VersionInfo[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [shown, setShown] = useState<Version | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    void session
      .flush()
      .then(() => attempt(muharrir.stories.versions({ id })))
      .then((found) => {
        const newestFirst = [...(found ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
        setVersions(newestFirst)
        setChosen(newestFirst[0]?.hash ?? null)
      })
  }, [session, id])
  useEffect(() => {
    if (chosen === null) return
    let isCurrent = true
    void attempt(muharrir.stories.version({ id, hash: chosen })).then((version) => {
      if (isCurrent && version) setShown(version)
    })
    return () => {
      isCurrent = false
    }
  }, [id, chosen])

  const restore = async () => {
    if (chosen === null) return
    setBusy(true)
    const story = await attempt(session.restoreVersion(chosen))
    setBusy(false)
    if (!story) return
    toast({ tone: 'ok', text: t('versions.restored') })
    onClose()
  }
  return (
    <Dialog
      title={t('versions.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        !readOnly &&
        shown && (
          <Button look="primary" icon={RotateCcw} isPending={isBusy} onPress={restore}>
            {t('versions.restore')}
          </Button>
        )
      }
    >
      {versions?.length === 0 ? (
        <EmptyState icon={History} title={t('versions.none')}>
          {t('versions.none.help')}
        </EmptyState>
      ) : (
        <div className="versions">
          <VersionList versions={versions} chosen={chosen} onChoose={setChosen} />
          <div className="versions-text">
            {shown ? (
              <>
                <h3 className="versions-headline">{shown.fields.headline || t('untitled')}</h3>
                <ReadOnlyText key={shown.hash} document={shown.document} />
              </>
            ) : (
              <Skeleton blockSize="180px" />
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}

function VersionList({
  versions,
  chosen,
  onChoose,
}: {
  versions: readonly VersionInfo[] | null
  chosen: string | null
  onChoose(hash: string): void
}) {
  const { t } = useTranslation('editor')
  const formats = useFormats()
  const now = useNow()
  const people = useApp(({ status }) => status?.settings?.people)
  const nameOf = useCallback((by: string) => people?.find(({ id }) => id === by)?.name ?? by, [people])
  if (!versions) return <Skeleton blockSize="180px" />
  return (
    <ol className="versions-list" aria-label={t('versions.title')}>
      {versions.map(({ hash, at, by, step, name, words }) => (
        <li key={hash}>
          <button
            type="button"
            className={clsx('version', hash === chosen && 'version-chosen')}
            aria-pressed={hash === chosen}
            onClick={() => onChoose(hash)}
          >
            <span className="version-name">{name || t(`story:versionStep.${step}`)}</span>
            <span className="version-note" title={formats.full(at)}>
              {formats.relative(at, now)} · {t('story:count.words', { count: words })}
            </span>
            {by !== '' && <span className="version-note">{nameOf(by)}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Keeps the text as it is now under a name. */
export function NameVersionDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('editor')
  const { session } = useOpenStory()
  const [name, setName] = useState('')
  const save = async () => {
    const version = await attempt(session.saveVersion(name.trim()))
    if (!version) return
    toast({ tone: 'ok', text: t('versions.saved') })
    onClose()
  }
  return (
    <Dialog
      title={t('versions.name')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <Button look="primary" onPress={save}>
          {t('versions.save')}
        </Button>
      }
    >
      <TextField
        label={t('versions.name.label')}
        help={t('versions.name.help')}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && void save()}
      />
    </Dialog>
  )
}
