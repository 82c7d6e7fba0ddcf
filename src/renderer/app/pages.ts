/**
 * A list of any length by windows: only the pages that are looked at are asked for. A page that is stale stays on
 * screen until its successor is here, so that nothing jumps.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { report } from './report'

const PAGE = 30
/** Changes that come in a burst (an import, an autosave) are answered once. Milliseconds. */
const SETTLE = 120

export interface Answer<Item> {
  total: number
  items: readonly Item[]
}

export interface Pages<Item, Page extends Answer<Item>> {
  /** Null until the first answer. */
  total: number | null
  /** What came last, for what it says of the whole list. */
  latest: Page | null
  at(index: number): Item | undefined
  /** Says which rows are on screen. */
  show(first: number, last: number): void
  /** Index of a loaded item, or -1. */
  indexOf(id: string): number
  /** Ids between two rows, both included; loads what is missing. */
  ids(first: number, last: number): Promise<string[]>
}

export interface PagesOf<Item, Page extends Answer<Item>, Query> {
  ask(query: Query & { offset: number; limit: number }): Promise<Page>
  idOf(item: Item): string
  /** Calls back when what is listed may have changed; returns how to stop. */
  watch(changed: () => void): () => void
}

interface Loaded<Item, Page> {
  latest: Page | null
  pages: ReadonlyMap<number, readonly Item[]>
}

/** `source` must be the same object at every render. */
export function usePages<Item, Page extends Answer<Item>, Query>(
  source: PagesOf<Item, Page, Query>,
  query: Query,
): Pages<Item, Page> {
  const key = JSON.stringify(query)
  const [loaded, setLoaded] = useState<Loaded<Item, Page>>({ latest: null, pages: new Map() })
  // Which pages of which query were asked for: an answer of an older query is dropped.
  const asked = useRef({ key: '', generation: 0, pages: new Set<number>() })
  const seen = useRef<[first: number, last: number]>([0, 0])

  const ask = useCallback(
    (page: number) => source.ask({ ...JSON.parse(key), offset: page * PAGE, limit: PAGE }),
    [source, key],
  )
  const load = useCallback(
    async (page: number) => {
      const { current } = asked
      if (current.pages.has(page)) return
      current.pages.add(page)
      const { generation } = current
      try {
        const answer = await ask(page)
        if (generation !== current.generation) return
        setLoaded(({ pages }) => ({
          latest: answer,
          pages: new Map([...pages].filter(([n]) => n * PAGE < answer.total)).set(page, answer.items),
        }))
      } catch (error) {
        current.pages.delete(page)
        report(error)
      }
    },
    [ask],
  )

  const reload = useCallback(() => {
    asked.current.generation += 1
    asked.current.pages = new Set()
    const [first, last] = seen.current
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void load(page)
    if (first >= PAGE) void load(0)
  }, [load])

  useEffect(() => {
    if (asked.current.key !== key) seen.current = asked.current.key === '' ? seen.current : [0, 0]
    asked.current.key = key
    asked.current.generation += 1
    asked.current.pages = new Set()
    const { generation } = asked.current
    void load(0).then(() => {
      // Other pages of the query before belong to other items.
      if (asked.current.generation === generation)
        setLoaded((now) => ({
          ...now,
          pages: new Map([...now.pages].filter(([page]) => asked.current.pages.has(page))),
        }))
    })
  }, [key, load])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = source.watch(() => {
      clearTimeout(timer)
      timer = setTimeout(reload, SETTLE)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [source, reload])

  return {
    total: loaded.latest?.total ?? null,
    latest: loaded.latest,
    at: (index) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    show: (first, last) => {
      seen.current = [first, last]
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void load(page)
    },
    indexOf: (id) => {
      for (const [page, items] of loaded.pages) {
        const within = items.findIndex((item) => source.idOf(item) === id)
        if (within !== -1) return page * PAGE + within
      }
      return -1
    },
    ids: async (first, last) => {
      const found: string[] = []
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        const items = loaded.pages.get(page) ?? (await ask(page)).items
        found.push(...items.filter((_, n) => page * PAGE + n >= first && page * PAGE + n <= last).map(source.idOf))
      }
      return found
    },
  }
}
