import { fold } from '@shared/arabic/fold'
import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Skeleton } from '../ui'
import type { StoryPages } from './pages'
import { StoryRow } from './StoryRow'
import './StoryList.css'

/** Pixels. */
const ROW = { comfortable: 65, compact: 40 } as const
/** Letters typed within this time make one word to jump to. Milliseconds. */
const TYPE_AHEAD = 700

export interface StoryListProps {
  label: string
  pages: StoryPages
  density: 'comfortable' | 'compact'
  current: number
  anchor: number
  /** Ids of the chosen stories. */
  selection: readonly string[]
  scroll: number
  onScroll(pixels: number): void
  /** The keyboard's row moves; `ids` is the new choice. */
  onMove(current: number, anchor: number, ids: string[]): void
  onOpen(id: string): void
  onMenu(at: { x: number; y: number }): void
  /** Keys of the screen (Delete, N …). True when it was taken. */
  onKey?(event: KeyboardEvent): boolean
  columns?: ReactNode
}

/** A list of any length with the keyboard throughout: arrows, Home, End, pages, ranges, type-ahead. */
export function StoryList(props: StoryListProps) {
  const { pages, density, current, anchor, selection, onMove, onOpen, onMenu } = props
  const frame = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const count = pages.total ?? 12
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW[density],
    overscan: 8,
    initialOffset: props.scroll,
    getItemKey: (index) => pages.at(index)?.id ?? index,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { show } = pages
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new at every render; the rows are what matters
  useEffect(() => {
    if (pages.total !== null) show(first, last)
  }, [first, last, pages.total])
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the density alone
  useLayoutEffect(() => rows.measure(), [density])

  const go = async (index: number, how: { extend?: boolean; toggle?: boolean } = {}) => {
    const to = Math.max(0, Math.min((pages.total ?? 1) - 1, index))
    rows.scrollToIndex(to, { align: 'auto' })
    if (how.extend) return onMove(to, anchor, await pages.ids(Math.min(anchor, to), Math.max(anchor, to)))
    const id = pages.at(to)?.id ?? (await pages.ids(to, to))[0]
    if (id === undefined) return
    if (!how.toggle) return onMove(to, to, [id])
    onMove(to, to, selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id])
  }

  const typeAhead = (letter: string) => {
    const now = performance.now()
    const text = now - typed.current.at < TYPE_AHEAD ? typed.current.text + letter : letter
    typed.current = { text, at: now }
    const wanted = fold(text)
    // A repeated first letter goes on to the next story that begins with it.
    const from = text.length === 1 ? current + 1 : current
    for (let n = 0; n < count; n++) {
      const index = (from + n) % count
      if (fold(pages.at(index)?.headline ?? '').startsWith(wanted)) return void go(index)
    }
  }

  const perScreen = () => Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / ROW[density]) - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (props.onKey?.(event)) return event.preventDefault()
    const extend = event.shiftKey
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + perScreen(),
      PageUp: current - perScreen(),
      Home: 0,
      End: count - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      return void go(step, { extend })
    }
    const story = pages.at(current)
    if (event.key === 'Enter' && story) {
      event.preventDefault()
      return onOpen(story.id)
    }
    if (event.key === ' ' && typed.current.text === '') {
      event.preventDefault()
      return void go(current, { toggle: event.ctrlKey || event.metaKey })
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && pages.total) {
      event.preventDefault()
      return void pages.ids(0, pages.total - 1).then((ids) => onMove(current, anchor, ids))
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      const row = frame.current?.querySelector('.row--current')?.getBoundingClientRect()
      return row && onMenu({ x: row.x + row.width / 2, y: row.bottom - 6 })
    }
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typeAhead(event.key)
  }
  const onPick = (event: MouseEvent, index: number) =>
    void go(index, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey })

  return (
    <div className={clsx('list', `list--${density}`)}>
      {props.columns}
      <div
        ref={frame}
        className="list__frame"
        role="listbox"
        aria-label={props.label}
        aria-multiselectable
        aria-busy={pages.total === null}
        aria-activedescendant={pages.at(current) ? `story-${pages.at(current)?.id}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => props.onScroll(currentTarget.scrollTop)}
      >
        <div className="list__rows" role="presentation" style={{ blockSize: rows.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const story = pages.at(index)
            const style = { transform: `translateY(${start}px)`, blockSize: ROW[density] }
            if (!story)
              return (
                <div key={key} className="row row--waiting" style={style} aria-hidden>
                  <Skeleton inlineSize={density === 'compact' ? '0' : '64px'} blockSize="44px" />
                  <Skeleton inlineSize="46%" />
                </div>
              )
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox names its active option
              <div
                key={key}
                id={`story-${story.id}`}
                role="option"
                aria-selected={selection.includes(story.id)}
                aria-posinset={index + 1}
                aria-setsize={count}
                className={clsx(
                  'row',
                  index === current && 'row--current',
                  selection.includes(story.id) && 'row--chosen',
                )}
                style={style}
                onClick={(event) => onPick(event, index)}
                onDoubleClick={() => onOpen(story.id)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  if (!selection.includes(story.id)) void go(index)
                  onMenu({ x: event.clientX, y: event.clientY })
                }}
              >
                <StoryRow story={story} density={density} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
