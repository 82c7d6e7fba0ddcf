import { MEDIA_SORTS, type MediaPage } from '@shared/contract/media'
import { KINDS } from '@shared/media/asset'
import { ArrowDownWideNarrow, FilterX, LayoutGrid, Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { Button, Chip, ChipButton, IconButton, MenuButton } from '../ui'
import { clearFilters, isFiltered, type MediaSort, type MediaView, refine, useMedia } from './query'

/** Filters with one value of a few, and with several values. */
const SINGLE = {
  use: ['any', 'used', 'unused'],
  rights: ['any', 'expired', 'expiring', 'unknown'],
  orientation: ['any', 'landscape', 'portrait', 'square'],
} as const
const LACKING = ['alt', 'credit', 'caption', 'title'] as const
const NAMED = ['people', 'places', 'keywords', 'credits'] as const

const toggled = <Value extends string>(chosen: readonly Value[], value: Value): Value[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]

function Several<Value extends string>({
  label,
  values,
  chosen,
  nameOf,
  onChange,
}: {
  label: string
  values: readonly Value[]
  chosen: readonly Value[]
  nameOf(value: Value): string
  onChange(chosen: Value[]): void
}) {
  // A value that is chosen stays in the menu though nothing has it any more.
  const all = [...values, ...chosen.filter((value) => !values.includes(value))]
  const [only] = chosen
  if (all.length === 0) return null
  return (
    <MenuButton
      label={label}
      entries={all.map((value) => ({
        id: value,
        label: nameOf(value),
        checked: chosen.includes(value),
        run: () => onChange(toggled(chosen, value)),
      }))}
    >
      <ChipButton isActive={chosen.length > 0}>
        {only === undefined ? label : chosen.length === 1 ? nameOf(only) : `${label} (${chosen.length})`}
      </ChipButton>
    </MenuButton>
  )
}

function Single({ filter, view }: { filter: keyof typeof SINGLE; view: MediaView }) {
  const { t } = useTranslation('media')
  const label = t(`filter.${filter}`)
  const chosen = view[filter]
  return (
    <MenuButton
      label={label}
      entries={SINGLE[filter].map((value) => ({
        id: value,
        label: t(`${filter}.${value}`),
        checked: chosen === value,
        run: () => refine({ [filter]: value }),
      }))}
    >
      <ChipButton isActive={chosen !== 'any'}>{chosen === 'any' ? label : t(`${filter}.${chosen}`)}</ChipButton>
    </MenuButton>
  )
}

export function MediaFilters({ latest }: { latest: MediaPage | null }) {
  const { t } = useTranslation('media')
  const view = useMedia()
  const { number } = useFormats()
  const counts = latest?.counts
  const count = (of: keyof MediaPage['counts']) => (counts ? { count: number(counts[of]) } : {})
  return (
    <div className="filters" role="toolbar" aria-label={t('filters')}>
      <Chip
        isSelected={view.place === 'library' && !isFiltered(view)}
        onChange={() => {
          clearFilters()
          refine({ place: 'library' })
        }}
        {...count('library')}
      >
        {t('all')}
      </Chip>
      {KINDS.filter((kind) => view.kinds.includes(kind) || (counts?.[kind] ?? 0) > 0).map((kind) => (
        <Chip
          key={kind}
          isSelected={view.kinds.includes(kind)}
          onChange={() => refine({ kinds: toggled(view.kinds, kind) })}
          {...count(kind)}
        >
          {t(`kind.${kind}`)}
        </Chip>
      ))}
      {(view.place === 'trash' || (counts?.trash ?? 0) > 0) && (
        <Chip
          isSelected={view.place === 'trash'}
          onChange={(trash) => refine({ place: trash ? 'trash' : 'library' })}
          {...count('trash')}
        >
          {t('trash')}
        </Chip>
      )}
      <Single filter="use" view={view} />
      <Single filter="rights" view={view} />
      <Several
        label={t('filter.lacking')}
        values={LACKING}
        chosen={view.lacking}
        nameOf={(value) => t(`lacking.${value}`)}
        onChange={(lacking) => refine({ lacking })}
      />
      <Single filter="orientation" view={view} />
      {NAMED.map((filter) => (
        <Several
          key={filter}
          label={t(`filter.${filter}`)}
          values={latest?.[filter] ?? []}
          chosen={view[filter]}
          nameOf={(value) => value}
          onChange={(chosen) => refine({ [filter]: chosen })}
        />
      ))}
      {isFiltered(view) && (
        <Button look="quiet" size="small" icon={FilterX} onPress={clearFilters}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  )
}

/** Words are first wanted from the beginning of the alphabet, times and numbers from the greatest. */
function sortBy(sort: MediaSort): void {
  const { sort: now, descending } = useMedia.getState()
  refine({ sort, descending: (now ?? 'added') === sort ? !descending : sort !== 'title' })
}

/** How the files are ordered and laid out. */
export function MediaTools() {
  const { t } = useTranslation('media')
  const view = useMedia()
  const sorted = view.sort ?? 'added'
  return (
    <>
      <MenuButton
        label={t('sort')}
        placement="bottom end"
        entries={MEDIA_SORTS.map((sort) => ({
          id: sort,
          label: t(`sort.${sort}`),
          ...(sorted === sort ? { note: t(view.descending ? 'descending' : 'ascending') } : {}),
          checked: sorted === sort,
          run: () => sortBy(sort),
        }))}
      >
        <IconButton icon={ArrowDownWideNarrow} label={t('sort')} />
      </MenuButton>
      <IconButton
        icon={view.layout === 'grid' ? Rows3 : LayoutGrid}
        label={t(view.layout === 'grid' ? 'layout.list' : 'layout.grid')}
        onPress={() => useMedia.setState({ layout: view.layout === 'grid' ? 'list' : 'grid', scroll: 0 })}
      />
    </>
  )
}
