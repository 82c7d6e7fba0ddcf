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
