import type { Finding, Level, Place } from '@shared/story/checks'
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { EmptyState, Icon } from '../ui'

const SIGNS: Record<Level, LucideIcon> = { block: CircleAlert, warning: TriangleAlert, advice: Info }

/** The sentence of a finding, with the names it speaks of. */
export function useFindingSentence(): (finding: Finding) => string {
  const { t, i18n } = useTranslation('checks')
  const { short } = useFormats()
  return ({ rule, details = {} }) => {
    if (!i18n.exists(`checks:${rule}`)) return rule
    return t(rule, {
      ...details,
      fieldName: details.field === undefined ? '' : t(`story:field.${details.field}`),
      blockName: details.block === undefined ? '' : t(`story:block.${details.block}`),
      untilText: typeof details.until === 'string' ? short(details.until) : '',
    })
  }
}

/** What is missing before publishing, the gravest first; a press leads to the place. */
export function Readiness({ findings, onJump }: { findings: readonly Finding[]; onJump(place: Place): void }) {
  const { t } = useTranslation('inspector')
  const sentence = useFindingSentence()
  if (findings.length === 0)
    return (
      <EmptyState icon={CircleCheck} title={t('ready')}>
        {t('readyHelp')}
      </EmptyState>
    )
  return (
    <section aria-label={t('tab.readiness')}>
      <h3 className="inspector__heading">{t('readiness')}</h3>
      <ul className="readiness">
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <Button className="readiness__finding" onPress={() => onJump(finding.place)}>
              <span className={`readiness__sign readiness__sign--${finding.level}`}>
                <Icon of={SIGNS[finding.level]} size={16} />
              </span>
              <span className="readiness__words">
                <span>{sentence(finding)}</span>
                <span className="ui-field__help">{t(`checks:level.${finding.level}`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
