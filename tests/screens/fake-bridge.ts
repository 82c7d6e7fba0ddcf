/** `window.muharrir` over memory, for looking at screens. The real services are tested where they live. */
import { DEFAULT_TYPING } from '@shared/arabic/typing/settings'
import { findFolded } from '../../src/shared/arabic/find'
import type {
  LibraryStatus,
  MuharrirClient,
  MuharrirEvents,
  Preferences,
  RawBridge,
  StoryHit,
  StoryPage,
} from '../../src/shared/contract/contract'
import { MuharrirError, toWire } from '../../src/shared/contract/errors'
import { librarySchema } from '../../src/shared/story/library'
import type { Person } from '../../src/shared/story/people'
import { refusal } from '../../src/shared/story/workflow'
import { makeStories, summaryOf } from './stories'

interface Options {
  language: 'ar' | 'en'
  theme: 'light' | 'dark'
  stories: number
  open: boolean
  tour: 'new' | 'done'
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any method
type Answers = { [S in keyof MuharrirClient]: { [M in keyof MuharrirClient[S]]?: (input: any) => unknown } }

export function fakeBridge({ language, theme, stories: count, open, tour }: Options): RawBridge {
  const stories = makeStories(count)
  const trash = new Set<string>([...stories.keys()].slice(-3))
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const emit = <E extends keyof MuharrirEvents>(event: E, payload: MuharrirEvents[E]) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }
  let preferences: Preferences = {
    language,
    theme,
    digits: 'latn',
    zoom: 100,
    panels: {},
    tour,
    identity: {},
    spelling: true,
    houseStyle: true,
    typing: DEFAULT_TYPING,
  }
  const people: Person[] = [
    { id: 'me', name: 'حيدر الساعدي', role: 'editor', deskCode: '25م' },
    { id: 'p1', name: 'زينب الموسوي', role: 'reporter', deskCode: '' },
    { id: 'p2', name: 'نور الجبوري', role: 'publisher', deskCode: '7ن' },
  ]
  const settings = librarySchema.parse({
    schema: 1,
    id: 'L',
    agency: {
      name: { ar: 'وكالة الرافدين للأنباء', en: 'Rafidain News' },
      short: { ar: 'الرافدين', en: 'Rafidain' },
      url: '',
    },
    people,
  })
  let folder: string | null = open ? '/home/haider/مكتبة الرافدين' : null
  const status = (): LibraryStatus => ({
    folder,
    name: 'وكالة الرافدين للأنباء',
    heldBy: null,
    readOnly: false,
    settings: folder ? settings : null,
    me: folder ? (people[0] ?? null) : null,
    stories: stories.size - trash.size,
    trashed: trash.size,
  })
  const story = (id: string) => {
    const found = stories.get(id)
    if (!found) throw new MuharrirError('story.not-found', { id })
    return found
  }
  const changed = (ids: string[]) => emit('stories-changed', { ids })

  const query = (input: Parameters<MuharrirClient['stories']['query']>[0]): StoryPage => {
    const all = [...stories.values()].map(summaryOf).filter(({ id }) => trash.has(id) === (input.place === 'trash'))
    const has = (wanted: readonly string[] | undefined, value: string) => !wanted?.length || wanted.includes(value)
    const hits = all.flatMap((row): StoryHit[] => {
      if (!has(input.workflow, row.workflow) || !has(input.types, row.type) || !has(input.sections, row.section))
        return []
      if (!has(input.publication, row.publication) || (input.from && row.updated < input.from)) return []
      if (input.people?.length && !row.byline.some((name) => input.people?.includes(name))) return []
      if (input.mine && story(row.id).editedBy !== 'me') return []
      if (!input.search) return [{ ...row, headlineMatches: [], snippet: null }]
      const ranges = (text: string) =>
        findFolded(text, input.search ?? '').map(({ start, end }): [number, number] => [start, end])
      const headlineMatches = ranges(row.headline)
      const matches = ranges(row.opening)
      if (headlineMatches.length + matches.length === 0) return []
      return [{ ...row, headlineMatches, snippet: matches.length ? { text: row.opening, matches } : null }]
    })
    const key = input.sort === 'headline' || input.sort === 'type' || input.sort === 'words' ? input.sort : 'updated'
    const sign = input.descending === false ? 1 : -1
    hits.sort((a, b) => sign * (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))
    const tally = (values: string[]) =>
      values.reduce<Record<string, number>>((n, v) => Object.assign(n, { [v]: (n[v] ?? 0) + 1 }), {})
    return {
      total: hits.length,
      items: hits.slice(input.offset, (input.offset ?? 0) + (input.limit ?? 100)),
      counts: {
        workflow: tally(all.map(({ workflow }) => workflow)),
        type: tally(all.map(({ type }) => type)),
        all: all.length,
        mine: all.filter(({ id }) => story(id).editedBy === 'me').length,
      },
      people: [...new Set(all.flatMap(({ byline }) => byline))],
    }
  }

  const answers: Answers = {
    app: {
      info: () => ({
        version: '0.1.0',
        electron: '44.11.5',
        platform: 'linux',
        locale: 'ar',
        firstStart: !open,
        files: [],
      }),
      preferences: () => preferences,
      setPreferences: (change) => (preferences = { ...preferences, ...change }),
      openExternal: () => null,
      showInFolder: () => null,
      menuState: () => null,
      runCommand: () => null,
      readyToClose: () => null,
    },
    library: {
      status,
      recent: () => [
        {
          folder: '/home/haider/مكتبة الرافدين',
          name: 'وكالة الرافدين للأنباء',
          opened: new Date(Date.now() - 7_200_000).toISOString(),
          present: true,
        },
        {
          folder: '/media/usb/أرشيف 2025',
          name: 'أرشيف 2025',
          opened: new Date(Date.now() - 864_000_000).toISOString(),
          present: false,
        },
      ],
      suggestFolder: () => ({ folder: '/home/haider/Documents/Muharrir' }),
      chooseFolder: () => ({ folder: '/home/haider/مكتبة' }),
      create: (input) => {
        folder = input.folder
        return status()
      },
      open: (input) => {
        folder = input.folder
        return status()
      },
      close: () => {
        folder = null
        return status()
      },
      forgetRecent: () => null,
      setSettings: (change) => Object.assign(settings, change),
      showFolder: () => null,
      backup: () => ({ path: '/home/haider/نسخة.zip', files: 31, bytes: 48_000_000 }),
    },
    lexicon: { names: () => people.map(({ name }) => ({ arabic: name, latin: '', own: true })) },
    people: {
      add: (input) => {
        const person = { ...input, id: `p${people.length + 1}` }
        people.push(person)
        emit('library-changed', status())
        return person
      },
      update: (person) => {
        people.splice(
          people.findIndex(({ id }) => id === person.id),
          1,
          person,
        )
        emit('library-changed', status())
        return person
      },
      be: ({ id }) => people.find((person) => person.id === id),
      remove: () => null,
    },
    stories: {
      query,
      get: ({ id }) => {
        if (summaryOf(story(id), [...stories.keys()].indexOf(id)).broken)
          throw new MuharrirError('story.broken', { id })
        return story(id)
      },
      broken: ({ id }) => ({
        id,
        reason: 'Unexpected end of JSON input',
        setAside: '/x/story.broken.json',
        versions: [
          {
            hash: 'a'.repeat(64),
            parents: [],
            at: story(id).updated,
            by: 'p1',
            step: 'interval',
            name: '',
            words: 412,
          },
        ],
      }),
      create: ({ type, headline }) => {
        const [first] = stories.values()
        const made = {
          ...structuredClone(first),
          id: `01M${String(stories.size).padStart(23, '0')}`,
          type,
          workflow: 'draft',
          updated: new Date().toISOString(),
        } as ReturnType<typeof story>
        made.fields.headline = headline
        stories.set(made.id, made)
        changed([made.id])
        return made
      },
      move: ({ id, to, reason, points, override }) => {
        const me = people[0] as Person
        const refused = refusal(story(id), to, me, { reason, override })
        if (refused) throw new MuharrirError(refused, { to })
        const from = story(id)
        const moved = {
          ...from,
          workflow: to,
          history: [
            ...from.history,
            {
              at: new Date().toISOString(),
              by: 'me',
              axis: 'workflow' as const,
              from: from.workflow,
              to,
              reason,
              points,
            },
          ],
        }
        stories.set(id, moved)
        changed([id])
        return moved
      },
      trash: ({ ids }) => {
        for (const id of ids) trash.add(id)
        changed(ids)
        return null
      },
      restore: ({ ids }) => {
        for (const id of ids) trash.delete(id)
        changed(ids)
        return null
      },
      remove: ({ ids }) => {
        for (const id of ids) {
          trash.delete(id)
          stories.delete(id)
        }
        changed(ids)
        return null
      },
      duplicate: ({ id }) => story(id),
      pick: ({ search, limit }) => query({ search, limit, offset: 0 } as never).items,
      titles: ({ ids }) => Object.fromEntries(ids.map((id: string) => [id, story(id).fields.headline])),
      import: ({ files }) => ({
        created: [],
        refused: files.map(() => ({ from: 'x', code: 'import.unsupported', details: { name: 'x.docx' } })),
        notes: [],
      }),
      importFromDialog: () => ({ created: [], refused: [], notes: [] }),
      saveTemplate: () => settings,
    },
    charts: { draw: () => ({ html: '' }), readFromDialog: () => null },
    media: {
      get: ({ hash }) => ({
        schema: 1,
        hash,
        format: 'jpeg',
        width: 2400,
        height: 1600,
        size: 1,
        name: 'photo.jpg',
        added: new Date().toISOString(),
        addedBy: '',
        alt: '',
        caption: '',
        credit: '',
        source: '',
      }),
      getMany: () => ({}),
      addFromDialog: () => null,
    },
    preview: {},
    export: {
      story: () => {
        throw new MuharrirError('export.blocked', { count: 2 })
      },
    },
    proofing: {
      check: ({ passages }) => passages.map(({ id }: { id: string }) => ({ id, marks: [] })),
      suggest: () => [],
      cancelSuggest: () => null,
    },
    words: { list: () => [] },
    style: { rules: () => ({ rules: [], faults: [] }) },
    jobs: { cancel: () => null },
  }

  const services = Object.fromEntries(
    Object.entries(answers).map(([service, methods]) => [
      service,
      Object.fromEntries(
        Object.entries(methods).map(([name, answer]) => [
          name,
          async (input?: unknown) => {
            try {
              return { ok: true as const, value: structuredClone(await (answer as (input: unknown) => unknown)(input)) }
            } catch (error) {
              return { ok: false as const, error: toWire(error) }
            }
          },
        ]),
      ),
    ]),
  )
  return {
    services,
    on: (event, listener) => {
      const heard = listeners.get(event) ?? new Set()
      listeners.set(event, heard.add(listener))
      return () => heard.delete(listener)
    },
    pathOf: () => '',
  }
}
