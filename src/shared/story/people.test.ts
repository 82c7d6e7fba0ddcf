import { describe, expect, it } from 'vitest'
import { mayChangeNewsroom, type NewsroomChange, type Person, personSchema, ROLES, type Role } from './people'

const person = (role: Role): Person => personSchema.parse({ id: role, name: role, role })
const [reporter, editor, publisher, administrator] = [
  person('reporter'),
  person('editor'),
  person('publisher'),
  person('administrator'),
]
const newsroom = [reporter, editor, publisher, administrator]
const CHANGES: NewsroomChange[] = [
  { kind: 'settings' },
  { kind: 'remove' },
  { kind: 'update', person: reporter },
  ...ROLES.map((role) => ({ kind: 'add' as const, person: { role } })),
]

describe('who changes the newsroom', () => {
  it('lets an administrator change everything', () => {
    for (const change of CHANGES) expect(mayChangeNewsroom(change, newsroom, administrator)).toBe(true)
  })
  it('lets everybody change everything while there is no administrator', () => {
    for (const change of CHANGES)
      for (const me of [reporter, editor, publisher, null])
        expect(mayChangeNewsroom(change, [reporter, editor, publisher], me)).toBe(true)
  })
  it.each([editor, publisher])('refuses all of it to a lesser role ($role)', (me) => {
    for (const change of CHANGES) expect(mayChangeNewsroom(change, newsroom, me)).toBe(false)
  })
  it('lets all change their own name, and nobody their own role', () => {
    expect(mayChangeNewsroom({ kind: 'update', person: reporter }, newsroom, reporter)).toBe(true)
    expect(mayChangeNewsroom({ kind: 'update', person: { ...reporter, role: 'editor' } }, newsroom, reporter)).toBe(
      false,
    )
    expect(mayChangeNewsroom({ kind: 'update', person: editor }, newsroom, reporter)).toBe(false)
  })
  it('lets somebody new come in as a reporter and as nothing more', () => {
    const roles = ROLES.filter((role) => mayChangeNewsroom({ kind: 'add', person: { role } }, newsroom, null))
    expect(roles).toEqual(['reporter'])
    expect(mayChangeNewsroom({ kind: 'settings' }, newsroom, null)).toBe(false)
  })
})
