import { clean, cleanLine } from '@shared/arabic/clean'
import type { Transition } from '@shared/story/workflow'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, IconButton, TextArea, TextField } from '../ui'
import type { MoveOptions } from './steps'

/** A step that wants a reason: a return with its points, a hold, an approval of one's own edit. */
export function StepDialog({
  step,
  isOwnEdit,
  onClose,
  onTake,
}: {
  step: Transition
  isOwnEdit: boolean
  onClose(): void
  onTake(options: MoveOptions): void
}) {
  const { t } = useTranslation('inspector')
  const [reason, setReason] = useState('')
  const [points, setPoints] = useState<string[]>(step.to === 'returned' ? [''] : [])
  const tidy = clean(reason).trim()
  return (
    <Dialog
      title={t(`story:step.${step.to}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={tidy === ''}
            onPress={() => onTake({ reason: tidy, points: points.map(cleanLine).filter(Boolean), override: isOwnEdit })}
          >
            {t(isOwnEdit ? 'override' : `story:step.${step.to}`)}
          </Button>
        </>
      }
    >
      {isOwnEdit && <p className="workflow__return">{t('errors:workflow.own-edit')}</p>}
      <TextArea label={t('reason')} help={t('reasonHelp')} value={reason} onChange={setReason} autoFocus rows={3} />
      {step.to === 'returned' && (
        <fieldset className="ui-field inspector__group">
          <legend className="ui-field__label">{t('points')}</legend>
          {points.map((point, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: points are typed in place; the place is the identity
            <div key={n} className="inspector__row">
              <TextField
                label={t('point', { number: n + 1 })}
                labelHidden
                placeholder={t('point', { number: n + 1 })}
                value={point}
                onChange={(next) => setPoints(points.map((other, at) => (at === n ? next : other)))}
                onKeyDown={(event) => event.key === 'Enter' && setPoints([...points, ''])}
                autoFocus={n > 0}
              />
              <IconButton
                icon={X}
                size="small"
                label={t('ui:removeNamed', { name: t('point', { number: n + 1 }) })}
                onPress={() => setPoints(points.filter((_, at) => at !== n))}
              />
            </div>
          ))}
          <Button look="quiet" size="small" icon={Plus} onPress={() => setPoints([...points, ''])}>
            {t('addPoint')}
          </Button>
        </fieldset>
      )}
    </Dialog>
  )
}
