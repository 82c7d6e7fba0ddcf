import type { Step, Story } from '@shared/story/story'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { useNames } from '../app/story-types'

/** Everything that was done with the story, the last first: who, when, to what, and why. */
export function History({ story }: { story: Story }) {
  const { t, i18n } = useTranslation('inspector')
  const { short } = useFormats()
  const names = useNames()
  const stateOf = ({ axis, to }: Step) => (i18n.exists(`story:${axis}.${to}`) ? t(`story:${axis}.${to}`) : to)
  return (
    <details className="history">
      <summary>{t('history', { count: story.history.length })}</summary>
      <ol>
        {[...story.history].reverse().map((step) => (
          <li key={`${step.at} ${step.to}`}>
            <span className="history__state">{stateOf(step)}</span>
            <span className="ui-field__help">{[names.person(step.by), short(step.at)].join(' · ')}</span>
            {step.override && <span className="ui-field__help">{t('overridden')}</span>}
            {step.reason && <p>{step.reason}</p>}
            {step.points && step.points.length > 0 && (
              <ul>
                {step.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
        <li>
          <span className="history__state">{t('created')}</span>
          <span className="ui-field__help">
            {[names.person(story.createdBy), short(story.created)].filter(Boolean).join(' · ')}
          </span>
        </li>
      </ol>
    </details>
  )
}
