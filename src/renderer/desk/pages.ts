/**
 * The list by windows of fifty: only the pages that are looked at are asked for. A page that is stale stays on
 * screen until its successor is here, so that nothing jumps.
 */
import type { StoryHit, StoryPage, StoryQuery } from '@shared/contract/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { report } from '../app/report'
import { muharrir } from '../muharrir'

const PAGE = 30
/** Changes that come in a burst (an import, an autosave) are answered once. Milliseconds. */
const SETTLE = 120

export interface StoryPages {
  /** Null until the first answer. */
  total: number | null
  counts: StoryPage['counts'] | null
  people: readonly string[]
  /** The search saw headlines only. */
  partial: boolean
  at(index: number): StoryHit | undefined
  /** Says which rows are on screen. */
  show(first: number, last: number): void
  /** Index of a loaded story, or -1. */
  indexOf(id: string): number
  /** Ids between two rows, both included; loads what is missing. */
  ids(first: number, last: number): Promise<string[]>
}

interface Loaded {
  total: number | null
  counts: StoryPage['counts'] | null
  people: readonly string[]
  partial: boolean
  pages: ReadonlyMap<number, readonly StoryHit[]>
}
const NOTHING: Loaded = { total: null, counts: null, people: [], partial: false, pages: new Map() }

export function useStoryPages(query: StoryQuery): StoryPages {
  const key = JSON.stringify(query)
  const [loaded, setLoaded] = useState<Loaded>(NOTHING)
  // Which pages of which query were asked for: an answer of an older query is dropped.
  const asked = useRef({ key: '', generation: 0, pages: new Set<number>() })
  const seen = useRef<[first: number, last: number]>([0, 0])

  const load = useCallback(
    async (page: number) => {
      const { current } = asked
      if (current.pages.has(page)) return
      current.pages.add(page)
      const { generation } = current
      try {
        const answer = await muharrir.stories.query({ ...JSON.parse(key), offset: page * PAGE, limit: PAGE })
        if (generation !== current.generation) return
        setLoaded(({ pages }) => ({
          total: answer.total,
          counts: answer.counts,
          people: answer.people,
          partial: answer.partial === true,
          pages: new Map([...pages].filter(([n]) => n * PAGE < answer.total)).set(page, answer.items),
        }))
      } catch (error) {
        current.pages.delete(page)
        report(error)
      }
    },
    [key],
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
      // Other pages of the query before belong to other stories.
      if (asked.current.generation === generation)
        setLoaded((now) => ({
          ...now,
          pages: new Map([...now.pages].filter(([page]) => asked.current.pages.has(page))),
        }))
    })
  }, [key, load])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(reload, SETTLE)
    }
    const ends = [muharrir.on('stories-changed', soon), muharrir.on('library-changed', soon)]
    return () => {
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [reload])

  return {
    total: loaded.total,
    counts: loaded.counts,
    people: loaded.people,
    partial: loaded.partial,
    at: (index) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    show: (first, last) => {
      seen.current = [first, last]
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void load(page)
    },
    indexOf: (id) => {
      for (const [page, items] of loaded.pages) {
        const within = items.findIndex((item) => item.id === id)
        if (within !== -1) return page * PAGE + within
      }
      return -1
    },
    ids: async (first, last) => {
      const found: string[] = []
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        const items =
          loaded.pages.get(page) ??
          (await muharrir.stories.query({ ...JSON.parse(key), offset: page * PAGE, limit: PAGE })).items
        found.push(...items.filter((_, n) => page * PAGE + n >= first && page * PAGE + n <= last).map(({ id }) => id))
      }
      return found
    },
  }
}
