import { MuharrirError } from '@shared/contract/errors'
import * as build from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import type { Passage, ProofedPassage } from '@shared/proofing/passage'
import { type StoryFields, storyFieldsSchema } from '@shared/story/story'
import { expect, it } from 'vitest'
import { nextFinding } from './findings'
import { ProofingSession } from './session'

/** A proofreader that marks every `خطأ`. */
function checked(passages: readonly Passage[]): ProofedPassage[] {
  return passages.map(({ id, text }) => ({
    id,
    marks: [...text.matchAll(/خطأ/g)].map(({ index }) => ({
      source: 'spelling',
      rule: 'spelling',
      level: 'suggest',
      start: index,
      end: index + 3,
      found: 'خطأ',
      fix: null,
    })),
  }))
}

const block = (id: string, text: string): DocumentNode => ({ ...build.paragraph(text), $: { id } })
const fieldsOf = (fields: Partial<StoryFields>): StoryFields => storyFieldsSchema.parse(fields) as StoryFields

function start(...texts: string[]) {
  const text = { blocks: texts.map((words, n) => ({ key: `${n}`, node: block(`b${n}`, words) })), fields: fieldsOf({}) }
  const asked: string[][] = []
  const told: string[] = []
  let answer = async (passages: Passage[]): Promise<ProofedPassage[]> => checked(passages)
  let changed: (payload: { story: string | null }) => void = () => {}
  const session = new ProofingSession({
    story: 's',
    bridge: {
      proofing: {
        check: ({ passages }) => {
          asked.push(passages.map(({ id }) => id))
          return answer(passages)
        },
      },
      on: (_event, listener) => {
        changed = listener as typeof changed
        return () => {}
      },
    },
    read: () => text,
    choices: { spelling: true, style: true },
    whenIdle: () => () => {},
  })
  session.onMarks((passages) => told.push(...passages))
  return {
    session,
    asked,
    told,
    text,
    retype: (n: number, words: string) => {
      text.blocks = text.blocks.map((one, at) => (at === n ? { key: one.key, node: block(`b${n}`, words) } : one))
    },
    answerWith: (next: typeof answer) => {
      answer = next
    },
    changed: (story: string | null) => changed({ story }),
    shown: () => session.getState().findings.map(({ key, passage }) => [passage, session.find(key)?.mark.start]),
  }
}

it('asks for every passage once, and then for those that changed', async () => {
  const { session, asked, retype, shown, text } = start('هنا خطأ', 'سليم', 'خطأ وخطأ')
  await session.settle()
  expect(asked).toEqual([['b0', 'b1', 'b2']])
  expect(shown()).toEqual([
    ['b0', 4],
    ['b2', 0],
    ['b2', 5],
  ])
  retype(1, 'صار خطأ')
  text.fields = fieldsOf({ headline: 'عنوان فيه خطأ' })
  await session.settle()
  expect(asked.slice(1)).toEqual([['field:headline', 'b1']])
  expect(shown().map(([passage]) => passage)).toEqual(['field:headline', 'b0', 'b1', 'b2', 'b2'])
  expect(session.getState().status).toBe('ready')
})

it('moves marks with their words while the answer is awaited, and drops those that are gone', async () => {
  const { session, retype, shown } = start('هنا خطأ', 'خطأ')
  await session.settle()
  session.retyped('b0', 'ها هنا خطأ')
  expect(session.shown('b0').map(({ start }) => start)).toEqual([7])
  session.retyped('b0', 'ها هنا خط')
  expect(session.shown('b0')).toEqual([])
  retype(0, 'ها هنا خط')
  await session.settle()
  expect(shown()).toEqual([['b1', 0]])
})

it('an answer to older words moves to the newer ones', async () => {
  const { session, answerWith } = start('هنا خطأ')
  answerWith(async (passages) => {
    session.retyped('b0', 'وهنا خطأ')
    answerWith(async (more) => checked(more))
    return checked(passages)
  })
  await session.settle()
  expect(session.shown('b0').map(({ start, end }) => 'وهنا خطأ'.slice(start, end))).toEqual(['خطأ'])
})

it('what was waved aside stays aside while its words stay', async () => {
  const { session, shown, changed, retype } = start('خطأ وخطأ')
  await session.settle()
  const [first] = session.getState().findings
  session.wave(first?.key ?? -1)
  expect(shown()).toEqual([['b0', 5]])
  changed('s')
  await session.settle()
  expect(shown()).toEqual([['b0', 5]])
  retype(0, 'قبل خطأ وخطأ')
  await session.settle()
  expect(shown()).toEqual([['b0', 9]])
})

it('keeps the name of a finding when it is found again', async () => {
  const { session, changed } = start('خطأ')
  await session.settle()
  const before = session.getState().findings
  changed(null)
  await session.settle()
  expect(session.getState().findings).toBe(before)
})

it('says that it failed, and tries again when asked', async () => {
  const { session, answerWith, shown } = start('خطأ')
  answerWith(() => Promise.reject(new MuharrirError('proofing.unavailable', { reason: 'x' })))
  await session.settle()
  expect(session.getState()).toMatchObject({ status: 'failed', fault: { code: 'proofing.unavailable' } })
  answerWith(async (passages) => checked(passages))
  session.askAgain()
  await session.settle()
  expect(session.getState()).toMatchObject({ status: 'ready', fault: null })
  expect(shown()).toHaveLength(1)
})

it('a passage that the proofreader stops at does not keep the others from being read', async () => {
  const { session, answerWith, asked } = start(...Array.from({ length: 60 }, () => 'خطأ'))
  answerWith((passages) => {
    if (passages.some(({ id }) => id === 'b0'))
      return Promise.reject(new MuharrirError('proofing.failed', { reason: 'x' }))
    return Promise.resolve(checked(passages))
  })
  await session.settle()
  expect(asked).toHaveLength(2)
  expect(session.getState().status).toBe('failed')
  expect(session.getState().findings).toHaveLength(20)
})

it('shows nothing of a source that is off, and asks for nothing when both are', async () => {
  const { session, asked, shown } = start('خطأ')
  session.choose({ spelling: false, style: false })
  await session.settle()
  expect(asked).toEqual([])
  expect(session.getState().status).toBe('off')
  session.choose({ spelling: false, style: true })
  await session.settle()
  expect(shown()).toEqual([])
  session.choose({ spelling: true, style: true })
  expect(shown()).toEqual([['b0', 0]])
})

it('holds a mark back until it may be shown', async () => {
  const { session, told, shown } = start('خطأ')
  let holds = true
  session.hold(() => holds)
  await session.settle()
  expect(shown()).toEqual([])
  expect(session.isHolding('b0')).toBe(true)
  holds = false
  session.released('b0')
  expect(shown()).toEqual([['b0', 0]])
  expect(told).toContain('b0')
})

it('goes from finding to finding, round the end, from the card or the caret', async () => {
  const { session } = start('خطأ', 'سليم', 'خطأ وخطأ')
  await session.settle()
  const { findings } = session.getState()
  const passages = session.passages()
  const next = (by: 1 | -1, shown: number | null, caret: { passage: string; offset: number } | null) =>
    nextFinding(findings, by, shown, caret, passages)
  expect(next(1, null, null)).toBe(0)
  expect(next(-1, null, null)).toBe(2)
  expect(next(1, findings[2]?.key ?? null, null)).toBe(0)
  expect(next(1, null, { passage: 'b1', offset: 2 })).toBe(1)
  expect(next(-1, null, { passage: 'b1', offset: 2 })).toBe(0)
  expect(next(1, null, { passage: 'b2', offset: 3 })).toBe(2)
  expect(next(-1, null, { passage: 'b2', offset: 3 })).toBe(0)
  expect(nextFinding([], 1, null, null, [])).toBeNull()
})

it('shows a mark of spelling under one of style when style is not looked at', async () => {
  const { session, answerWith } = start('في العراف')
  const mark = { level: 'suggest', start: 3, end: 9, found: 'العراف', fix: null } as const
  answerWith(async ([passage]) => [
    {
      id: passage?.id ?? '',
      marks: [
        { source: 'style', rule: 'N01', ...mark },
        { source: 'spelling', rule: 'spelling', ...mark },
      ],
    },
  ])
  await session.settle()
  const shown = () => session.inOrder().map(({ mark: { source } }) => source)
  expect(shown()).toEqual(['style'])
  session.choose({ spelling: true, style: false })
  expect(shown()).toEqual(['spelling'])
  session.choose({ spelling: true, style: true })
  expect(shown()).toEqual(['style'])
})
