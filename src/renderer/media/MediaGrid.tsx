import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { MediaRow } from './MediaRow'
import { MediaTile } from './MediaTile'
import { moveOf } from './moves'
import type { MediaPages } from './query'
import './MediaGrid.css'

/** Pixels. `TILE` is the least width of a tile; what is left of a row is shared. */
const TILE = 190
const GAP = 14
const EDGE = 20
/** Below a tile's picture: its name and one line of facts. */
const WORDS = 54
const ROW = 60

/** The width of an element's content in pixels, kept in step. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

export interface MediaGridProps {
  label: string
  pages: MediaPages
  layout: 'grid' | 'list'
  current: number
  anchor: number
  chosen: readonly string[]
  /** Whether several can be chosen at once. */
  several?: boolean
  scroll?: number
  onScroll?(pixels: number): void
  onMove(current: number, anchor: number, hashes: string[]): void
  onOpen(hash: string): void
  onMenu?(at: { x: number; y: number }): void
  /** Keys of the screen. True when it was taken. */
  onKey?(event: KeyboardEvent): boolean
}

/** Files as tiles or as rows: a listbox of any length with the keyboard throughout. */
export function MediaGrid(props: MediaGridProps) {
  const { pages, layout, current, anchor, chosen, several = true, onMove } = props
  const frame = useRef<HTMLDivElement>(null)
  const { direction } = useLocale()
  const width = useWidth(frame)
  const count = pages.total ?? 24
  const isGrid = layout === 'grid'
  const columns = isGrid ? Math.max(1, Math.floor((width - 2 * EDGE + GAP) / (TILE + GAP))) : 1
  const tile = (width - 2 * EDGE - (columns - 1) * GAP) / columns
  const height = isGrid ? Math.round(tile * 0.72) + WORDS + GAP : ROW
  const rows = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(count / columns),
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 3,
    initialOffset: props.scroll ?? 0,
    paddingStart: isGrid ? GAP : 0,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the height of a row alone
  useLayoutEffect(() => rows.measure(), [height])
  const items = rows.getVirtualItems()
  const first = (items[0]?.index ?? 0) * columns
  const last = Math.min(count - 1, ((items.at(-1)?.index ?? 0) + 1) * columns - 1)
  const { show } = pages
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new at every render; the rows are what matters
  useEffect(() => {
    if (pages.total !== null) show(first, Math.max(first, last))
  }, [first, last, pages.total])

  const go = async (index: number, how: { extend?: boolean; toggle?: boolean } = {}) => {
    rows.scrollToIndex(Math.floor(index / columns), { align: 'auto' })
    if (how.extend && several)
      return onMove(index, anchor, await pages.ids(Math.min(anchor, index), Math.max(anchor, index)))
    const hash = pages.at(index)?.hash ?? (await pages.ids(index, index))[0]
    if (hash === undefined) return
    if (!how.toggle || !several) return onMove(index, index, [hash])
    onMove(index, index, chosen.includes(hash) ? chosen.filter((other) => other !== hash) : [...chosen, hash])
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (props.onKey?.(event)) return event.preventDefault()
    const held = event.ctrlKey || event.metaKey
    const screen = Math.max(1, Math.floor((frame.current?.clientHeight ?? 600) / height))
    const to = held
      ? null
      : moveOf(event.key, { current, count, columns, rows: screen, rightToLeft: direction === 'rtl' })
    if (to !== null && (isGrid || !/^Arrow(Left|Right)$/.test(event.key))) {
      event.preventDefault()
      return void go(to, { extend: event.shiftKey })
    }
    const file = pages.at(current)
    if (event.key === 'Enter' && file) {
      event.preventDefault()
      return props.onOpen(file.hash)
    }
    if (event.key === ' ') {
      event.preventDefault()
      return void go(current, { toggle: held })
    }
    if (event.key === 'a' && held && several && pages.total) {
      event.preventDefault()
      return void pages.ids(0, pages.total - 1).then((hashes) => onMove(current, anchor, hashes))
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      const place = frame.current?.querySelector('.media-item--current')?.getBoundingClientRect()
      if (place) props.onMenu?.({ x: place.x + place.width / 2, y: place.bottom - 6 })
    }
  }
  const onPick = (event: MouseEvent, index: number) =>
    void go(index, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey })

  const Item = isGrid ? MediaTile : MediaRow
  const active = pages.at(current)
  return (
    <div
      ref={frame}
      className={clsx('media-grid', `media-grid--${layout}`)}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={several}
      aria-busy={pages.total === null}
      aria-activedescendant={active ? `media-${active.hash}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => props.onScroll?.(currentTarget.scrollTop)}
    >
      <div className="media-grid__rows" role="presentation" style={{ blockSize: rows.getTotalSize() }}>
        {items.map(({ index: row, start, key }) => (
          <div
            key={key}
            className="media-grid__row"
            role="presentation"
            style={{
              transform: `translateY(${start}px)`,
              blockSize: height,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: Math.min(columns, count - row * columns) }, (_, column) => {
              const index = row * columns + column
              const file = pages.at(index)
              if (!file) return <span key={index} className="media-item media-item--waiting" aria-hidden />
              const isChosen = chosen.includes(file.hash)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: the listbox names its active option
                <div
                  key={file.hash}
                  id={`media-${file.hash}`}
                  role="option"
                  aria-selected={isChosen}
                  aria-posinset={index + 1}
                  aria-setsize={count}
                  className={clsx(
                    'media-item',
                    index === current && 'media-item--current',
                    isChosen && 'media-item--chosen',
                  )}
                  onClick={(event) => onPick(event, index)}
                  onDoubleClick={() => props.onOpen(file.hash)}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    if (!isChosen) void go(index)
                    props.onMenu?.({ x: event.clientX, y: event.clientY })
                  }}
                >
                  <Item file={file} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
