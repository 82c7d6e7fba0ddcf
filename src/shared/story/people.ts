/** People of the newsroom and what each role may do. A local identity: it gates actions, it is no login. */
import { z } from 'zod'

export const ROLES = ['reporter', 'editor', 'publisher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const personSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  role: z.enum(ROLES),
  /** The editor's code in a sign-off, such as `25م`. */
  deskCode: z.string().default(''),
})
export type Person = z.infer<typeof personSchema>

const RANK: Record<Role, number> = { reporter: 0, editor: 1, publisher: 2, administrator: 3 }

/** Each role may do what the ones before it may. */
export const atLeast = (person: Person, role: Role): boolean => RANK[person.role] >= RANK[role]

export type NewsroomChange =
  | { kind: 'settings' }
  | { kind: 'add'; person: Pick<Person, 'role'> }
  | { kind: 'update'; person: Pick<Person, 'id' | 'role'> }
  | { kind: 'remove' }

/**
 * Whether somebody may change the newsroom's people and settings. Where there is an administrator only they may,
 * except that all may change their own name and desk code, and who is new may come in as a reporter.
 */
export function mayChangeNewsroom(change: NewsroomChange, people: readonly Person[], me: Person | null): boolean {
  if (!people.some(({ role }) => role === 'administrator')) return true
  if (me?.role === 'administrator') return true
  if (change.kind === 'add') return me === null && change.person.role === 'reporter'
  if (change.kind !== 'update') return false
  return me !== null && change.person.id === me.id && change.person.role === me.role
}
