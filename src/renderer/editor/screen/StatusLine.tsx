import { stripBidiControls } from '@shared/arabic/clean'
import { intlLocale } from '@shared/arabic/numbers'
import { readingMinutes } from '@shared/arabic/tokens'
import clsx from 'clsx'
import { CircleAlert, CircleCheck, CircleDashed, Lock } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../app/commands'
import { useFormats } from '../../app/formats'
import { useApp } from '../../app/store'
import { useFindings } from '../../proofing/context'
import { Icon } from '../../ui'
import type { SaveState } from '../session'
import { useLiving, useSession } from './context'

const LOOKS = {
  saved: { icon: CircleCheck, tone: 'ok' },
  waiting: { icon: CircleDashed, tone: 'quiet' },
  saving: { icon: CircleDashed, tone: 'quiet' },
  failed: { icon: CircleAlert, tone: 'urgent' },
  stale: { icon: CircleAlert, tone: 'urgent' },
  'read-only': { icon: Lock, tone: 'quiet' },
} as const

/** The time of day with its seconds: that a word is safe is said to the second. */
function useClock(): (iso: string) => string {
  const language = useApp(({ preferences }) => preferences.language)
  const digits = useApp(({ preferences }) => preferences.digits)
  const timeZone = useApp(({ status }) => status?.settings?.timeZone ?? 'Asia/Baghdad')
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(intlLocale(language, digits), {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone,
    })
    return (iso) => stripBidiControls(format.format(new Date(iso)))
  }, [language, digits, timeZone])
}

function useSaveWords(save: SaveState): string {
  const { t } = useTranslation('editor')
  const clock = useClock()
  if (save.kind === 'saved') return t('save.saved', { time: clock(save.at) })
  if (save.kind === 'failed') return t(`errors:${save.code}`, save.details)
  if (save.kind === 'stale') return t('errors:story.stale')
  return t(`save.${save.kind}`)
}

/** Milliseconds that an edit may be under way to the disk before that is said: each is there within a second. */
const USUAL = 1000

/** The last save that is done, while the next is under way as usual: a line that flickers at every word is not read. */
function useCalm(save: SaveState): SaveState {
  const underWay = save.kind === 'waiting' || save.kind === 'saving'
  const [isLate, setLate] = useState(false)
  const done = useRef(save)
  useEffect(() => {
    if (!underWay) return
    const timer = setTimeout(() => setLate(true), USUAL)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [underWay])
  useEffect(() => {
    if (!underWay) done.current = save
  })
  return underWay && !isLate ? done.current : save
}

export function StatusLine() {
  const { t } = useTranslation('editor')
  const formats = useFormats()
  const words = useLiving((state) => state.words) ?? 0
  const zoom = useApp(({ preferences }) => preferences.zoom)
  return (
    <footer className="status">
      <SaveStatus />
      <span>{t('story:count.words', { count: words })}</span>
      <span>{t('story:count.readingTime', { count: readingMinutes(words) })}</span>
      <ProofingCount />
      <span className="status-gap" />
      <button
        type="button"
        className="status-button"
        title={t('zoom.reset')}
        onClick={() => runCommand('view.zoomReset')}
      >
        {formats.number(zoom)}%
      </button>
    </footer>
  )
}

function SaveStatus() {
  const { t } = useTranslation('editor')
  const now = useSession((state) => state.save)
  const save = useCalm(now)
  const { icon, tone } = LOOKS[save.kind]
  const sentence = useSaveWords(save)
  return (
    <>
      <span
        className={clsx('status-save', `status-${tone}`)}
        role="status"
        aria-live={tone === 'urgent' ? 'assertive' : 'off'}
        data-save={now.kind}
      >
        <Icon of={icon} size={15} />
        <span>{sentence}</span>
      </span>
      {(save.kind === 'failed' || save.kind === 'waiting') && (
        <button type="button" className="status-button" onClick={() => runCommand('story.save')}>
          {t('commands:story.save')}
        </button>
      )}
    </>
  )
}

/** How many findings there are; leads to their panel. */
function ProofingCount() {
  const { t } = useTranslation('proofing')
  const count = useFindings(({ findings }) => findings.length)
  // A check of what was just typed is no news where something was found before.
  const status = useFindings(({ status, findings }) =>
    status === 'checking' && findings.length > 0 ? 'ready' : status,
  )
  const words = { off: t('off'), failed: t('failed'), checking: t('checking'), ready: t('count', { count }) }
  return (
    <button
      type="button"
      className={clsx('status-button', status === 'failed' && 'status-urgent')}
      title={t('commands:proof.panel')}
      onClick={() => runCommand('proof.panel')}
    >
      {words[status]}
    </button>
  )
}
