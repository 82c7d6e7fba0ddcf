import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { Provider } from '@shared/document/embeds'
import clsx from 'clsx'
import type { NodeKey } from 'lexical'
import { ExternalLink, Globe, type LucideIcon, PlaySquare, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../../../app/report'
import { muharrir } from '../../../muharrir'
import { Icon, IconButton } from '../../../ui'
import { useOpenStory } from '../../screen/context'
import { changeNode, useIsSelected, useNode } from '../../screen/useNode'
import { $isEmbedNode } from './node'

const ICONS: Partial<Record<Provider, LucideIcon>> = { youtube: PlaySquare, telegram: Send }

/** A card of words: which site, which address, and a title that the writer gives it. Nothing is loaded. */
export function EmbedView({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { readOnly } = useOpenStory()
  const isSelected = useIsSelected(nodeKey)
  const fields = useNode(nodeKey, $isEmbedNode, (node) => node.getFields())
  if (!fields) return null
  return (
    <div className={clsx('card', isSelected && 'card-selected')}>
      <span className="card-sign">
        <Icon of={ICONS[fields.provider] ?? Globe} size={20} />
      </span>
      <div className="card-words">
        <span className="card-kind">{t(`embed.${fields.provider}`)}</span>
        <input
          className="card-title"
          dir="auto"
          value={fields.title}
          readOnly={readOnly}
          placeholder={t('embed.title')}
          aria-label={t('embed.title')}
          onChange={(event) => {
            const title = event.target.value
            changeNode(editor, nodeKey, $isEmbedNode, (node) => node.setTitle(title))
          }}
        />
        <bdi dir="ltr" className="card-address">
          {fields.url}
        </bdi>
      </div>
      <IconButton
        size="small"
        icon={ExternalLink}
        label={t('embed.open')}
        onPress={() => void attempt(muharrir.app.openExternal({ url: fields.url }))}
      />
    </div>
  )
}
