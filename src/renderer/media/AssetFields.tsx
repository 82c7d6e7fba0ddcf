import { clean, cleanLine } from '@shared/arabic/clean'
import type { Asset, AssetWords } from '@shared/media/asset'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { useCommitted } from '../inspector/fields/committed'
import { DateField, DateTimeField, Select, Switch, TagField, TextArea, TextField } from '../ui'

type LineName = 'title' | 'credit' | 'creator' | 'source' | 'rights' | 'licence' | 'licenceUrl' | 'place'
type TextName = 'alt' | 'caption'

interface AssetFieldsProps {
  asset: Asset
  isDisabled: boolean
  onChange(change: Partial<AssetWords>): void
}

/** Languages that a newsroom of the region writes in, BCP 47; `und` where none is said. */
const LANGUAGES = ['und', 'ar', 'ckb', 'kmr', 'en', 'fr', 'fa', 'tr', 'he', 'ru'] as const

function Line({ name, asset, isDisabled, onChange }: AssetFieldsProps & { name: LineName }) {
  const { t } = useTranslation('media')
  const field = useCommitted(asset[name], cleanLine, (value) => onChange({ [name]: value }))
  const isAddress = name === 'licenceUrl'
  return (
    <TextField
      label={t(`word.${name}`)}
      {...field}
      isDisabled={isDisabled}
      {...(isAddress ? { direction: 'ltr' as const, placeholder: 'https://' } : {})}
    />
  )
}

function Words({ name, asset, isDisabled, onChange }: AssetFieldsProps & { name: TextName }) {
  const { t } = useTranslation('media')
  const field = useCommitted(
    asset[name],
    (typed) => clean(typed).trim(),
    (value) => onChange({ [name]: value }),
  )
  return (
    <TextArea label={t(`word.${name}`)} help={t(`word.${name}.help`)} rows={2} {...field} isDisabled={isDisabled} />
  )
}

function Decorative({ asset, isDisabled, onChange }: AssetFieldsProps) {
  const { t } = useTranslation('media')
  const isDecorative = asset.decorative !== null
  const why = useCommitted(asset.decorative ?? '', cleanLine, (decorative) => onChange({ decorative }))
  return (
    <>
      <Switch
        isSelected={isDecorative}
        isDisabled={isDisabled}
        onChange={(on) => onChange({ decorative: on ? t('inspector:picture.decorativeReason') : null })}
      >
        {t('inspector:picture.decorative')}
      </Switch>
      {isDecorative && <TextField label={t('word.decorative')} {...why} isDisabled={isDisabled} />}
    </>
  )
}

/** Every word that is said of a file, kept as soon as the hand rests. */
export function AssetFields(props: AssetFieldsProps) {
  const { asset, isDisabled, onChange } = props
  const { t } = useTranslation('media')
  const { timeZone } = useFormats()
  const languageNames = new Intl.DisplayNames([t('locale')], { type: 'language' })
  const language = asset.language || 'und'
  const languages = LANGUAGES.includes(language as (typeof LANGUAGES)[number]) ? LANGUAGES : [...LANGUAGES, language]
  const tags = (name: 'people' | 'keywords') => (
    <TagField
      label={t(`word.${name}`)}
      values={asset[name]}
      onChange={(values) => onChange({ [name]: values })}
      tidy={cleanLine}
      placeholder={t('inspector:addTag')}
      isDisabled={isDisabled}
    />
  )
  return (
    <div className="media-fields">
      <Line name="title" {...props} />
      {asset.decorative === null && <Words name="alt" {...props} />}
      {asset.width > 0 && <Decorative {...props} />}
      <Words name="caption" {...props} />
      <div className="media-fields__pair">
        <Line name="credit" {...props} />
        <Line name="creator" {...props} />
        <Line name="source" {...props} />
        <Line name="rights" {...props} />
        <Line name="licence" {...props} />
        <Line name="licenceUrl" {...props} />
      </div>
      <DateTimeField
        label={t('word.rightsExpire')}
        help={t('word.rightsExpire.help')}
        value={asset.rightsExpire}
        timeZone={timeZone}
        isDisabled={isDisabled}
        onChange={(rightsExpire) => onChange({ rightsExpire })}
      />
      {tags('people')}
      {tags('keywords')}
      <Line name="place" {...props} />
      <DateField
        label={t('word.taken')}
        value={asset.taken?.slice(0, 10) ?? ''}
        isDisabled={isDisabled}
        onChange={(day) => onChange({ taken: day === '' ? null : day + (asset.taken?.slice(10) ?? '') })}
      />
      <Select
        label={t('word.language')}
        options={languages.map((id) => ({
          id,
          label: id === 'und' ? t('word.language.none') : (languageNames.of(id) ?? id),
        }))}
        value={language}
        isDisabled={isDisabled}
        onChange={(next) => onChange({ language: next === 'und' ? '' : next })}
      />
    </div>
  )
}
