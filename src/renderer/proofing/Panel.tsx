/** All findings of the story, by the place they stand in. */
import { Check, CheckCheck, EyeOff, Settings2, SpellCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../app/commands'
import { sentenceOf } from '../app/report'
import { showSettings } from '../app/store'
import { useOpenStory } from '../editor/screen/context'
import { Button, EmptyState, IconButton, Skeleton } from '../ui'
import { type FindingActions, useFindingActions } from './actions'
import { Change } from './Change'
import { useFindings, useProofing } from './context'
import { groupedFindings } from './findings'
import { fixable } from './mending'
import { useStyleRules } from './rules'
import type { Finding, ProofingState } from './session'
import './proofing.css'

/** Findings shown at first, and more at each asking: a long text full of errors must not draw thousands of rows. */
const AT_ONCE = 100
/** Characters of a block that name it. */
const NAME_LENGTH = 48

export function ProofingPanel() {
  const { t } = useTranslation('proofing')
  const state = useFindings()
  const { readOnly } = useOpenStory()
  const actions = useFindingActions()
  const [shown, setShown] = useState(AT_ONCE)
  const { findings } = state
  if (findings.length === 0) return <NoFindings state={state} />
  const safe = fixable(findings, ({ mark }) => mark.level === 'auto').length
  return (
    <section className="proof-panel" aria-label={t('title')}>
      {state.status === 'failed' && <Fault state={state} />}
      <div className="proof-panel__bar">
        <span className="ui-field__help">{t('count', { count: findings.length })}</span>
        {safe > 0 && !readOnly && (
          <Button size="small" icon={CheckCheck} onPress={() => runCommand('proof.fixSafe')}>
            {t('fixSafe', { count: safe })}
          </Button>
        )}
      </div>
      {groupedFindings(findings.slice(0, shown)).map((group) => (
        <Group key={group.passage} {...group} actions={actions} readOnly={readOnly} />
      ))}
      {findings.length > shown && (
        <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
          {t('more', { count: findings.length - shown })}
        </Button>
      )}
      <StyleLink />
    </section>
  )
}

function StyleLink() {
  const { t } = useTranslation('proofing')
  return (
    <Button
      className="proof-panel__settings"
      size="small"
      look="quiet"
      icon={Settings2}
      onPress={() => showSettings('style')}
    >
      {t('toSettings')}
    </Button>
  )
}

function NoFindings({ state }: { state: ProofingState }) {
  const { t } = useTranslation('proofing')
  if (state.status === 'failed') return <Fault state={state} />
  if (state.status === 'checking')
    return (
      <div className="proof-panel" role="status" aria-label={t('checking')}>
        <span className="ui-field__help">{t('checking')}</span>
        <Skeleton blockSize="34px" />
        <Skeleton blockSize="34px" />
      </div>
    )
  if (state.status === 'off')
    return (
      <EmptyState icon={SpellCheck} title={t('off')} actions={<TurnOn />}>
        {t('offHelp')}
      </EmptyState>
    )
  return (
    <EmptyState icon={SpellCheck} title={t('none')} actions={<StyleLink />}>
      {t('noneHelp')}
    </EmptyState>
  )
}

function TurnOn() {
  const { t } = useTranslation('proofing')
  return (
    <Button
      size="small"
      onPress={() => {
        runCommand('proof.spelling')
        runCommand('proof.style')
      }}
    >
      {t('turnOn')}
    </Button>
  )
}

function Fault({ state }: { state: ProofingState }) {
  const { t } = useTranslation('proofing')
  const open = useProofing()
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('failed')}
      actions={
        <Button size="small" onPress={() => open?.proofing.askAgain()}>
          {t('again')}
        </Button>
      }
    >
      {sentenceOf(state.fault)}
    </EmptyState>
  )
}

interface GroupProps {
  passage: string
  findings: readonly Finding[]
  actions: FindingActions | null
  readOnly: boolean
}

function Group({ passage, findings, actions, readOnly }: GroupProps) {
  const name = useNameOf(passage)
  return (
    <section className="proof-group" data-finding-passage={passage} aria-label={name}>
      <h3 className="proof-group__name" dir="auto">
        {name}
      </h3>
      <ul className="proof-group__list">
        {findings.map((finding) => (
          <Row key={finding.key} finding={finding} actions={actions} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  )
}

/** A field by its name, a block by how it begins. */
function useNameOf(passage: string): string {
  const { t } = useTranslation('proofing')
  const open = useProofing()
  if (passage.startsWith('field:')) return t(`story:field.${passage.slice('field:'.length).split('.')[0]}`)
  const text = open?.proofing.textOf(passage).trim() ?? ''
  return text.length > NAME_LENGTH ? `${text.slice(0, text.lastIndexOf(' ', NAME_LENGTH))}…` : text
}

function Row({ finding, actions, readOnly }: Omit<GroupProps, 'passage' | 'findings'> & { finding: Finding }) {
  const { t } = useTranslation('proofing')
  const kind = useKind(finding)
  const { mark } = finding
  const { found, fix } = mark
  return (
    <li className="proof-row">
      <AriaButton
        className="proof-row__words"
        onPress={({ target }) => actions?.show(finding, true, finding.passage.includes('/') ? target : null)}
      >
        <span
          className={`proof-sign proof-sign--${mark.source === 'spelling' ? 'spelling' : mark.level}`}
          aria-hidden
        />
        <span className="proof-row__text">
          <Change found={found} fix={fix} />
          <span className="ui-field__help">{kind}</span>
        </span>
      </AriaButton>
      {fix !== null && !readOnly && (
        <IconButton
          icon={Check}
          size="small"
          label={t('fixNamed', { found, fix })}
          onPress={() => actions?.fix(finding, fix)}
        />
      )}
      <IconButton
        icon={EyeOff}
        size="small"
        label={t('ignoreNamed', { found })}
        onPress={() => actions?.wave(finding)}
      />
    </li>
  )
}

function useKind({ mark }: Finding): string {
  const { t, i18n } = useTranslation('proofing')
  const rules = useStyleRules()
  if (mark.source === 'spelling') return t(mark.rule === 'keyboard' ? 'kind.keyboard' : 'kind.spelling')
  const title = rules?.rules.find(({ rule }) => rule.id === mark.rule)?.rule.title
  return title?.[i18n.language === 'en' ? 'en' : 'ar'] ?? t('kind.style')
}
