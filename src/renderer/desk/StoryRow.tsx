import { blockDirection } from '@shared/arabic/direction'
import type { StoryHit } from '@shared/contract/contract'
import { directionOf } from '@shared/i18n/translate'
import { mediaUrl } from '@shared/media/asset'
import clsx from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../app/formats'
import { typeIcon, useNames } from '../app/story-types'
import { Badge, EmbargoPill, Icon, PublicationPill, StatePill, UrgencyPill } from '../ui'
import { Marked } from './Marked'
import { Parted } from './Parted'

/** Pixels: twice what the row shows, for sharp screens. */
const THUMBNAIL = 160

function Thumbnail({ story }: { story: StoryHit }) {
  if (story.picture)
    return (
      <img className="row__picture" src={mediaUrl(story.picture, THUMBNAIL)} alt="" loading="lazy" draggable={false} />
    )
  return (
    <span className="row__picture row__picture--none">
      <Icon of={typeIcon(story.type)} size={20} />
    </span>
  )
}

/** Where it stands: what readers have once it is public, else whose turn it is; an embargo says so first. */
function State({ story, now }: { story: StoryHit; now: number }) {
  const { t } = useTranslation('desk')
  const { day } = useFormats()
  if (story.broken)
    return (
      <Badge tone="urgent" icon={TriangleAlert}>
        {t('broken')}
      </Badge>
    )
  if (story.embargo && Date.parse(story.embargo) > now) return <EmbargoPill until={day(story.embargo)} />
  if (story.publication !== 'never' && story.workflow === 'approved')
    return <PublicationPill publication={story.publication} />
  return <StatePill workflow={story.workflow} points={story.points} />
}

export interface StoryRowProps {
  story: StoryHit
  density: 'comfortable' | 'compact'
}

export const StoryRow = memo(function StoryRow({ story, density }: StoryRowProps) {
  const { t } = useTranslation('desk')
  const { relative, full, number } = useFormats()
  const now = useNow()
  const names = useNames()
  const direction = directionOf(story.language)
  const people = story.byline.join(t('listComma'))
  const headline = (
    <span
      className={clsx('row__headline', story.headline === '' && 'row__headline--none')}
      dir={blockDirection(story.headline, direction)}
    >
      {story.headline === '' ? t('shell:untitled') : <Marked text={story.headline} matches={story.headlineMatches} />}
    </span>
  )
  const time = (
    <time className="row__time" dateTime={story.updated} title={full(story.updated)}>
      {relative(story.updated, now)}
    </time>
  )
  if (density === 'compact')
    return (
      <>
        <span className="row__title">
          <UrgencyPill urgency={story.urgency} />
          {headline}
        </span>
        <span className="row__cell">{names.type(story.type)}</span>
        <span className="row__cell row__cell--section">{names.section(story.section)}</span>
        <span className="row__cell row__cell--people">
          <bdi>{people}</bdi>
        </span>
        <span className="row__state">
          <State story={story} now={now} />
        </span>
        {time}
        <span className="row__number">{number(story.words)}</span>
        <span className="row__number">{number(story.versions)}</span>
      </>
    )
  const meta = [names.type(story.type), names.section(story.section), people].filter(Boolean)
  return (
    <>
      <Thumbnail story={story} />
      <span className="row__words">
        <span className="row__title">
          <UrgencyPill urgency={story.urgency} />
          {headline}
        </span>
        {story.snippet ? (
          <span className="row__meta row__meta--snippet" dir={blockDirection(story.snippet.text, direction)}>
            <Marked text={story.snippet.text} matches={story.snippet.matches} />
          </span>
        ) : (
          <span className="row__meta">
            <Parted parts={[...new Set(meta)]} />
          </span>
        )}
      </span>
      <span className="row__versions">{story.versions > 0 ? t('version', { count: story.versions }) : ''}</span>
      <span className="row__state">
        <State story={story} now={now} />
      </span>
      {time}
    </>
  )
})
