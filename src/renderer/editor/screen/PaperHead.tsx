/** What stands above the text on the paper: kicker, headline with its meter, and the dateline before the first line. */

import { cleanLine } from '@shared/arabic/clean'
import { countGraphemes } from '@shared/arabic/graphemes'
import { HEADLINE_HARD_LIMIT, headlineFit } from '@shared/arabic/headline-length'
import type { StoryFields } from '@shared/story/story'
import type { StoryType } from '@shared/story/types'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldSign } from '../../proofing/FieldSign'
import { AIDS } from '../typing/aids'
import { aidField } from '../typing/field'
import { useOpenStory, useSession } from './context'

/** A field of one line that wraps like the text it is. Enter goes on. */
function Line({
  className,
  label,
  placeholder,
  value,
  readOnly,
  field,
  onChange,
  onNext,
}: {
  className: string
  label: string
  placeholder: string
  value: string
  readOnly: boolean
  field: string
  onChange(value: string): void
  onNext(): void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const node = area.current
    if (!node) return
    node.style.blockSize = '0'
    node.style.blockSize = `${node.scrollHeight}px`
  }, [value])
  useEffect(() => {
    const node = area.current
    return node && !readOnly ? aidField(node, AIDS) : undefined
  }, [readOnly])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return
    if (event.key === 'ArrowDown' && area.current && area.current.selectionEnd < value.length) return
    event.preventDefault()
    onNext()
  }
  return (
    <textarea
      ref={area}
      rows={1}
      dir="auto"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      readOnly={readOnly}
      data-field={field}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => {
        const tidy = cleanLine(value)
        if (tidy !== value) onChange(tidy)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function Meter({ headline }: { headline: string }) {
  const { t } = useTranslation('editor')
  const count = countGraphemes(headline.trim())
  const fit = headlineFit(headline.trim())
  return (
    <div className="meter" data-fit={fit} role="status">
      <span className="meter-bar" aria-hidden>
        <span className="meter-fill" style={{ inlineSize: `${Math.min(100, (count / HEADLINE_HARD_LIMIT) * 100)}%` }} />
      </span>
      <span dir="auto">
        {t('story:count.characters', { count })}
        {count > 0 && ` · ${t(`headline.${fit}`)}`}
      </span>
    </div>
  )
}

export function PaperHead({ onText }: { onText(): void }) {
  const { t } = useTranslation('editor')
  const { session, readOnly } = useOpenStory()
  const headline = useSession((state) => state.fields.headline)
  const kicker = useSession((state) => state.fields.kicker)
  const head = useRef<HTMLElement>(null)
  return (
    <header ref={head} className="paper-head">
      <Line
        className="paper-kicker"
        field="kicker"
        label={t('story:field.kicker')}
        placeholder={t('kicker.prompt')}
        value={kicker}
        readOnly={readOnly}
        onChange={(next) => session.changeFields({ kicker: next })}
        onNext={() => head.current?.querySelector<HTMLElement>('[data-field="headline"]')?.focus()}
      />
      <Line
        className="paper-headline"
        field="headline"
        label={t('story:field.headline')}
        placeholder={t('headline.prompt')}
        value={headline}
        readOnly={readOnly}
        onChange={(next) => session.changeFields({ headline: next })}
        onNext={onText}
      />
      <div className="paper-under">
        <Meter headline={headline} />
        <FieldSign field="headline" />
        <FieldSign field="kicker" />
      </div>
    </header>
  )
}

/** The words of a dateline, as the page will open. */
export function datelineWords({ dateline }: StoryFields, kind: StoryType['dateline']): string {
  const second = kind === 'place' ? dateline.place || dateline.kind : dateline.kind || dateline.place
  return [dateline.agency, second].filter(Boolean).join(' / ')
}

export function Dateline({ type }: { type: StoryType }) {
  const { t } = useTranslation('editor')
  const { jump } = useOpenStory()
  const fields = useSession((state) => state.fields)
  if (type.dateline === 'none') return null
  const words = datelineWords(fields, type.dateline)
  return (
    <button
      type="button"
      className="paper-chip paper-dateline"
      data-empty={words === '' || undefined}
      title={t('dateline.hint')}
      onClick={() => jump({ field: 'dateline' })}
    >
      {words === '' ? t('dateline.empty') : `${words} …`}
    </button>
  )
}

export function SignOff({ type }: { type: StoryType }) {
  const { t } = useTranslation('editor')
  const { jump } = useOpenStory()
  const { word, code } = useSession((state) => state.fields.signoff)
  if (type.dateline === 'none') return null
  const words = code === '' ? word : `${word}/${code}`
  return (
    <p className="paper-signoff">
      <button
        type="button"
        className="paper-chip"
        data-empty={code === '' || undefined}
        title={t('signoff.hint')}
        onClick={() => jump({ field: 'signoff' })}
      >
        {code === '' ? t('signoff.empty', { word: words }) : words}
      </button>
    </p>
  )
}
