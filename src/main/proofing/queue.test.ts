import type { Mark, Passage, ProofedPassage } from '@shared/proofing/passage'
import { expect, it } from 'vitest'
import type { CheckRequest } from './messages'
import { CheckQueue } from './queue'

const passage = (id: string, text = ''): Passage => ({ id, text, guards: [] })
const request = (number: number, passages: Passage[], story = 'story'): CheckRequest => ({
  kind: 'check',
  request: number,
  story,
  passages,
  ignored: [],
  isOpinion: false,
})

/** A queue whose passages take as many steps as their text is long. */
function queue() {
  const answers: [number, ProofedPassage[]][] = []
  const read: string[] = []
  const made = new CheckQueue(
    function* ({ id, text }): Generator<void, Mark[]> {
      for (const _ of text) yield
      read.push(`${id}:${text.length}`)
      return []
    },
    (number, passages) => answers.push([number, passages]),
  )
  return { queue: made, answers, read }
}

it('reads the newest request first, and its passages in order', () => {
  const { queue: checks, answers, read } = queue()
  checks.add(request(1, [passage('a'), passage('b')]))
  checks.add(request(2, [passage('c'), passage('d')]))
  checks.work(1000)
  expect(read).toEqual(['c:0', 'd:0', 'a:0', 'b:0'])
  expect(answers.map(([number, passages]) => [number, passages.map(({ id }) => id)])).toEqual([
    [2, ['c', 'd']],
    [1, ['a', 'b']],
  ])
  expect(checks.isEmpty).toBe(true)
})

it('drops a passage that was sent again, of the same story only', () => {
  const { queue: checks, answers, read } = queue()
  checks.add(request(1, [passage('a', 'old'), passage('b')]))
  checks.add(request(2, [passage('a', 'new text')]))
  checks.add(request(3, [passage('a', 'other')], 'another story'))
  checks.work(1000)
  expect(read).toEqual(['a:5', 'a:8', 'b:0'])
  expect(answers.map(([number, passages]) => [number, passages.length])).toEqual([
    [3, 1],
    [2, 1],
    [1, 1],
  ])
})

it('leaves a long passage for a newer one, and a dropped one for good', () => {
  const { queue: checks, answers, read } = queue()
  checks.add(request(1, [passage('long', 'x'.repeat(5_000_000))]))
  checks.work(1)
  expect(answers).toEqual([])
  checks.add(request(2, [passage('short')]))
  // A busy machine may take the millisecond before any work is done.
  while (answers.length === 0) checks.work(1)
  expect(answers).toEqual([[2, [{ id: 'short', marks: [] }]]])
  checks.cancel(1)
  expect(checks.isEmpty).toBe(true)
  checks.work(1000)
  expect(read).toEqual(['short:0'])
})

it('starts a passage anew when the words have changed', () => {
  const { queue: checks, answers, read } = queue()
  checks.add(request(1, [passage('a', 'x'.repeat(200_000)), passage('b')]))
  checks.work(1)
  checks.restart()
  while (!checks.isEmpty) checks.work(50)
  expect(read).toEqual(['a:200000', 'b:0'])
  expect(answers).toHaveLength(1)
})
