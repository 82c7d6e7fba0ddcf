import { CopyPlus, FileDown, FileOutput, FilePlus2, FolderOpen, Inbox, SearchX, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandState, keysOf, runCommand } from '../app/commands'
import { useNow } from '../app/formats'
import { usePanelWidth } from '../app/preferences'
import { canWrite, openStory, useApp } from '../app/store'
import { Button, ContextMenu, EmptyState, type MenuEntry, SearchField, Splitter } from '../ui'
import { Columns } from './Columns'
import { Filters, ListTools } from './Filters'
import { Indexing } from './Indexing'
import { useStoryPages } from './pages'
import { isFiltered, NO_FILTER, queryOf, refine, useDesk } from './query'
import { ReadingPane } from './ReadingPane'
import { StoryList } from './StoryList'
import './DeskScreen.css'

/** Widths of the reading pane in pixels. */
const READING = { usual: 440, least: 300, most: 780 } as const

function useMenuEntries(): MenuEntry[] {
  const { t } = useTranslation('desk')
  const selection = useApp((app) => app.selection)
  const [only] = selection
  const command = (id: Parameters<typeof keysOf>[0]) => ({
    id,
    label: t(`commands:${id}`),
    run: () => runCommand(id),
    disabled: !commandState(id).enabled,
    ...(keysOf(id) ? { keys: keysOf(id) as string } : {}),
  })
  return [
    {
      id: 'open',
      label: t('open'),
      icon: FolderOpen,
      keys: 'Enter',
      run: () => only && openStory(only),
      disabled: selection.length !== 1,
    },
    { ...command('story.duplicate'), icon: CopyPlus },
    { ...command('story.export'), icon: FileOutput },
    command('story.saveTemplate'),
    { ...command('story.trash'), icon: Trash2, keys: 'Delete', danger: true, separated: true },
  ]
}

export function DeskScreen() {
  const { t } = useTranslation('desk')
  const view = useDesk()
  // The day spans move at midnight; a query that changed every half minute would reload for nothing.
  const today = Math.floor(useNow() / 3_600_000) * 3_600_000
  const pages = useStoryPages(queryOf(view, today))
  const selection = useApp((app) => app.selection)
  const writable = useApp(canWrite)
  const [width, show, remember] = usePanelWidth('reading', READING.usual)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const frame = useRef<HTMLElement>(null)
  const entries = useMenuEntries()
  const total = pages.total
  const focusList = () => frame.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()

  // The list begins with a row chosen, so that Enter and the reading pane have a story at once; so it does again when
  // the chosen story has left it (a search, a filter, the trash).
  const first = pages.at(view.current)?.id
  const [only] = selection
  const isLost = total !== null && selection.length <= 1 && (only === undefined || pages.indexOf(only) === -1)
  useEffect(() => {
    if (isLost) useApp.setState({ selection: first ? [first] : [] })
  }, [first, isLost])

  useEffect(() => {
    const { current } = useDesk.getState()
    if (total !== null && current >= total) useDesk.setState({ current: Math.max(0, total - 1), anchor: 0 })
  }, [total])

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Delete' || (event.key === 'Backspace' && selection.length > 0)) {
      runCommand('story.trash')
      return true
    }
    // The letter, not its place: on an Arabic keyboard these places type ظ and ى, which begin headlines.
    if (event.key === '/') {
      search.current?.focus()
      return true
    }
    if (event.key.toLowerCase() === 'n' && writable && !event.shiftKey) {
      runCommand('story.new')
      return true
    }
    return false
  }
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      focusList()
    }
  }

  return (
    <main className="desk" ref={frame}>
      <section className="desk__main">
        <header className="desk__head">
          <div className="desk__bar">
            <h1 className="desk__title">{t('commands:view.desk')}</h1>
            <SearchField
              label={t('search')}
              value={view.search}
              onChange={(text) => refine({ search: text })}
              placeholder={
                pages.counts?.all
                  ? t('searchIn', { stories: t('story:count.stories', { count: pages.counts.all }) })
                  : t('search')
              }
              keys="/"
              className="desk__search"
              inputRef={search}
              onKeyDown={onSearchKey}
            />
            <ListTools />
            <Button
              className="desk__import"
              icon={FileDown}
              onPress={() => runCommand('story.import')}
              isDisabled={!writable}
            >
              {t('import')}
            </Button>
            <Button
              look="primary"
              icon={FilePlus2}
              onPress={() => runCommand('story.new')}
              isDisabled={!writable}
              className="tour-new"
            >
              {t('newStory')}
            </Button>
          </div>
          <Filters counts={pages.counts} people={pages.people} />
          {pages.partial && <Indexing />}
        </header>
        <p className="ui-hidden" role="status">
          {total === null || !isFiltered(view)
            ? ''
            : t('found', { stories: t('story:count.stories', { count: total }) })}
        </p>
        {total === 0 ? (
          isFiltered(view) ? (
            <EmptyState
              icon={SearchX}
              title={t('noneFound')}
              actions={<Button onPress={() => refine(NO_FILTER)}>{t('clearFilters')}</Button>}
            >
              {t('noneFound.help')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={Inbox}
              title={t('empty')}
              actions={
                writable && (
                  <>
                    <Button look="primary" icon={FilePlus2} onPress={() => runCommand('story.new')}>
                      {t('newStory')}
                    </Button>
                    <Button icon={FileDown} onPress={() => runCommand('story.import')}>
                      {t('import')}
                    </Button>
                  </>
                )
              }
            >
              {t('empty.help')}
            </EmptyState>
          )
        ) : (
          <StoryList
            label={t('stories')}
            pages={pages}
            density={view.density}
            current={view.current}
            anchor={view.anchor}
            selection={selection}
            scroll={view.scroll}
            onScroll={(scroll) => useDesk.setState({ scroll })}
            onMove={(current, anchor, ids) => {
              useDesk.setState({ current, anchor })
              useApp.setState({ selection: ids })
            }}
            onOpen={openStory}
            onMenu={setMenu}
            onKey={onKey}
            columns={view.density === 'compact' && <Columns />}
          />
        )}
        {selection.length > 1 && (
          <div className="desk__chosen" role="toolbar" aria-label={t('chosenActions')}>
            <span>{t('chosen', { stories: t('story:count.stories', { count: selection.length }) })}</span>
            <Button
              size="small"
              icon={Trash2}
              look="danger"
              onPress={() => runCommand('story.trash')}
              isDisabled={!writable}
            >
              {t('commands:story.trash')}
            </Button>
            <Button size="small" look="quiet" onPress={() => useApp.setState({ selection: first ? [first] : [] })}>
              {t('unchoose')}
            </Button>
          </div>
        )}
      </section>
      <Splitter
        label={t('readingWidth')}
        size={width}
        least={READING.least}
        most={READING.most}
        edge="start"
        onResize={show}
        onCommit={remember}
      />
      <aside className="desk__reading" style={{ inlineSize: width }} aria-label={t('reading')}>
        <ReadingPane id={selection[0] ?? null} chosen={selection.length} />
      </aside>
      <ContextMenu label={t('storyMenu')} entries={entries} at={menu} onClose={() => setMenu(null)} />
    </main>
  )
}
