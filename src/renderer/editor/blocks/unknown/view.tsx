import clsx from 'clsx'
import type { NodeKey } from 'lexical'
import { Puzzle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui'
import { useIsSelected, useNode } from '../../screen/useNode'
import { $isUnknownNode } from './node'

/** Says that something of a newer program is here and safe. */
export function UnknownView({ nodeKey }: { nodeKey: NodeKey }) {
  const { t } = useTranslation('editor')
  const isSelected = useIsSelected(nodeKey)
  const shown = useNode(nodeKey, $isUnknownNode, (node) => ({
    type: node.getOriginal()?.type ?? '',
    inline: node.isInline(),
  }))
  if (!shown) return null
  if (shown.inline)
    return (
      <span className={clsx('unknown-run', isSelected && 'card-selected')} title={t('unknown.note')}>
        {shown.type}
      </span>
    )
  return (
    <div className={clsx('card card-quiet', isSelected && 'card-selected')}>
      <span className="card-sign">
        <Icon of={Puzzle} size={20} />
      </span>
      <div className="card-words">
        <span className="card-kind">{t('unknown.title', { type: shown.type })}</span>
        <span className="card-note">{t('unknown.note')}</span>
      </div>
    </div>
  )
}
