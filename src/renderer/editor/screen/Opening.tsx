import type { BrokenStory } from '@shared/contract/contract'
import { FileWarning } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../../app/formats'
import { attempt, sentenceOf } from '../../app/report'
import { showDesk } from '../../app/store'
import { muharrir } from '../../muharrir'
import { Button, EmptyState, Skeleton } from '../../ui'

/** The shape of what comes. */
export function OpeningSkeleton() {
  return (
    <div className="opening" aria-hidden>
      <div className="paper opening-paper">
        <Skeleton inlineSize="120px" />
        <Skeleton blockSize="44px" />
        <Skeleton inlineSize="70%" blockSize="44px" />
        {['100%', '96%', '98%', '60%'].map((inlineSize) => (
          <Skeleton key={inlineSize} inlineSize={inlineSize} blockSize="18px" />
        ))}
      </div>
    </div>
  )
}

/** A story that could not be opened: why, and what can be done. A broken file offers its versions. */
export function StoryFault({
  id,
  fault,
  isBroken,
  onAgain,
}: {
  id: string
  fault: unknown
  isBroken: boolean
  onAgain(): void
}) {
  const { t } = useTranslation('editor')
  const formats = useFormats()
  const now = useNow()
  const [broken, setBroken] = useState<BrokenStory | null>(null)
  useEffect(() => {
    if (isBroken) void attempt(muharrir.stories.broken({ id })).then((found) => setBroken(found ?? null))
  }, [id, isBroken])
  const mend = async (hash: string) => {
    if (await attempt(muharrir.stories.mend({ id, hash }))) onAgain()
  }
  return (
    <EmptyState
      icon={FileWarning}
      title={t('fault.title')}
      actions={
        <>
          {broken?.versions.slice(0, 3).map(({ hash, at, step, name, words }) => (
            <Button key={hash} onPress={() => mend(hash)}>
              {t('fault.mend', {
                version: name || t(`story:versionStep.${step}`),
                when: formats.relative(at, now),
                words: t('story:count.words', { count: words }),
              })}
            </Button>
          ))}
          {!isBroken && <Button onPress={onAgain}>{t('fault.again')}</Button>}
          <Button look="primary" onPress={showDesk}>
            {t('back')}
          </Button>
        </>
      }
    >
      {sentenceOf(fault)}
    </EmptyState>
  )
}
