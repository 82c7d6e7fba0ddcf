import type { Person } from '@shared/story/people'
import type { Story } from '@shared/story/story'
import { nextSteps } from '@shared/story/workflow'
import { useTranslation } from 'react-i18next'
import { Button, PublicationPill, StatePill } from '../ui'
import { History } from './History'
import type { Steps } from './steps'

/** The step that brings the story nearer to readers is the one to offer first. */
const FORWARD: Record<string, string> = {
  draft: 'submitted',
  returned: 'submitted',
  submitted: 'in-review',
  'in-review': 'approved',
  held: 'in-review',
}

/** Whose turn it is, what this person may do about it, and everything that was done. */
export function WorkflowPanel({
  story,
  me,
  readOnly,
  blocking,
  steps: { take, moving },
}: {
  story: Story
  me: Person | null
  readOnly: boolean
  blocking: number
  steps: Pick<Steps, 'take' | 'moving'>
}) {
  const { t } = useTranslation('inspector')
  const steps = me && !readOnly ? nextSteps(story, me) : []
  const last = story.history.at(-1)
  return (
    <section className="workflow" aria-label={t('workflow')}>
      <div className="workflow__state">
        <StatePill workflow={story.workflow} points={last?.points?.length ?? 0} />
        <PublicationPill publication={story.publication} />
      </div>
      {story.workflow === 'returned' && last?.reason && (
        <div className="workflow__return">
          <p>{last.reason}</p>
          {last.points && last.points.length > 0 && (
            <ul>
              {last.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {steps.length > 0 ? (
        <div className="workflow__steps">
          {[...steps]
            .sort((a, b) => Number(b.to === FORWARD[story.workflow]) - Number(a.to === FORWARD[story.workflow]))
            .map((step, n) => (
              <Button
                key={step.to}
                look={n === 0 && step.to === FORWARD[story.workflow] ? 'primary' : 'plain'}
                size="small"
                isDisabled={moving}
                onPress={() => take(step)}
              >
                {t(`story:step.${step.to}`)}
              </Button>
            ))}
        </div>
      ) : (
        <p className="ui-field__help">{t(readOnly ? 'noStepReadOnly' : me ? 'noStep' : 'errors:person.none')}</p>
      )}
      {blocking > 0 && story.workflow !== 'approved' && (
        <p className="ui-field__help">{t('blocking', { count: blocking })}</p>
      )}
      <History story={story} />
    </section>
  )
}
