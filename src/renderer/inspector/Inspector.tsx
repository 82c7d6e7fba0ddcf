import type { Finding, Place } from '@shared/story/checks'
import { FIELDS, type FieldGroup } from '@shared/story/fields'
import { typesOf } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import type { Story, StoryFields } from '@shared/story/story'
import { storyType } from '@shared/story/types'
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app/store'
import { useNames } from '../app/story-types'
import { Select, Tabs } from '../ui'
import { Field } from './Field'
import { Readiness } from './Readiness'
import type { Steps } from './steps'
import { WorkflowPanel } from './WorkflowPanel'
import './Inspector.css'

export interface InspectorProps {
  story: Story
  fields: StoryFields
  onFields(change: Partial<StoryFields>): void
  findings: readonly Finding[]
  onJump(place: Place): void
  readOnly: boolean
  me: Person | null
  steps: Pick<Steps, 'take' | 'moving'>
  onType(type: string): void
  proofing: { count: number; panel: ReactNode }
  /** What was asked for last, from outside; a new object asks again. */
  asked: Asked | null
}

export type Asked = { field: string } | { tab: 'proofing' }

const FIELD_TABS = { story: ['story', 'type'], search: ['search'], schedule: ['schedule'] } as const satisfies Record<
  string,
  readonly FieldGroup[]
>
const NAMING: readonly string[] = ['headline', 'kicker', 'section', 'urgency']
type Tab = keyof typeof FIELD_TABS | 'readiness' | 'proofing'

/** The tab on which a field stands. */
function tabOf(field: string): Tab {
  const group = FIELDS.find(({ id }) => id === field)?.group
  if (group === 'search' || group === 'schedule') return group
  return 'story'
}

/** What can take the focus in a field; a date has no input that is seen. */
const CONTROLS = '[role=spinbutton], input:not([type=hidden], [hidden], [tabindex="-1"]), textarea, button'

function focusField(field: string): void {
  const place = document.querySelector<HTMLElement>(`.inspector [data-field="${CSS.escape(field)}"]`)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>(CONTROLS)?.focus()
}

/** Everything about a story that is not its text, built from the declared fields, rules and transitions. */
export function Inspector({
  story,
  fields,
  onFields,
  findings,
  onJump,
  readOnly,
  me,
  steps,
  onType,
  proofing,
  asked,
}: InspectorProps): ReactNode {
  const { t } = useTranslation('inspector')
  const settings = useApp(({ status }) => status?.settings ?? null)
  const [tab, setTab] = useState<Tab>('story')
  const names = useNames()
  const type = storyType(story.type, typesOf(settings))
  const blocking = findings.filter(({ level }) => level === 'block').length

  const shown = (groups: readonly FieldGroup[]) => {
    const ofType = (id: string) => type.fields.includes(id)
    const rows = FIELDS.filter(({ id, group }) => groups.includes(group) && (group !== 'type' || ofType(id)))
    // What names the story comes first, then what its type adds, in the type's order, then the rest.
    const rank = (id: string) => (NAMING.includes(id) ? 0 : ofType(id) ? 1 + type.fields.indexOf(id) : FIELDS.length)
    return rows
      .filter(({ id }) => type.dateline !== 'none' || id !== 'dateline')
      .sort((a, b) => rank(a.id) - rank(b.id))
  }
  const panel = (groups: readonly FieldGroup[], head?: ReactNode) => (
    <div className="inspector__fields">
      {head}
      {shown(groups).map((declaration) => (
        <Field
          key={declaration.id}
          declaration={declaration}
          type={type}
          story={story}
          fields={fields}
          isRequired={type.required.includes(declaration.id)}
          isDisabled={readOnly}
          onFields={onFields}
        />
      ))}
    </div>
  )

  // A type of another program stays visible until it is changed.
  const types = [...new Set([...typesOf(settings).map(({ id }) => id), story.type])]
  const typeChoice = (
    <Select
      label={t('shell:newStory.kind')}
      options={types.map((id) => ({ id, label: names.type(id) }))}
      value={story.type}
      onChange={(id) => id !== story.type && onType(id)}
      isDisabled={readOnly}
    />
  )

  const show = useCallback((field: string) => {
    setTab(tabOf(field))
    // The tab's fields are there after the next paint.
    requestAnimationFrame(() => focusField(field))
  }, [])
  useLayoutEffect(() => {
    if (!asked) return
    if ('tab' in asked) setTab(asked.tab)
    else show(asked.field)
  }, [asked, show])

  return (
    <section className="inspector" aria-label={t('commands:view.inspector')}>
      <Tabs
        label={t('commands:view.inspector')}
        selected={tab}
        onSelect={(id) => setTab(id as Tab)}
        tabs={[
          { id: 'story', label: t('tab.story'), panel: panel(FIELD_TABS.story, typeChoice) },
          {
            id: 'readiness',
            label: t('tab.readiness'),
            count: findings.length,
            alarming: blocking > 0,
            panel: (
              <div className="inspector__fields">
                <WorkflowPanel story={story} me={me} readOnly={readOnly} blocking={blocking} steps={steps} />
                <Readiness findings={findings} onJump={onJump} />
              </div>
            ),
          },
          { id: 'proofing', label: t('tab.proofing'), count: proofing.count, panel: proofing.panel },
          { id: 'search', label: t('tab.search'), panel: panel(FIELD_TABS.search) },
          { id: 'schedule', label: t('tab.schedule'), panel: panel(FIELD_TABS.schedule) },
        ]}
      />
    </section>
  )
}
