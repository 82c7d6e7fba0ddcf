import type { MuharrirEvents } from '@shared/contract/contract'
import { type ErrorCode, MuharrirError } from '@shared/contract/errors'
import * as build from '@shared/document/build'
import { withChange } from '@shared/document/change'
import type { StoryDocument } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import { type Story, storySchema } from '@shared/story/story'
import { $createTextNode, $getRoot, $isElementNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  EditingSession,
  FIRST_RETRY,
  LONGEST_WAIT,
  QUIET_BEFORE_SAVE,
  type SessionBridge,
  VERSION_INTERVAL,
} from './session'
import { headless } from './testing'

const at = '2026-08-19T14:12:00+03:00'
const story = (): Story =>
  storySchema.parse({
    schema: 1,
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    type: 'report',
    created: at,
    updated: at,
    workflow: 'draft',
    publication: 'never',
    revision: 7,
    fields: { headline: 'الأهوار تستعيد مياهها' },
    document: build.storyDocument([build.paragraph('نص')]),
  })

/** Main's side of the contract, kept in memory: refuses as main does when it is told to. */
function memory() {
  const listeners = new Set<(state: MuharrirEvents['disk-state']) => void>()
  const disk = {
    revision: 7,
    text: 'نص',
    headline: '',
    saves: 0,
    versions: [] as string[],
    fault: null as ErrorCode | null,
    document: null as StoryDocument | null,
    /** How many blocks each save of a change sent. */
    changed: [] as number[],
  }
  const bridge: SessionBridge = {
    on: (event, listener) => {
      if (event === 'disk-state') listeners.add(listener as never)
      return () => listeners.delete(listener as never)
    },
    stories: {
      save: async ({ fields, document, revision }) => {
        if (disk.fault) throw new MuharrirError(disk.fault)
        if (revision !== disk.revision) throw new MuharrirError('story.stale')
        disk.revision++
        disk.saves++
        disk.text = plainText(document.root)
        disk.headline = fields?.headline ?? ''
        disk.document = document
        return { revision: disk.revision, savedAt: at, workflow: 'draft' }
      },
      saveChange: async ({ change, ...rest }) => {
        if (disk.fault) throw new MuharrirError(disk.fault)
        const document = rest.revision === disk.revision && disk.document && withChange(disk.document, change)
        if (!document) throw new MuharrirError('story.stale')
        disk.changed.push(change.blocks.length)
        return bridge.stories.save({ ...rest, document })
      },
      saveVersion: async ({ step = 'manual', name = '' }) => {
        disk.versions.push(step)
        return { hash: 'a'.repeat(64), parents: [], at, by: '', step, name, words: 1 }
      },
      move: async ({ to }) => ({ ...story(), workflow: to, revision: ++disk.revision }),
      restoreVersion: async () => ({
        ...story(),
        revision: ++disk.revision,
        document: build.storyDocument([build.paragraph('قديم')]),
      }),
      get: async () => story(),
      setType: async ({ type }) => ({ ...story(), type, revision: ++disk.revision }),
    },
  }
  const tell = (state: MuharrirEvents['disk-state']) => {
    for (const listener of listeners) listener(state)
  }
  return { bridge, disk, tell }
}

const nextTurn = (work: () => void) => {
  queueMicrotask(work)
  return () => {}
}

function open({ whenIdle = nextTurn }: { whenIdle?: (work: () => void) => () => void } = {}) {
  const { bridge, disk, tell } = memory()
  const session = new EditingSession({ bridge, story: story(), whenIdle })
  let text = 'نص'
  session.attach(() => build.storyDocument([build.paragraph(text)]))
  const type = (more: string) => {
    text += more
    session.documentChanged()
  }
  return { session, disk, tell, type }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('autosave', () => {
  it('saves a moment after the last change', async () => {
    const { session, disk, type } = open()
    type(' جديد')
    expect(session.state.save.kind).toBe('waiting')
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE - 1)
    expect(disk.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(disk.text).toBe('نص جديد')
    expect(session.state.save).toEqual({ kind: 'saved', at })
  })

  it('does not begin to wait for an idle moment again at every key', async () => {
    const { disk, type } = open({
      whenIdle: (work) => {
        const timer = setTimeout(work, 120)
        return () => clearTimeout(timer)
      },
    })
    for (let elapsed = 0; elapsed < LONGEST_WAIT + 200; elapsed += 40) {
      type('ا')
      await vi.advanceTimersByTimeAsync(40)
    }
    expect(disk.saves).toBeGreaterThanOrEqual(1)
  })

  it('saves while typing never stops, at most 600 ms after the first change', async () => {
    const { disk, type } = open()
    for (let elapsed = 0; elapsed < LONGEST_WAIT; elapsed += 100) {
      type('ا')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(disk.saves).toBeGreaterThanOrEqual(1)
  })

  it('saves what changed while a save was on its way with the next', async () => {
    const { session, disk, type } = open()
    type('1')
    const flushed = session.flush()
    type('2')
    await flushed
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE)
    expect(disk.text).toBe('نص12')
    expect(session.hasUnsaved).toBe(false)
  })

  it('saves fields with the text', async () => {
    const { session, disk } = open()
    session.changeFields({ headline: 'عنوان آخر' })
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE)
    expect(disk.headline).toBe('عنوان آخر')
  })

  it('sends the whole text once and then only the blocks that changed', async () => {
    const { bridge, disk } = memory()
    const session = new EditingSession({ bridge, story: story(), whenIdle: nextTurn })
    const blocks = ['الأول', 'الثاني', 'الثالث'].map((words) => build.paragraph(words))
    session.attach(() => build.storyDocument([...blocks]))
    for (const words of ['ثان', 'ثان آخر']) {
      blocks[1] = build.paragraph(words)
      session.documentChanged()
      await session.flush()
    }
    expect(disk).toMatchObject({ saves: 2, changed: [1], text: 'الأول\nثان آخر\nالثالث' })
  })

  it('sends the whole text where the disk has another one, which then says that the story changed', async () => {
    const { session, disk, type } = open()
    type('1')
    await session.flush()
    disk.revision++
    type('2')
    await session.flush()
    expect(session.state.save.kind).toBe('stale')
  })

  it('does not save an unchanged story', async () => {
    const { session, disk } = open()
    expect(await session.flush()).toBe(true)
    expect(await session.close()).toBe(true)
    expect(disk).toMatchObject({ saves: 0, versions: [] })
  })
})

describe('a disk that refuses', () => {
  it('keeps the text, says why, and tries again later and later', async () => {
    const { session, disk, type } = open()
    disk.fault = 'disk.full'
    type(' ضائع؟')
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE)
    expect(session.state.save).toMatchObject({ kind: 'failed', code: 'disk.full' })
    expect(await session.flush()).toBe(false)
    type(' لا')
    disk.fault = null
    await vi.advanceTimersByTimeAsync(4 * FIRST_RETRY)
    expect(disk.text).toBe('نص ضائع؟ لا')
    expect(session.state.save.kind).toBe('saved')
  })

  it('tries at once when the disk recovers', async () => {
    const { disk, tell, type } = open()
    disk.fault = 'disk.unwritable'
    type('!')
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE)
    disk.fault = null
    tell({ ok: true, code: null })
    await vi.advanceTimersByTimeAsync(1)
    expect(disk.text).toBe('نص!')
  })

  it('stops at a story that changed on disk: main kept this text as a version', async () => {
    const { session, disk, type } = open()
    disk.revision = 12
    type('!')
    await vi.advanceTimersByTimeAsync(QUIET_BEFORE_SAVE)
    expect(session.state.save.kind).toBe('stale')
    type('?')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(disk.saves).toBe(0)
  })

  it('never writes a read-only story', async () => {
    const { bridge, disk } = memory()
    const session = new EditingSession({ bridge, story: story(), readOnly: true })
    session.changeFields({ headline: 'لا' })
    session.documentChanged()
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT)
    expect(session.state.fields.headline).toBe('الأهوار تستعيد مياهها')
    expect(disk.saves).toBe(0)
  })
})

describe('versions', () => {
  it('are made after ten minutes of work and on closing, not without work', async () => {
    const { session, disk, type } = open()
    for (let elapsed = 0; elapsed <= VERSION_INTERVAL; elapsed += 60_000) {
      type('.')
      await vi.advanceTimersByTimeAsync(60_000)
    }
    type('.')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(disk.versions).toEqual(['interval'])
    type('.')
    expect(await session.close()).toBe(true)
    expect(await session.close()).toBe(true)
    expect(disk.versions).toEqual(['interval', 'closed'])
  })

  it('a restored one takes the place of the text', async () => {
    const { session } = open()
    await session.restoreVersion('b'.repeat(64))
    expect(session.state.loaded).toBe(1)
    expect(plainText(session.document().root)).toBe('قديم')
  })

  it('what is typed after one was restored is saved', async () => {
    const { session, disk, type } = open()
    await session.restoreVersion('b'.repeat(64))
    session.shown()
    type(' وجديد')
    expect(await session.flush()).toBe(true)
    expect(disk.text).toBe('نص وجديد')
  })

  it('a step saves first and keeps the revision', async () => {
    const { session, disk, type } = open()
    type('!')
    await session.move('submitted')
    expect(disk.text).toBe('نص!')
    expect(session.state.story.workflow).toBe('submitted')
    type('!')
    await session.flush()
    expect(session.state.save.kind).toBe('saved')
  })
})

it('another type saves first, and what is typed after it is saved on the revision it made', async () => {
  const { session, disk, type } = open()
  type(' قبل')
  await session.setType('news')
  expect({ type: session.state.story.type, text: disk.text }).toEqual({ type: 'news', text: 'نص قبل' })
  type(' وبعد')
  expect(await session.flush()).toBe(true)
  expect({ text: disk.text, save: session.state.save.kind }).toEqual({ text: 'نص قبل وبعد', save: 'saved' })
})

it('undo reaches over an autosave', async () => {
  const { bridge, disk } = memory()
  const { editor, serializer, update } = headless([build.paragraph('أول')])
  const session = new EditingSession({ bridge, story: story() })
  session.attach(() => serializer.document())
  const write = (text: string) => {
    update(() => {
      const paragraph = $getRoot().getFirstChild()
      if ($isElementNode(paragraph)) paragraph.append($createTextNode(text))
    })
    session.documentChanged()
  }
  write(' ثان')
  await session.flush()
  expect(disk.text).toBe('أول ثان')
  vi.setSystemTime(Date.now() + 5_000)
  write(' ثالث')
  await session.flush()
  for (const _ of ['ثالث', 'ثان']) {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    await vi.advanceTimersByTimeAsync(1)
  }
  session.documentChanged()
  await session.flush()
  expect(disk.text).toBe('أول')
  editor.dispatchCommand(REDO_COMMAND, undefined)
  await vi.advanceTimersByTimeAsync(1)
  expect(plainText(serializer.document().root)).toBe('أول ثان')
})
