import type { StoryPage } from '@shared/contract/contract'
import { PUBLICATION_STATES, WORKFLOW_STATES } from '@shared/story/story'
import { FilterX, ListFilter, Rows2, Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { useApp } from '../app/store'
import { useNames, useStoryTypes } from '../app/story-types'
import { Button, Chip, ChipButton, IconButton, MenuButton, type MenuEntry } from '../ui'
import { sortBy } from './Columns'
import { DAY_SPANS, isFiltered, NO_FILTER, refine, type Sort, useDesk } from './query'

const SORTS: readonly Sort[] = ['updated', 'created', 'published', 'headline', 'workflow', 'type', 'section', 'words']
/** States that have a chip of their own; the others stand in the menu. */
const CHIPS = ['submitted', 'returned', 'approved'] as const

const toggled = (chosen: readonly string[], id: string): string[] =>
  chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]

type ListFilterKey = 'workflow' | 'publication' | 'types' | 'sections' | 'people'

interface Choice {
  of: ListFilterKey
  id: string
  label: string
}

/** A filter with several values at once, as a chip that opens them. Values of two filters are parted by a line. */
function ChoiceChip({ label, choices }: { label: string; choices: readonly Choice[] }) {
  const view = useDesk()
  const chosen = choices.filter(({ of, id }) => view[of].includes(id))
  const entries = choices.map(({ of, id, label: name }, n): MenuEntry => {
    const before = choices[n - 1]
    return {
      id: `${of}/${id}`,
      label: name,
      checked: view[of].includes(id),
      separated: before !== undefined && before.of !== of,
      run: () => refine({ [of]: toggled(view[of], id) }),
    }
  })
  if (choices.length === 0) return null
  const [only] = chosen
  return (
    <MenuButton label={label} entries={entries}>
      <ChipButton isActive={chosen.length > 0}>
        {only === undefined ? label : chosen.length === 1 ? only.label : `${label} (${chosen.length})`}
      </ChipButton>
    </MenuButton>
  )
}

export function Filters({ counts, people }: { counts: StoryPage['counts'] | null; people: readonly string[] }) {
  const { t } = useTranslation('desk')
  const view = useDesk()
  const { number } = useFormats()
  const names = useNames()
  const types = useStoryTypes()
  const sections = useApp(({ status }) => status?.settings?.sections) ?? []
  const language = useApp(({ preferences }) => preferences.language)
  const count = (value: number | undefined) => (counts ? { count: number(value ?? 0) } : {})
  const toggleState = (state: string) => refine({ workflow: toggled(view.workflow, state) })
  return (
    <div className="filters" role="toolbar" aria-label={t('filters')}>
      <Chip isSelected={!isFiltered(view)} onChange={() => refine(NO_FILTER)} {...count(counts?.all)}>
        {t('all')}
      </Chip>
      <Chip isSelected={view.mine} onChange={(mine) => refine({ mine })} {...count(counts?.mine)}>
        {t('mine')}
      </Chip>
      {CHIPS.filter((state) => view.workflow.includes(state) || (counts?.workflow[state] ?? 0) > 0).map((state) => (
        <Chip
          key={state}
          isSelected={view.workflow.includes(state)}
          onChange={() => toggleState(state)}
          {...count(counts?.workflow[state])}
        >
          {t(`story:workflow.${state}`)}
        </Chip>
      ))}
      <ChoiceChip
        label={t('filter.state')}
        choices={[
          ...WORKFLOW_STATES.map((id) => ({ of: 'workflow' as const, id, label: t(`story:workflow.${id}`) })),
          ...PUBLICATION_STATES.map((id) => ({ of: 'publication' as const, id, label: t(`story:publication.${id}`) })),
        ]}
      />
      <ChoiceChip
        label={t('filter.types')}
        choices={types.map(({ id }) => ({ of: 'types', id, label: names.type(id) }))}
      />
      <ChoiceChip
        label={t('filter.sections')}
        choices={sections.map(({ id, name }) => ({ of: 'sections', id, label: name[language] }))}
      />
      <ChoiceChip label={t('filter.people')} choices={people.map((id) => ({ of: 'people', id, label: id }))} />
      <MenuButton
        label={t('filter.date')}
        entries={DAY_SPANS.map((span) => ({
          id: span,
          label: t(`span.${span}`),
          checked: view.span === span,
          run: () => refine({ span }),
        }))}
      >
        <ChipButton isActive={view.span !== 'any'}>
          {view.span === 'any' ? t('filter.date') : t(`span.${view.span}`)}
        </ChipButton>
      </MenuButton>
      {isFiltered(view) && (
        <Button look="quiet" size="small" icon={FilterX} onPress={() => refine(NO_FILTER)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}

/** How the list is ordered and how close its rows stand. */
export function ListTools() {
  const { t } = useTranslation('desk')
  const view = useDesk()
  return (
    <>
      <MenuButton
        label={t('sort')}
        placement="bottom end"
        entries={SORTS.map((sort) => ({
          id: sort,
          label: t(`column.${sort}`),
          checked: (view.sort ?? 'updated') === sort,
          run: () => sortBy(sort),
        }))}
      >
        <IconButton icon={ListFilter} label={t('sort')} />
      </MenuButton>
      <IconButton
        icon={view.density === 'compact' ? Rows2 : Rows3}
        label={t(view.density === 'compact' ? 'comfortable' : 'compact')}
        onPress={() => useDesk.setState({ density: view.density === 'compact' ? 'comfortable' : 'compact', scroll: 0 })}
      />
    </>
  )
}
