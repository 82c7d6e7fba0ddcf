import { useTranslation } from 'react-i18next'
import { muharrir } from '../muharrir'
import { ProgressBar } from '../ui'
import { attempt } from './report'
import { useApp } from './store'

/** Long work on its way, with a way to stop it. */
export function JobTray() {
  const { t, i18n } = useTranslation('jobs')
  const jobs = useApp((app) => app.jobs)
  const shown = Object.values(jobs)
  if (shown.length === 0) return null
  return (
    <section className="jobs" aria-label={t('title')} aria-live="polite">
      {shown.map(({ job, label, done, total, state }) => (
        <ProgressBar
          key={job}
          label={i18n.exists(`jobs:${label}`) ? t(label) : t('working')}
          done={state === 'done' ? 1 : done}
          total={state === 'done' ? 1 : total}
          note={state === 'running' ? (total > 0 ? t('amount', { done, total }) : '') : t(`state.${state}`)}
          {...(state === 'running' ? { onCancel: () => void attempt(muharrir.jobs.cancel({ job })) } : {})}
        />
      ))}
    </section>
  )
}
