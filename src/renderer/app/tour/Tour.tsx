import { useEffect, useLayoutEffect, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui'
import { changePreferences } from '../preferences'
import { useApp } from '../store'
import './Tour.css'

/** What each mark points at: a real element of the desk. */
const STOPS = [
  { id: 'list', at: '.row, .ui-empty__title', placement: 'bottom' },
  { id: 'filters', at: '.filters', placement: 'bottom start' },
  { id: 'search', at: '.desk__search', placement: 'bottom' },
  { id: 'new', at: '.tour-new', placement: 'bottom end' },
  { id: 'help', at: '.rail__place:nth-last-child(2)', placement: 'end bottom' },
] as const

/** A short walk over the desk, five marks long. */
export function Tour() {
  const { t } = useTranslation('shell')
  const touring = useApp(({ touring, status, dialog }) => touring && status?.folder != null && dialog === null)
  const [stop, setStop] = useState(0)
  const [target, setTarget] = useState<Element | null>(null)
  const here = STOPS[stop]
  useEffect(() => {
    if (touring) setStop(0)
  }, [touring])
  useLayoutEffect(() => {
    if (!touring || !here) return setTarget(null)
    // The desk may still be on its way to the screen.
    const find = () => setTarget(document.querySelector(here.at))
    find()
    const timer = setInterval(find, 200)
    return () => clearInterval(timer)
  }, [touring, here])
  if (!touring || !here || !target) return null
  const end = () => {
    useApp.setState({ touring: false })
    void changePreferences({ tour: 'done' })
  }
  const last = stop === STOPS.length - 1
  return (
    <Popover
      key={here.id}
      className="ui-popover tour"
      triggerRef={{ current: target }}
      placement={here.placement}
      isOpen
      isNonModal={false}
      onOpenChange={(open) => !open && end()}
      offset={10}
    >
      <Dialog aria-label={t(`tour.${here.id}.title`)} className="tour__frame">
        <h2>{t(`tour.${here.id}.title`)}</h2>
        <p>{t(`tour.${here.id}`)}</p>
        <footer className="tour__foot">
          <span className="ui-field__help">{t('tour.at', { step: stop + 1, of: STOPS.length })}</span>
          <span className="tour__gap" />
          {!last && (
            <Button look="quiet" size="small" onPress={end}>
              {t('tour.skip')}
            </Button>
          )}
          <Button look="primary" size="small" onPress={() => (last ? end() : setStop(stop + 1))} autoFocus>
            {t(last ? 'tour.end' : 'tour.next')}
          </Button>
        </footer>
      </Dialog>
    </Popover>
  )
}
