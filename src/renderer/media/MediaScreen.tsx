import { FolderInput, ImagePlus, Images, SearchX, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf, runCommand } from '../app/commands'
import { usePanelWidth } from '../app/preferences'
import { canWrite, mayRemove, showDialog, useApp } from '../app/store'
import { Button, ContextMenu, EmptyState, MenuButton, type MenuEntry, SearchField, Splitter } from '../ui'
import { filesOf, restoreMedia, trashMedia } from './actions'
import { Bulk } from './Bulk'
import { Details } from './Details'
import { MediaFilters, MediaTools } from './MediaFilters'
import { MediaGrid } from './MediaGrid'
import { clearFilters, isFiltered, queryOf, refine, useMedia, useMediaPages } from './query'
import '../desk/DeskScreen.css'

/** Widths of the details in pixels. */
const DETAILS = { usual: 380, least: 300, most: 640 } as const

function Import() {
  const { t } = useTranslation('media')
  const writable = useApp(canWrite)
  const entry = (id: 'media.import' | 'media.importFolder', icon: MenuEntry['icon']): MenuEntry => {
    const keys = keysOf(id)
    return {
      id,
      label: t(`commands:${id}`),
      run: () => runCommand(id),
      ...(icon ? { icon } : {}),
      ...(keys ? { keys } : {}),
    }
  }
  return (
    <MenuButton
      label={t('import')}
      placement="bottom end"
      entries={[entry('media.import', ImagePlus), entry('media.importFolder', FolderInput)]}
    >
      <Button look="primary" icon={ImagePlus} isDisabled={!writable}>
        {t('import')}
      </Button>
    </MenuButton>
  )
}

function Empty() {
  const { t } = useTranslation('media')
  const view = useMedia()
  const writable = useApp(canWrite)
  if (isFiltered(view))
    return (
      <EmptyState
        icon={SearchX}
        title={t('noneFound')}
        actions={<Button onPress={clearFilters}>{t('clearFilters')}</Button>}
      >
        {t('noneFound.help')}
      </EmptyState>
    )
  if (view.place === 'trash')
    return (
      <EmptyState icon={Trash2} title={t('desk:trash.empty')}>
        {t('desk:trash.empty.help')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={Images}
      title={t('empty')}
      actions={
        writable && (
          <>
            <Button look="primary" icon={ImagePlus} onPress={() => runCommand('media.import')}>
              {t('empty.files')}
            </Button>
            <Button icon={FolderInput} onPress={() => runCommand('media.importFolder')}>
              {t('empty.folder')}
            </Button>
          </>
        )
      }
    >
      {t('empty.help')}
    </EmptyState>
  )
}

/** The media library: pictures, films and sounds, found, described, used. */
export function MediaScreen() {
  const { t } = useTranslation('media')
  const view = useMedia()
  const pages = useMediaPages(queryOf(view))
  const writable = useApp(canWrite)
  const removes = useApp(mayRemove)
  const [width, show, remember] = usePanelWidth('media', DETAILS.usual)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const frame = useRef<HTMLElement>(null)
  const details = useRef<HTMLElement>(null)
  const { total } = pages
  const { chosen } = view
  const isTrash = view.place === 'trash'

  // The first file is chosen at once, and so is the one that takes the place of the last chosen.
  const first = pages.at(Math.min(view.current, Math.max(0, (total ?? 0) - 1)))?.hash
  useEffect(() => {
    if (chosen.length === 0 && first) useMedia.setState({ chosen: [first] })
  }, [chosen.length, first])
  useEffect(() => {
    const { current } = useMedia.getState()
    if (total !== null && current >= total) useMedia.setState({ current: Math.max(0, total - 1), anchor: 0 })
  }, [total])

  const remove = () => showDialog({ kind: 'media-remove', hashes: [...chosen] })
  const putAway = () => {
    if (!writable || chosen.length === 0) return
    if (!isTrash) void trashMedia(chosen)
    else if (removes) remove()
  }
  const choose = (hash: string) => {
    const at = pages.indexOf(hash)
    useMedia.setState({ chosen: [hash], ...(at === -1 ? {} : { current: at, anchor: at }) })
  }
  const toDetails = () => details.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Delete' || event.key === 'Backspace') {
      putAway()
      return true
    }
    if (event.key !== '/') return false
    search.current?.focus()
    return true
  }
  const nothing = !writable || chosen.length === 0
  const entries: MenuEntry[] = isTrash
    ? [
        { id: 'restore', label: t('desk:restore'), run: () => void restoreMedia(chosen), disabled: nothing },
        {
          id: 'remove',
          label: t('desk:removeForever'),
          icon: Trash2,
          keys: 'Delete',
          danger: true,
          separated: true,
          disabled: nothing || !removes,
          run: remove,
        },
      ]
    : [
        { id: 'details', label: t('details'), keys: 'Enter', run: toDetails, disabled: chosen.length !== 1 },
        {
          id: 'trash',
          label: t('commands:story.trash'),
          icon: Trash2,
          keys: 'Delete',
          danger: true,
          separated: true,
          disabled: nothing,
          run: putAway,
        },
      ]
  return (
    <main className="desk" ref={frame}>
      <section className="desk__main">
        <header className="desk__head">
          <div className="desk__bar">
            <h1 className="desk__title">{t('commands:view.media')}</h1>
            <SearchField
              label={t('search')}
              value={view.search}
              onChange={(text) => refine({ search: text })}
              placeholder={
                pages.latest?.counts.library
                  ? t('searchIn', { files: filesOf(pages.latest.counts.library) })
                  : t('search')
              }
              keys="/"
              className="desk__search"
              inputRef={search}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
                event.preventDefault()
                frame.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
              }}
            />
            <MediaTools />
            {isTrash && (
              <Button look="danger" icon={Trash2} isDisabled={nothing || !removes} onPress={remove}>
                {t('desk:removeForever')}
              </Button>
            )}
            <Import />
          </div>
          <MediaFilters latest={pages.latest} />
          {isTrash && <p className="ui-field__help">{t(removes ? 'trash.help' : 'errors:person.role-remove')}</p>}
        </header>
        <p className="ui-hidden" role="status">
          {total === null || !isFiltered(view) ? '' : t('found', { files: filesOf(total) })}
        </p>
        {total === 0 ? (
          <Empty />
        ) : (
          <MediaGrid
            key={view.layout}
            label={t('files')}
            pages={pages}
            layout={view.layout}
            current={view.current}
            anchor={view.anchor}
            chosen={chosen}
            scroll={view.scroll}
            onScroll={(scroll) => useMedia.setState({ scroll })}
            onMove={(current, anchor, hashes) => useMedia.setState({ current, anchor, chosen: hashes })}
            onOpen={toDetails}
            onMenu={setMenu}
            onKey={onKey}
          />
        )}
      </section>
      <Splitter
        label={t('detailsWidth')}
        size={width}
        least={DETAILS.least}
        most={DETAILS.most}
        edge="start"
        onResize={show}
        onCommit={remember}
      />
      <aside ref={details} className="desk__reading" style={{ inlineSize: width }} aria-label={t('details')}>
        {chosen.length > 1 ? (
          <Bulk hashes={chosen} isTrash={isTrash} />
        ) : (
          <Details hash={total === 0 ? null : (chosen[0] ?? null)} onChoose={choose} />
        )}
      </aside>
      <ContextMenu label={t('fileMenu')} entries={entries} at={menu} onClose={() => setMenu(null)} />
    </main>
  )
}
