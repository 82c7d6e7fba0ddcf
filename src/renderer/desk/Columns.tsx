import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui'
import { refine, type Sort, useDesk } from './query'

const COLUMNS: readonly { id: string; sort: Sort | null }[] = [
  { id: 'headline', sort: 'headline' },
  { id: 'type', sort: 'type' },
  { id: 'section', sort: 'section' },
  { id: 'people', sort: null },
  { id: 'workflow', sort: 'workflow' },
  { id: 'updated', sort: 'updated' },
  { id: 'words', sort: 'words' },
  { id: 'versions', sort: null },
]

/** Times and numbers are first wanted from the greatest, words from the beginning of the alphabet. */
const isDescendingFirst = (sort: Sort): boolean => ['updated', 'created', 'published', 'words'].includes(sort)

export function sortBy(sort: Sort): void {
  const { sort: now, descending } = useDesk.getState()
  refine({ sort, descending: now === sort ? !descending : isDescendingFirst(sort) })
}

/** Names of the columns; the sorted one has an arrow and says its order. */
export function Columns() {
  const { t } = useTranslation('desk')
  const sort = useDesk((view) => view.sort)
  const descending = useDesk((view) => view.descending)
  return (
    <div className="list__columns" role="toolbar" aria-label={t('sort')}>
      {COLUMNS.map(({ id, sort: by }) => {
        const sorted = by !== null && (sort ?? 'updated') === by
        const className = clsx('list__column', sorted && 'list__column--sorted', `list__column--${id}`)
        if (by === null)
          return (
            <span key={id} className={className}>
              {t(`column.${id}`)}
            </span>
          )
        return (
          <Button
            key={id}
            className={className}
            onPress={() => sortBy(by)}
            aria-label={
              sorted
                ? t(descending ? 'sorted.descending' : 'sorted.ascending', { column: t(`column.${id}`) })
                : undefined
            }
          >
            {t(`column.${id}`)}
            {sorted && <Icon of={descending ? ArrowDown : ArrowUp} size={13} />}
          </Button>
        )
      })}
    </div>
  )
}
