import type { TypingSettings } from '@shared/arabic/typing/settings'
import { useTranslation } from 'react-i18next'
import { Segments, Switch } from '../../ui'
import { changePreferences } from '../preferences'
import { useApp } from '../store'
import { AbbreviationsEditor } from './AbbreviationsEditor'

const SWITCHES = ['punctuation', 'kashida', 'names', 'dates', 'expand'] as const

/** The aids while typing, each with a sentence and an example. */
export function TypingPage() {
  const { t } = useTranslation('settings')
  const typing = useApp(({ preferences }) => preferences.typing)
  const change = (next: Partial<TypingSettings>) => changePreferences({ typing: { ...typing, ...next } })
  return (
    <>
      <p className="ui-field__help">{t('typing.help')}</p>
      <Segments
        label={t('typing.layout')}
        help={t('typing.layout.help')}
        value={typing.layout}
        onChange={(layout) => void change({ layout })}
        options={(['off', 'offer', 'automatic'] as const).map((id) => ({ id, label: t(`typing.layout.${id}`) }))}
      />
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          help={t(`typing.${name}.help`)}
          isSelected={typing[name]}
          onChange={(isOn) => void change({ [name]: isOn })}
        >
          {t(`typing.${name}`)}
        </Switch>
      ))}
      <AbbreviationsEditor
        abbreviations={typing.abbreviations}
        onChange={(abbreviations) => change({ abbreviations })}
      />
    </>
  )
}
