import { fold } from '@shared/arabic/fold'
import type { RuleFault } from '@shared/arabic/style/compile'
import { CATEGORIES } from '@shared/arabic/style/rule'
import type { StyleRule } from '@shared/contract/contract'
import { RULE_LEVELS, type RuleLevel } from '@shared/proofing/passage'
import { Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Change } from '../../proofing/Change'
import { changeLevel, changeStyle, useStyleRules } from '../../proofing/rules'
import { Badge, Button, IconButton, SearchField, Select, Skeleton } from '../../ui'
import { attempt } from '../report'
import { canWrite, mayChange, useApp } from '../store'
import { RuleDialog } from './RuleDialog'
import { RuleFiles } from './RuleFiles'
import './StylePage.css'

/** Examples shown of a rule. */
const EXAMPLES = 2

export function StylePage() {
  const { t, i18n } = useTranslation('settings')
  const known = useStyleRules()
  const writable = useApp(canWrite)
  const allowed = useApp(mayChange({ kind: 'settings' }))
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<StyleRule | 'new' | null>(null)
  const language = i18n.language === 'en' ? 'en' : 'ar'
  if (!known) return <Skeleton blockSize="240px" />
  const wanted = fold(search)
  const isShown = ({ rule }: StyleRule): boolean =>
    [rule.id, rule.title.ar, rule.title.en, rule.explanation, ...rule.examples.map(({ wrong }) => wrong)].some((text) =>
      fold(text).toLowerCase().includes(wanted.toLowerCase()),
    )
  const shown = known.rules.filter(isShown)
  const isDisabled = !writable || !allowed
  return (
    <>
      <p className="ui-field__help">{allowed ? t('style.help') : t('errors:person.role')}</p>
      <div className="settings__bar">
        <SearchField label={t('style.search')} placeholder={t('style.search')} value={search} onChange={setSearch} />
        <Button icon={Plus} isDisabled={isDisabled} onPress={() => setEdited('new')}>
          {t('style.add')}
        </Button>
      </div>
      {known.faults.length > 0 && <Faults faults={known.faults} />}
      {shown.length === 0 && <p className="ui-field__help">{t('style.noRule')}</p>}
      {CATEGORIES.map((category) => {
        const own = shown.filter(({ rule }) => rule.category === category)
        if (own.length === 0) return null
        return (
          <section key={category} className="style-category">
            <h3>{t(`category.${category}`)}</h3>
            <ul className="settings__list">
              {own.map((row) => (
                <RuleRow
                  key={row.rule.id}
                  row={row}
                  name={row.rule.title[language]}
                  isDisabled={isDisabled}
                  onEdit={() => setEdited(row)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <RuleFiles isDisabled={isDisabled} />
      {edited !== null && <RuleDialog edited={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

function RuleRow({
  row: { rule, level, isOwn },
  name,
  isDisabled,
  onEdit,
}: {
  row: StyleRule
  name: string
  isDisabled: boolean
  onEdit(): void
}) {
  const { t } = useTranslation('settings')
  const remove = () =>
    attempt(changeStyle((style) => ({ ...style, rules: style.rules.filter(({ id }) => id !== rule.id) })))
  return (
    <li className="settings__row style-rule">
      <span className="settings__words">
        <span className="style-rule__name">
          <span className="settings__name">{name}</span>
          {isOwn && <Badge tone="accent">{t('style.own')}</Badge>}
        </span>
        {rule.explanation !== '' && (
          <span className="ui-field__help" lang="ar" dir="rtl">
            {rule.explanation}
          </span>
        )}
        <span className="style-rule__examples">
          {rule.examples.slice(0, EXAMPLES).map(({ wrong, right }) => (
            <Change key={wrong} found={wrong} fix={right ?? null} />
          ))}
        </span>
      </span>
      {isOwn && rule.type !== 'algorithm' && rule.type !== 'dictionary' && (
        <>
          <IconButton
            icon={Pencil}
            size="small"
            label={t('style.edit', { name })}
            isDisabled={isDisabled}
            onPress={onEdit}
          />
          <IconButton
            icon={X}
            size="small"
            label={t('style.remove', { name })}
            isDisabled={isDisabled}
            onPress={() => void remove()}
          />
        </>
      )}
      <Select
        className="style-rule__level"
        label={t('style.level', { name })}
        labelHidden
        options={RULE_LEVELS.map((id) => ({ id, label: t(`level.${id}`) }))}
        value={level}
        isDisabled={isDisabled}
        onChange={(next) => void attempt(changeLevel(rule.id, next as RuleLevel))}
      />
    </li>
  )
}

/** Rules that were left out, each with why. */
function Faults({ faults }: { faults: readonly RuleFault[] }) {
  const { t } = useTranslation('settings')
  return (
    <section className="style-faults" role="alert">
      <h3>{t('style.faults')}</h3>
      <ul>
        {faults.map(({ rule, reason, detail }) => (
          <li key={`${rule} ${reason} ${detail}`}>
            <bdi>{rule}</bdi>: {t(`fault.${reason}`, { detail })}
          </li>
        ))}
      </ul>
    </section>
  )
}
