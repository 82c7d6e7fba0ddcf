import type { BrokenStory as Broken } from '@shared/contract/contract'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { attempt } from '../app/report'
import { canWrite, openStory, useApp } from '../app/store'
import { useNames } from '../app/story-types'
import { muharrir } from '../muharrir'
import { Badge, Button, toast } from '../ui'

/** A story whose file cannot be read: what happened, and its versions to go on from. */
export function BrokenStory({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const [broken, setBroken] = useState<Broken | null>(null)
  const { full } = useFormats()
  const names = useNames()
  const writable = useApp(canWrite)
  useEffect(() => {
    let current = true
    void attempt(muharrir.stories.broken({ id })).then((answer) => current && answer && setBroken(answer))
    return () => {
      current = false
    }
  }, [id])
  if (!broken) return null
  const mend = async (hash: string) => {
    if (!(await attempt(muharrir.stories.mend({ id, hash })))) return
    toast({ tone: 'ok', text: t('broken.mended') })
    openStory(id)
  }
  const { setAside } = broken
  return (
    <section className="broken">
      <Badge tone="urgent" icon={TriangleAlert}>
        {t('broken')}
      </Badge>
      <h2>{t('broken.title')}</h2>
      <p>{t('errors:story.broken', { id })}</p>
      <p className="ui-field__help" dir="auto">
        {t('broken.reason', { reason: broken.reason })}
      </p>
      {setAside && (
        <Button look="quiet" size="small" onPress={() => void attempt(muharrir.app.showInFolder({ path: setAside }))}>
          {t('broken.show')}
        </Button>
      )}
      <h3>{broken.versions.length > 0 ? t('broken.versions') : t('broken.noVersions')}</h3>
      {broken.versions.map(({ hash, at, by, step, name, words }, n) => (
        <div key={hash} className="broken__version">
          <span className="broken__words">
            <span>{name || t(`story:versionStep.${step}`)}</span>
            <span className="ui-field__help">
              {[full(at), names.person(by), t('story:count.words', { count: words })].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Button
            look={n === 0 ? 'primary' : 'plain'}
            size="small"
            isDisabled={!writable}
            onPress={() => void mend(hash)}
          >
            {t('broken.mend')}
          </Button>
        </div>
      ))}
    </section>
  )
}
