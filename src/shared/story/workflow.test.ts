import { describe, expect, it } from 'vitest'
import { personSchema } from './people'
import { nextSteps, refusal, stateAfterEdit, TRANSITIONS } from './workflow'

const person = (role: string, id = role) => personSchema.parse({ id, name: id, role })
const story = (workflow: string, editedBy = 'reporter') => ({ workflow, editedBy })

describe('workflow', () => {
  it('lets a reporter submit and no more', () => {
    expect(nextSteps(story('draft'), person('reporter')).map(({ to }) => to)).toEqual(['submitted'])
    expect(refusal(story('submitted'), 'approved', person('reporter'))).toBe('workflow.role')
  })
  it('never lets anybody approve their own last edit without saying why', () => {
    const editor = person('editor')
    expect(refusal(story('in-review', 'editor'), 'approved', editor)).toBe('workflow.own-edit')
    expect(refusal(story('in-review', 'editor'), 'approved', editor, { override: true })).toBe('workflow.reason')
    expect(
      refusal(story('in-review', 'editor'), 'approved', editor, { override: true, reason: 'لا أحد غيري الليلة' }),
    ).toBe(null)
    expect(refusal(story('in-review'), 'approved', editor)).toBe(null)
  })
  it('wants a reason for a return', () => {
    expect(refusal(story('in-review'), 'returned', person('editor'))).toBe('workflow.reason')
    expect(refusal(story('in-review'), 'returned', person('editor'), { reason: '  ' })).toBe('workflow.reason')
  })
  it('has no step from a state of a newer program', () => {
    expect(nextSteps(story('legal-hold'), person('administrator'))).toEqual([])
    expect(refusal(story('legal-hold'), 'approved', person('administrator'))).toBe('workflow.unknown-step')
    expect(stateAfterEdit('legal-hold')).toBe('legal-hold')
  })
  it('voids an approval by an edit', () => expect(stateAfterEdit('approved')).toBe('in-review'))
  it('has no dead end', () => {
    for (const { to } of TRANSITIONS) expect(nextSteps(story(to), person('administrator'))).not.toEqual([])
  })
})
