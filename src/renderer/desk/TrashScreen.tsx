import { ArchiveRestore, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/report'
import { canWrite, mayRemove, showDialog, useApp } from '../app/store'
import { muharrir } from '../muharrir'
import { Button, ContextMenu, EmptyState, SearchField, toast } from '../ui'
import { useStoryPages } from './pages'
import { StoryList } from './StoryList'
import './DeskScreen.css'

/** What was put away: everything here can come back, until it is removed for good. */
export function TrashScreen() {
  const { t } = useTranslation('desk')
  const [search, setSearch] = useState('')
  const [at, setAt] = useState({ current: 0, anchor: 0, ids: [] as string[] })
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const writable = useApp(canWrite)
  const removes = useApp(mayRemove)
  const pages = useStoryPages({
    search: search.trim(),
    place: 'trash',
    sort: search.trim() === '' ? 'updated' : 'relevance',
  })
  const chosen = at.ids
  const nothing = !writable || chosen.length === 0
  const restore = async (ids: string[]) => {
    if ((await attempt(muharrir.stories.restore({ ids }))) === undefined) return
    setAt({ current: 0, anchor: 0, ids: [] })
    toast({ tone: 'ok', text: t('restored', { stories: t('story:count.stories', { count: ids.length }) }) })
  }
  const remove = (ids: string[]) => showDialog({ kind: 'remove', ids })
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Delete' || nothing || !removes) return false
    remove(chosen)
    return true
  }
  return (
    <main className="desk">
      <section className="desk__main">
        <header className="desk__head">
          <div className="desk__bar">
            <h1 className="desk__title">{t('commands:view.trash')}</h1>
            <SearchField
              label={t('searchTrash')}
              value={search}
              onChange={setSearch}
              placeholder={t('searchTrash')}
              className="desk__search"
            />
            <Button icon={ArchiveRestore} look="primary" isDisabled={nothing} onPress={() => void restore(chosen)}>
              {t('restore')}
            </Button>
            <Button icon={Trash2} look="danger" isDisabled={nothing || !removes} onPress={() => remove(chosen)}>
              {t('removeForever')}
            </Button>
          </div>
          <p className="ui-field__help">{t(removes ? 'trash.help' : 'errors:person.role-remove')}</p>
        </header>
        {pages.total === 0 ? (
          <EmptyState icon={Trash2} title={t(search === '' ? 'trash.empty' : 'noneFound')}>
            {search === '' ? t('trash.empty.help') : ''}
          </EmptyState>
        ) : (
          <StoryList
            label={t('commands:view.trash')}
            pages={pages}
            density="comfortable"
            current={at.current}
            anchor={at.anchor}
            selection={chosen}
            scroll={0}
            onScroll={() => {}}
            onMove={(current, anchor, ids) => setAt({ current, anchor, ids })}
            onOpen={(id) => void restore([id])}
            onMenu={setMenu}
            onKey={onKey}
          />
        )}
      </section>
      <ContextMenu
        label={t('storyMenu')}
        at={menu}
        onClose={() => setMenu(null)}
        entries={[
          {
            id: 'restore',
            label: t('restore'),
            icon: ArchiveRestore,
            disabled: nothing,
            run: () => void restore(chosen),
          },
          {
            id: 'remove',
            label: t('removeForever'),
            icon: Trash2,
            danger: true,
            disabled: nothing || !removes,
            separated: true,
            run: () => remove(chosen),
          },
        ]}
      />
    </main>
  )
}
