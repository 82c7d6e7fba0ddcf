/** Finds a story of the library by its headline, folded, as one types. */
import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../../app/formats'
import { report } from '../../app/report'
import { muharrir } from '../../muharrir'
import { SearchField } from '../../ui'

type Found = Awaited<ReturnType<typeof muharrir.stories.pick>>[number]

export function StoryPicker({
  label,
  placeholder,
  except,
  onPick,
  onEnter,
  first,
}: {
  label: string
  placeholder: string
  /** The story being written is not offered. */
  except: string
  onPick(story: Found): void
  /** Enter on text that is no story; true when it was taken. */
  onEnter?(text: string): boolean
  /** Stands above the stories, for what the text itself can become. */
  first?(text: string): ReactNode
}) {
  const { t } = useTranslation('editor')
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [chosen, setChosen] = useState(0)
  const formats = useFormats()
  const now = useNow()
  const asked = useRef(0)
  useEffect(() => {
    const ask = ++asked.current
    muharrir.stories.pick({ search: text, limit: 8 }).then((stories) => {
      if (ask !== asked.current) return
      setFound(stories.filter(({ id }) => id !== except))
      setChosen(0)
    }, report)
  }, [text, except])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const count = found?.length ?? 0
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setChosen((at) => (count === 0 ? 0 : (at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const story = found?.[chosen]
      if (!onEnter?.(text) && story) onPick(story)
    }
  }
  return (
    <div className="picker">
      <SearchField
        label={label}
        value={text}
        onChange={setText}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        autoFocus
      />
      {first?.(text)}
      <ul className="picker-list">
        {found?.map((story, i) => (
          <li key={story.id}>
            <button
              type="button"
              className={clsx('picker-story', i === chosen && 'picker-story-chosen')}
              onClick={() => onPick(story)}
              onMouseMove={() => setChosen(i)}
            >
              <span className="picker-headline">{story.headline || t('untitled')}</span>
              <span className="picker-note">
                {t(`story:type.${story.type}`, { defaultValue: story.type })} · {formats.relative(story.updated, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="picker-none">{t('picker.none')}</p>}
    </div>
  )
}
