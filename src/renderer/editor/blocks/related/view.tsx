import clsx from 'clsx'
import type { NodeKey } from 'lexical'
import { ArrowUpRight, Newspaper } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openStory } from '../../../app/store'
import { Icon, IconButton } from '../../../ui'
import { useLiving } from '../../screen/context'
import { useIsSelected, useNode } from '../../screen/useNode'
import { $isRelatedNode } from './node'

export function RelatedView({ nodeKey }: { nodeKey: NodeKey }) {
  const { t } = useTranslation('editor')
  const isSelected = useIsSelected(nodeKey)
  const related = useNode(nodeKey, $isRelatedNode, (node) => ({ id: node.getStory() }))
  const title = useLiving((state) => (related?.id ? state.titles[related.id] : undefined))
  const id = related?.id ?? null
  return (
    <div className={clsx('card', isSelected && 'card-selected')}>
      <span className="card-sign">
        <Icon of={Newspaper} size={20} />
      </span>
      <div className="card-words">
        <span className="card-kind">{t('related.kind')}</span>
        <span className={clsx('card-headline', !title && 'card-lacking')}>{title ?? t('related.missing')}</span>
      </div>
      {id !== null && title !== undefined && (
        <IconButton size="small" icon={ArrowUpRight} flip label={t('related.open')} onPress={() => openStory(id)} />
      )}
    </div>
  )
}
