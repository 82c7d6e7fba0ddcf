/** A rule of the newsroom's own, tested as it is written: only one that passes its examples is saved. */
import { CATEGORIES, type Category } from '@shared/arabic/style/rule'
import { blankDraft, draftOf, faultsOf, freshRuleId, type RuleDraft, ruleOf } from '@shared/arabic/style/rule-draft'
import type { StyleRule } from '@shared/contract/contract'
import { RULE_LEVELS } from '@shared/proofing/passage'
import clsx from 'clsx'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeStyle, useStyleRules } from '../../proofing/rules'
import { Button, Dialog, Segments, Select, TextArea, TextField } from '../../ui'
import { attempt } from '../report'

export function RuleDialog({ edited, onClose }: { edited: StyleRule | 'new'; onClose(): void }) {
  const { t } = useTranslation('settings')
  const known = useStyleRules()
  const before = edited === 'new' ? null : edited.rule
  const [draft, setDraft] = useState<RuleDraft>(() =>
    before ? draftOf(before) : blankDraft(freshRuleId(known?.rules.map(({ rule }) => rule.id) ?? [])),
  )
  const change = (next: Partial<RuleDraft>) => setDraft({ ...draft, ...next })
  const rule = ruleOf(draft, before)
  const isBlank = draft.titleAr.trim() === '' || draft.examples.trim() === ''
  const save = async () => {
    if (faultsOf(rule).length > 0) return
    const saved = await attempt(
      changeStyle((style) => ({
        ...style,
        rules: before ? style.rules.map((one) => (one.id === rule.id ? rule : one)) : [...style.rules, rule],
        // The level of the rule itself counts from now on.
        levels: Object.fromEntries(Object.entries(style.levels).filter(([id]) => id !== rule.id)),
      })).then(() => true),
    )
    if (saved) onClose()
  }
  return (
    <Dialog
      title={t(before ? 'style.editRule' : 'style.add')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" isDisabled={isBlank || faultsOf(rule).length > 0} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="rule-form">
        <div className="settings__pair">
          <TextField
            label={t('rule.title.ar')}
            value={draft.titleAr}
            onChange={(titleAr) => change({ titleAr })}
            autoFocus
          />
          <TextField
            label={t('rule.title.en')}
            direction="ltr"
            value={draft.titleEn}
            onChange={(titleEn) => change({ titleEn })}
          />
          <Select
            label={t('rule.category')}
            options={CATEGORIES.map((id) => ({ id, label: t(`category.${id}`) }))}
            value={draft.category}
            onChange={(category) => change({ category: category as Category })}
          />
          <Select
            label={t('rule.level')}
            options={RULE_LEVELS.filter((id) => id !== 'off').map((id) => ({ id, label: t(`level.${id}`) }))}
            value={draft.level}
            onChange={(level) => change({ level: level as RuleDraft['level'] })}
          />
        </div>
        <TextField
          label={t('rule.explanation')}
          value={draft.explanation}
          onChange={(explanation) => change({ explanation })}
        />
        <Segments
          label={t('rule.type')}
          value={draft.type}
          options={(['wordmap', 'regex'] as const).map((id) => ({ id, label: t(`rule.${id}`) }))}
          onChange={(type) => change({ type })}
        />
        {draft.type === 'wordmap' ? (
          <>
            <TextArea
              label={t('rule.entries')}
              help={t('rule.entries.help')}
              direction="rtl"
              rows={3}
              value={draft.entries}
              onChange={(entries) => change({ entries })}
            />
            <TextField
              label={t('rule.proclitics')}
              direction="ltr"
              value={draft.proclitics}
              onChange={(proclitics) => change({ proclitics })}
            />
          </>
        ) : (
          <>
            <TextField
              label={t('rule.pattern')}
              help={t('rule.pattern.help')}
              direction="ltr"
              value={draft.pattern}
              onChange={(pattern) => change({ pattern })}
            />
            <TextField
              label={t('rule.replacement')}
              help={t('rule.replacement.help')}
              value={draft.replacement}
              onChange={(replacement) => change({ replacement })}
            />
          </>
        )}
        <div className="settings__pair">
          <TextArea
            label={t('rule.examples')}
            help={t('rule.examples.help')}
            direction="rtl"
            rows={3}
            value={draft.examples}
            onChange={(examples) => change({ examples })}
          />
          <TextArea
            label={t('rule.quiet')}
            help={t('rule.quiet.help')}
            direction="rtl"
            rows={3}
            value={draft.quiet}
            onChange={(quiet) => change({ quiet })}
          />
        </div>
        {!isBlank && <Verdict rule={rule} />}
      </div>
    </Dialog>
  )
}

/** What the rule's own tests say, again at every change. */
function Verdict({ rule }: { rule: Record<string, unknown> }) {
  const { t } = useTranslation('settings')
  const written = useDeferredValue(JSON.stringify(rule))
  const faults = useMemo(() => faultsOf(JSON.parse(written)), [written])
  return (
    <div className={clsx('rule-verdict', faults.length === 0 && 'rule-verdict--passes')} role="status">
      {faults.length === 0
        ? t('rule.passes')
        : faults.map(({ reason, detail }) => <span key={reason + detail}>{t(`fault.${reason}`, { detail })}</span>)}
    </div>
  )
}
