/** What is wrong at one place and what can be done about it, beside the place. */
import { X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Floating } from '../editor/tools/Floating'
import { IconButton } from '../ui'
import { type OpenProofing, useFindings, useProofing } from './context'
import { SpellingCard } from './SpellingCard'
import { StyleCard } from './StyleCard'
import type { Finding } from './session'
import './proofing.css'

export function ProofingCard() {
  const open = useProofing()
  // The card follows its finding, and goes with it.
  useFindings()
  const finding = open?.card ? open.proofing.find(open.card.key) : null
  useEffect(() => {
    if (open?.card && !finding) open.showCard(null)
  }, [open, finding])
  useEffect(() => open?.layer.point(finding?.key ?? null), [open, finding?.key])
  if (!open?.card || !finding) return null
  return <FindingCard key={finding.key} open={open} finding={finding} />
}

function FindingCard({ open, finding }: { open: OpenProofing; finding: Finding }) {
  const { t } = useTranslation('proofing')
  const { layer, editor, card, showCard } = open
  const panel = useRef<HTMLDivElement>(null)
  const takesFocus = card?.takesFocus ?? false
  const element = card?.anchor ?? null
  const { key } = finding
  const anchor = useMemo(
    () => ({
      contextElement: element ?? editor.getRootElement() ?? document.body,
      getBoundingClientRect: () => (element ?? layer.rangeOf(key) ?? document.body).getBoundingClientRect(),
    }),
    [element, layer, editor, key],
  )
  const close = () => {
    showCard(null)
    if (element instanceof HTMLElement)
      (element.querySelector<HTMLElement>('textarea, input, button') ?? element).focus()
    else editor.focus()
  }
  const closing = useRef(close)
  closing.current = close
  // It is in the page only after its portal is.
  const appeared = useCallback(
    (node: HTMLDivElement | null) => {
      panel.current = node
      if (takesFocus) node?.focus()
    },
    [takesFocus],
  )
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      // A list that opens from the card stands outside it.
      if (target instanceof Element && !panel.current?.contains(target) && !target.closest('.ui-popover'))
        showCard(null)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('.ui-overlay')) return
      event.preventDefault()
      event.stopPropagation()
      closing.current()
    }
    window.addEventListener('pointerdown', outside)
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', outside)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [showCard])
  const Body = finding.mark.source === 'spelling' ? SpellingCard : StyleCard
  return (
    <Floating anchor={anchor} placement="bottom-start" className="proof-card ui-popover">
      <div
        ref={appeared}
        className="proof-card__panel"
        role="dialog"
        tabIndex={-1}
        aria-label={t('card', { found: finding.mark.found })}
      >
        <IconButton
          className="proof-card__close"
          icon={X}
          size="small"
          label={t('ui:close')}
          keys="Escape"
          onPress={close}
        />
        <Body open={open} finding={finding} onDone={close} />
      </div>
    </Floating>
  )
}
