import { blockDirection } from '@shared/arabic/direction'
import { MuharrirError } from '@shared/contract/errors'
import { countDocumentWords } from '@shared/document/words'
import { directionOf } from '@shared/i18n/translate'
import { mediaUrl } from '@shared/media/asset'
import type { Story } from '@shared/story/story'
import { BookOpenText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { sentenceOf } from '../app/report'
import { openStory } from '../app/store'
import { useNames } from '../app/story-types'
import { muharrir } from '../muharrir'
import { Badge, Button, EmptyState, PublicationPill, Skeleton, StatePill, UrgencyPill } from '../ui'
import { BrokenStory } from './BrokenStory'
import { DocumentView } from './DocumentView'
import { Parted } from './Parted'
import './ReadingPane.css'

/** A row passed over with the arrow held down is not read from disk. Milliseconds. */
const REST = 90
const WORDS_PER_MINUTE = 180

type Shown = { story: Story } | { broken: string } | { sentence: string } | null

function useShownStory(id: string | null): Shown {
  const [shown, setShown] = useState<Shown>(null)
  useEffect(() => {
    if (id === null) return setShown(null)
    let current = true
    const read = async () => {
      try {
        const story = await muharrir.stories.get({ id })
        if (current) setShown({ story })
      } catch (error) {
        if (!current) return
        const isBroken = error instanceof MuharrirError && error.code === 'story.broken'
        setShown(isBroken ? { broken: id } : { sentence: sentenceOf(error) })
      }
    }
    const timer = setTimeout(read, REST)
    const end = muharrir.on('stories-changed', ({ ids }) => {
      if (ids.includes(id)) void read()
    })
    return () => {
      current = false
      clearTimeout(timer)
      end()
    }
  }, [id])
  return shown
}

function Opened({ story }: { story: Story }) {
  const { t } = useTranslation('desk')
  const names = useNames()
  const { full } = useFormats()
  const { fields, document } = story
  const words = countDocumentWords(document)
  const people = fields.byline.map(({ name }) => name).join(t('listComma'))
  const facts = [
    people,
    full(story.updated),
    t('story:count.words', { count: words }),
    t('story:count.readingTime', { count: Math.round(words / WORDS_PER_MINUTE) }),
  ]
  const direction = directionOf(fields.language)
  const [first] = document.root.children
  // The lead picture and a first figure of the same picture are one picture.
  const lead = fields.lead && !(first?.type === 'figure' && first.media === fields.lead.media) ? fields.lead : null
  const { agency, place, kind } = fields.dateline
  const dateline = [agency, place || kind].filter(Boolean).join(' / ')
  return (
    <article className="reading__story" lang={fields.language} dir={direction}>
      <div className="reading__pills">
        <UrgencyPill urgency={fields.urgency} />
        {fields.section && <Badge tone="accent">{names.section(fields.section)}</Badge>}
        <StatePill workflow={story.workflow} points={story.history.at(-1)?.points?.length ?? 0} />
        <PublicationPill publication={story.publication} />
      </div>
      {fields.kicker && (
        <p className="reading__kicker" dir={blockDirection(fields.kicker, direction)}>
          {fields.kicker}
        </p>
      )}
      <h2 className="reading__headline" dir={blockDirection(fields.headline, direction)}>
        {fields.headline || t('shell:untitled')}
      </h2>
      <p className="reading__facts">
        <Parted parts={facts.filter(Boolean)} />
      </p>
      {lead && (
        <figure className="reading__lead">
          <img src={mediaUrl(lead.media, 800)} alt={lead.alt} />
          <figcaption dir={direction}>{[lead.caption, lead.credit].filter(Boolean).join(' · ')}</figcaption>
        </figure>
      )}
      {fields.summary && (
        <p className="reading__summary" dir={blockDirection(fields.summary, direction)}>
          {fields.summary}
        </p>
      )}
      {dateline && <p className="reading__dateline">{`${dateline} ...`}</p>}
      <DocumentView document={document} />
      {fields.signoff.word && (
        <p className="reading__signoff">{[fields.signoff.word, fields.signoff.code].filter(Boolean).join('/')}</p>
      )}
    </article>
  )
}

/** The chosen story, to be read without opening it. */
export function ReadingPane({ id, chosen }: { id: string | null; chosen: number }) {
  const { t } = useTranslation('desk')
  const shown = useShownStory(id)
  if (chosen > 1)
    return (
      <EmptyState icon={BookOpenText} title={t('chosen', { stories: t('story:count.stories', { count: chosen }) })}>
        {t('chosen.help')}
      </EmptyState>
    )
  if (id === null)
    return (
      <EmptyState icon={BookOpenText} title={t('nothingChosen')}>
        {t('nothingChosen.help')}
      </EmptyState>
    )
  if (shown === null)
    return (
      <div className="reading__story" aria-busy>
        <Skeleton inlineSize="30%" blockSize="22px" />
        <Skeleton blockSize="34px" />
        <Skeleton inlineSize="70%" blockSize="34px" />
        <Skeleton blockSize="220px" />
      </div>
    )
  if ('broken' in shown) return <BrokenStory id={shown.broken} />
  if ('sentence' in shown) return <EmptyState icon={BookOpenText} title={shown.sentence} />
  return (
    <div className="reading">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable to be scrolled by keys */}
      <section className="reading__scroll" key={shown.story.id} tabIndex={0} aria-label={t('reading')}>
        <Opened story={shown.story} />
      </section>
      <footer className="reading__foot">
        <Button look="primary" onPress={() => openStory(shown.story.id)} keys="Enter">
          {t('open')}
        </Button>
      </footer>
    </div>
  )
}
