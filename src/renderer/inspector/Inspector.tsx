/** The story's readiness beside its text. */
import type { Finding, Place } from '@shared/story/checks'
import type { Person } from '@shared/story/people'
import type { Story, StoryFields } from '@shared/story/story'
import { useTranslation } from 'react-i18next'

export interface InspectorProps {
  story: Story
  fields: StoryFields
  onFields(change: Partial<StoryFields>): void
  findings: readonly Finding[]
  onJump(place: Place): void
  readOnly: boolean
  me: Person | null
  onMove(to: string, given: { reason?: string; points?: string[]; override?: boolean }): Promise<void>
}

export function Inspector({ findings, onJump }: InspectorProps) {
  const { t } = useTranslation()
  return (
    <ul>
      {findings.map(({ rule, place, details }) => (
        <li key={`${rule}-${JSON.stringify(place)}`}>
          <button type="button" onClick={() => onJump(place)}>
            {t(`checks:${rule}`, details ?? {})}
          </button>
        </li>
      ))}
    </ul>
  )
}
