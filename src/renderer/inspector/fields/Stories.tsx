import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../../app/report'
import { useNames } from '../../app/story-types'
import { muharrir } from '../../muharrir'
import { ComboBox, type Option, RemovableChip } from '../../ui'
import type { KindProps } from '../Field'
import { asList } from './committed'

/** Other stories of the library, found by their headlines. */
export function Stories({ label, story, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const names = useNames()
  const ids = asList<string>(value)
  const [text, setText] = useState('')
  const [options, setOptions] = useState<Option[]>([])
  const [titles, setTitles] = useState<Record<string, string>>({})
  const key = ids.join(' ')
  useEffect(() => {
    if (key === '') return
    void attempt(muharrir.stories.titles({ ids: key.split(' ') })).then((found) => found && setTitles(found))
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are new at every render; the text is what asks
  useEffect(() => {
    let current = true
    void attempt(muharrir.stories.pick({ search: text, limit: 8 })).then((found) => {
      if (!current || !found) return
      setOptions(
        found
          .filter(({ id }) => id !== story.id && !key.split(' ').includes(id))
          .map(({ id, headline, type }) => ({ id, label: headline || t('shell:untitled'), note: names.type(type) })),
      )
    })
    return () => {
      current = false
    }
  }, [text, key, story.id])
  return (
    <div className="inspector__group">
      <ComboBox
        label={label}
        placeholder={t('findStory')}
        options={options}
        value={text}
        onChange={setText}
        onChoose={(id) => {
          onChange([...ids, id])
          setText('')
        }}
        isDisabled={isDisabled}
      />
      {ids.map((id) => {
        const title = titles[id] ?? t('storyGone')
        return (
          <RemovableChip
            key={id}
            label={t('ui:removeNamed', { name: title })}
            onRemove={() => onChange(ids.filter((other) => other !== id))}
          >
            {title}
          </RemovableChip>
        )
      })}
    </div>
  )
}
