import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalSlotRef } from '@lexical/react/useLexicalSlotRef'
import { type Asset, mediaUrl } from '@shared/media/asset'
import clsx from 'clsx'
import { $getNodeByKey, $getSlot, type LexicalEditor, type NodeKey } from 'lexical'
import { Captions, ImageOff, ImagePlus, Images, TriangleAlert } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../../../app/report'
import { MediaPicker } from '../../../media/MediaPicker'
import { muharrir } from '../../../muharrir'
import { Button, Checkbox, Icon, PopoverButton, TextArea, TextField } from '../../../ui'
import { $enterBlock, $removeBlock, $selectCard, $selectedCard } from '../../model/blocks'
import { useLiving, useOpenStory } from '../../screen/context'
import { changeNode, useIsSelected, useNode } from '../../screen/useNode'
import { $isFigureNode, $takeAsset, type FigureFields } from './node'

/** Pixels of the rendition shown on the paper. */
const SHOWN_WIDTH = 960

/**
 * A picture that was just put in is chosen as a card, because the browser drops a caret whose element is moved, as a
 * slot's is to its place. Now that it stands there the caret goes into it, unless another field has the focus.
 */
function $takeCaret(editor: LexicalEditor, key: NodeKey): void {
  const figure = $getNodeByKey(key)
  const { activeElement, body } = document
  if (!figure?.is($selectedCard())) return
  if (activeElement === body || editor.getRootElement()?.contains(activeElement)) $enterBlock(figure)
}

function Slot({
  nodeKey,
  name,
  prompt,
  isEmpty,
}: {
  nodeKey: NodeKey
  name: string
  prompt: string
  isEmpty: boolean
}) {
  const [editor] = useLexicalComposerContext()
  const mount = useLexicalSlotRef<HTMLDivElement>(editor, nodeKey, name)
  const place = useCallback(
    (target: HTMLDivElement) => {
      const unmount = mount(target)
      if (name === 'caption') editor.update(() => $takeCaret(editor, nodeKey))
      return unmount
    },
    [editor, mount, nodeKey, name],
  )
  return <div ref={place} className={clsx('slot', `slot-${name}`)} data-prompt={isEmpty ? prompt : undefined} />
}

function Words({ fields, onChange }: { fields: FigureFields; onChange(change: Partial<FigureFields>): void }) {
  const { t } = useTranslation('editor')
  const isDecorative = fields.decorative !== null
  return (
    <div className="figure-words">
      <TextArea
        label={t('figure.alt')}
        help={t('figure.alt.help')}
        value={fields.alt}
        isDisabled={isDecorative}
        onChange={(alt) => onChange({ alt })}
        autoFocus
      />
      <Checkbox isSelected={isDecorative} onChange={(on) => onChange({ decorative: on ? '' : null })}>
        {t('figure.decorative')}
      </Checkbox>
      {isDecorative && (
        <TextField
          label={t('figure.decorative.why')}
          value={fields.decorative ?? ''}
          onChange={(decorative) => onChange({ decorative })}
        />
      )}
      <TextField
        label={t('figure.source')}
        help={t('figure.source.help')}
        value={fields.source}
        onChange={(source) => onChange({ source })}
      />
    </div>
  )
}

/** A picture on the paper: the picture, its caption and credit as text, and in words what it lacks. */
export function FigureView({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { readOnly } = useOpenStory()
  const isSelected = useIsSelected(nodeKey)
  const [isBroken, setBroken] = useState(false)
  const [picking, setPicking] = useState(false)
  const shown = useNode(nodeKey, $isFigureNode, (node) => ({
    fields: node.getFields(),
    hasCaption: ($getSlot(node, 'caption')?.getTextContent() ?? '') !== '',
    hasCredit: ($getSlot(node, 'credit')?.getTextContent() ?? '') !== '',
  }))
  const asset = useLiving((state) => (shown?.fields.media ? state.assets[shown.fields.media] : undefined))
  if (!shown) return null
  const { fields, hasCaption, hasCredit } = shown
  const change = (next: Partial<FigureFields>) =>
    changeNode(editor, nodeKey, $isFigureNode, (node) => node.setFields(next))
  const choose = async () => {
    const chosen = await attempt(muharrir.media.addFromDialog())
    if (chosen) take(chosen)
  }
  const take = (chosen: Asset) => {
    setPicking(false)
    setBroken(false)
    changeNode(editor, nodeKey, $isFigureNode, (node) => $takeAsset(node, chosen))
  }
  const lacksAlt = fields.alt.trim() === '' && (fields.decorative ?? '').trim() === ''
  const isMissing = fields.media !== null && isBroken
  return (
    <figure className={clsx('figure', isSelected && 'figure-selected')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys reach the picture as a block of the text */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className="figure-frame"
        onClick={() =>
          editor.update(() => {
            const node = $getNodeByKey(nodeKey)
            if (node) $selectCard(node)
          })
        }
      >
        {fields.media && !isBroken ? (
          <img
            className="figure-picture"
            src={mediaUrl(fields.media, SHOWN_WIDTH)}
            alt={fields.alt}
            {...(asset ? { width: asset.width, height: asset.height } : {})}
            onError={() => setBroken(true)}
            draggable={false}
          />
        ) : (
          <div className="figure-empty">
            <Icon of={isMissing ? ImageOff : ImagePlus} size={28} />
            <p>{t(isMissing ? 'figure.missing' : 'figure.empty')}</p>
            {!readOnly && (
              <div className="figure-choices">
                <Button size="small" look="primary" onPress={choose}>
                  {t('figure.choose')}
                </Button>
                <Button size="small" icon={Images} onPress={() => setPicking(true)}>
                  {t('media:fromLibrary')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  onPress={() => changeNode(editor, nodeKey, $isFigureNode, $removeBlock)}
                >
                  {t('handle.remove')}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      <figcaption className="figure-caption">
        <Slot nodeKey={nodeKey} name="caption" prompt={t('slot.figure.caption')} isEmpty={!hasCaption} />
        <Slot nodeKey={nodeKey} name="credit" prompt={t('slot.figure.credit')} isEmpty={!hasCredit} />
        {!readOnly && fields.media !== null && (
          <div className="figure-tools">
            <PopoverButton
              label={t('figure.words')}
              placement="bottom end"
              button={
                <Button
                  size="small"
                  look="quiet"
                  icon={lacksAlt ? TriangleAlert : Captions}
                  className={clsx('figure-alt', lacksAlt && 'figure-alt-lacking')}
                >
                  {t(lacksAlt ? 'figure.altMissing' : 'figure.words')}
                </Button>
              }
            >
              <Words fields={fields} onChange={change} />
            </PopoverButton>
            <Button size="small" look="quiet" icon={ImagePlus} onPress={choose}>
              {t('figure.replace')}
            </Button>
            <Button size="small" look="quiet" icon={Images} onPress={() => setPicking(true)}>
              {t('media:fromLibrary')}
            </Button>
          </div>
        )}
      </figcaption>
      {picking && (
        <MediaPicker
          title={t('media:fromLibrary.title')}
          confirm={t('media:choose')}
          onPick={take}
          onClose={() => setPicking(false)}
        />
      )}
    </figure>
  )
}
