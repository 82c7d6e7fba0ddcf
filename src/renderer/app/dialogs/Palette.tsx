import { blockDirection } from '@shared/arabic/direction'
import { FileText, SquareSlash } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useLocale,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Icon, Kbd } from '../../ui'
import { commandState, runCommand } from '../commands'
import { useFormats, useNow } from '../formats'
import { attempt } from '../report'
import { openStory, useApp } from '../store'
import { findCommands } from './palette-entries'
import './Palette.css'

type Story = Awaited<ReturnType<typeof muharrir.stories.pick>>[number]

/** Commands run in this window, the last first. */
const recent: string[] = []
const SHOWN = { commands: 7, searching: 12, stories: 8 } as const

function useStories(text: string): Story[] {
  const open = useApp(({ status }) => status?.folder !== null)
  const [stories, setStories] = useState<Story[]>([])
  useEffect(() => {
    if (!open) return
    let current = true
    void attempt(muharrir.stories.pick({ search: text, limit: SHOWN.stories })).then((found) => {
      if (current && found) setStories(found)
    })
    return () => {
      current = false
    }
  }, [text, open])
  return stories
}

/** Finds commands and stories in both languages. */
export function Palette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('shell')
  const [text, setText] = useState('')
  const stories = useStories(text)
  const { relative } = useFormats()
  const now = useNow()
  const { direction } = useLocale()
  const commands = findCommands(text, recent, (id) => id !== 'view.palette' && commandState(id).enabled).slice(
    0,
    text === '' ? SHOWN.commands : SHOWN.searching,
  )
  const act = (key: string) => {
    onClose()
    if (key.startsWith('story/')) return openStory(key.slice('story/'.length))
    const id = key.slice('command/'.length)
    recent.splice(0, recent.length, id, ...recent.filter((other) => other !== id))
    // After the dialog is gone: a command may open one of its own.
    setTimeout(() => runCommand(id))
  }
  return (
    <ModalOverlay
      className="ui-overlay palette__overlay"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="palette">
        <Dialog aria-label={t('commands:view.palette')} className="palette__frame">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField aria-label={t('palette.find')} autoFocus className="palette__field">
              <Input className="palette__input" placeholder={t('palette.find')} dir="auto" />
            </SearchField>
            <ListBox
              aria-label={t('palette.found')}
              className="palette__list"
              onAction={(key) => act(String(key))}
              selectionMode="none"
              renderEmptyState={() => <p className="palette__none">{t('palette.none')}</p>}
            >
              {commands.length > 0 && (
                <ListBoxSection id="commands">
                  <Header className="palette__head">{t('palette.commands')}</Header>
                  {commands.map(({ id, keys }) => (
                    <ListBoxItem
                      key={id}
                      id={`command/${id}`}
                      textValue={t(`commands:${id}`)}
                      className="palette__item"
                    >
                      <Icon of={SquareSlash} size={17} />
                      <span className="palette__name">{t(`commands:${id}`)}</span>
                      {keys && <Kbd keys={keys} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {stories.length > 0 && (
                <ListBoxSection id="stories">
                  <Header className="palette__head">{t('palette.stories')}</Header>
                  {stories.map((story) => (
                    <ListBoxItem
                      key={story.id}
                      id={`story/${story.id}`}
                      textValue={story.headline || t('untitled')}
                      className="palette__item"
                    >
                      <Icon of={FileText} size={17} />
                      <span className="palette__name" dir={blockDirection(story.headline, direction)}>
                        {story.headline || t('untitled')}
                      </span>
                      <span className="palette__note">{relative(story.updated, now)}</span>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
