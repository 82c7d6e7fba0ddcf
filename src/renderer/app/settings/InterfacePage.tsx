import { useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Segments } from '../../ui'
import { changePreferences } from '../preferences'
import { useApp } from '../store'
import './Slider.css'

function Zoom() {
  const { t } = useTranslation('settings')
  const zoom = useApp(({ preferences }) => preferences.zoom)
  const [moving, setMoving] = useState<number | null>(null)
  return (
    <Slider
      className="ui-field slider"
      minValue={50}
      maxValue={250}
      step={10}
      value={moving ?? zoom}
      onChange={setMoving}
      onChangeEnd={(value) => {
        setMoving(null)
        void changePreferences({ zoom: value })
      }}
    >
      <div className="ui-field__head">
        <Label className="ui-field__label">{t('zoom')}</Label>
        <SliderOutput className="ui-field__help">{t('percent', { value: moving ?? zoom })}</SliderOutput>
      </div>
      <SliderTrack className="slider__track">
        <SliderThumb className="slider__thumb" />
      </SliderTrack>
    </Slider>
  )
}

export function InterfacePage() {
  const { t } = useTranslation('settings')
  const { language, theme, digits } = useApp((app) => app.preferences)
  return (
    <>
      <Segments
        label={t('language')}
        value={language}
        onChange={(next) => void changePreferences({ language: next })}
        options={[
          { id: 'ar', label: t('firstrun:language.ar') },
          { id: 'en', label: t('firstrun:language.en') },
        ]}
      />
      <Segments
        label={t('theme')}
        value={theme}
        onChange={(next) => void changePreferences({ theme: next })}
        options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`firstrun:theme.${id}`) }))}
      />
      <Segments
        label={t('digits')}
        help={t('digits.help')}
        value={digits}
        onChange={(next) => void changePreferences({ digits: next })}
        options={(['latn', 'arab'] as const).map((id) => ({ id, label: t(`digits.${id}`) }))}
      />
      <Zoom />
    </>
  )
}
