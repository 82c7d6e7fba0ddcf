/**
 * The two axes of a story. Workflow says whose turn it is; publication says what readers have. A transition is
 * declared once here; the services enforce it and the interface offers only what it allows.
 */
import { atLeast, type Person, type Role } from './people'
import type { PublicationState, Story, WorkflowState } from './story'

export interface Transition {
  from: readonly WorkflowState[]
  to: WorkflowState
  /** The least role that may do it. */
  role: Role
  /** A reason must be given. */
  reason?: boolean
  /** Makes a version that the step names. */
  version?: boolean
}

export const TRANSITIONS: readonly Transition[] = [
  { from: ['draft', 'returned'], to: 'submitted', role: 'reporter', version: true },
  { from: ['submitted', 'returned'], to: 'draft', role: 'reporter' },
  { from: ['submitted'], to: 'in-review', role: 'editor' },
  { from: ['submitted', 'in-review'], to: 'returned', role: 'editor', reason: true, version: true },
  { from: ['submitted', 'in-review'], to: 'approved', role: 'editor', version: true },
  { from: ['approved'], to: 'in-review', role: 'editor' },
  { from: ['draft', 'submitted', 'in-review', 'returned', 'approved'], to: 'held', role: 'editor', reason: true },
  { from: ['held'], to: 'in-review', role: 'editor' },
  { from: ['held'], to: 'draft', role: 'editor' },
]

export type Refusal = 'workflow.unknown-step' | 'workflow.role' | 'workflow.reason' | 'workflow.own-edit'

export const transition = (from: string, to: string): Transition | undefined =>
  TRANSITIONS.find((step) => step.to === to && (step.from as readonly string[]).includes(from))

/** The steps that a person may take from where the story stands. None from a state this program does not know. */
export const nextSteps = (story: Pick<Story, 'workflow'>, person: Person): Transition[] =>
  TRANSITIONS.filter((step) => (step.from as readonly string[]).includes(story.workflow) && atLeast(person, step.role))

/** Whether a person would approve their own last edit by this step. */
export const isOwnEdit = (story: Pick<Story, 'editedBy'>, to: string, person: Person): boolean =>
  to === 'approved' && story.editedBy === person.id

/**
 * Why a step is refused, or null. Four eyes: nobody approves their own last edit, unless `override` is set,
 * which needs a reason and is recorded.
 */
export function refusal(
  story: Pick<Story, 'workflow' | 'editedBy'>,
  to: string,
  person: Person,
  { reason = '', override = false }: { reason?: string; override?: boolean } = {},
): Refusal | null {
  const step = transition(story.workflow, to)
  if (!step) return 'workflow.unknown-step'
  if (!atLeast(person, step.role)) return 'workflow.role'
  if (step.reason && reason.trim() === '') return 'workflow.reason'
  if (!isOwnEdit(story, to, person)) return null
  if (!override) return 'workflow.own-edit'
  return reason.trim() === '' ? 'workflow.reason' : null
}

/**
 * The workflow state after an edit by a person: an approval names an exact text, so any later edit voids it and
 * the story is in review again. Edits change no other state.
 */
export const stateAfterEdit = (workflow: string): string => (workflow === 'approved' ? 'in-review' : workflow)

export const PUBLICATION_TRANSITIONS: readonly { from: readonly PublicationState[]; to: PublicationState }[] = [
  { from: ['never', 'withdrawn'], to: 'queued' },
  { from: ['queued'], to: 'published' },
  { from: ['queued'], to: 'never' },
  { from: ['published', 'corrected', 'updated'], to: 'corrected' },
  { from: ['published', 'corrected', 'updated'], to: 'updated' },
  { from: ['published', 'corrected', 'updated'], to: 'withdrawn' },
]
