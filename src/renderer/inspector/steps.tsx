/** Taking a step of the workflow: at once, or after its dialog. The top bar and the Readiness page share it. */
import { MuharrirError } from '@shared/contract/errors'
import type { Person } from '@shared/story/people'
import type { Story } from '@shared/story/story'
import { isOwnEdit, type Transition } from '@shared/story/workflow'
import { type ReactNode, useState } from 'react'
import { report } from '../app/report'
import { StepDialog } from './StepDialog'

export interface MoveOptions {
  reason: string
  points: string[]
  override: boolean
}

export interface Steps {
  take(step: Transition): void
  /** A step is on its way. */
  moving: boolean
  /** The dialog, while one is asked. */
  dialog: ReactNode
}

const UNASKED: MoveOptions = { reason: '', points: [], override: false }

/** `move` throws what the step throws. */
export function useSteps(
  story: Pick<Story, 'editedBy'>,
  me: Person | null,
  move: (to: string, options: MoveOptions) => Promise<void>,
): Steps {
  const [asked, setAsked] = useState<{ step: Transition; ownEdit: boolean } | null>(null)
  const [moving, setMoving] = useState(false)
  const go = async (step: Transition, options: MoveOptions) => {
    setMoving(true)
    try {
      await move(step.to, options)
    } catch (error) {
      // What was typed since the story was opened made it one's own edit; only main knows that for sure.
      const ownEdit = error instanceof MuharrirError && error.code === 'workflow.own-edit' && !options.override
      if (ownEdit) setAsked({ step, ownEdit })
      else report(error)
    } finally {
      setMoving(false)
    }
  }
  return {
    take: (step) => {
      const ownEdit = me !== null && isOwnEdit(story, step.to, me)
      if (step.reason || ownEdit) setAsked({ step, ownEdit })
      else void go(step, UNASKED)
    },
    moving,
    dialog: asked && (
      <StepDialog
        step={asked.step}
        isOwnEdit={asked.ownEdit}
        onClose={() => setAsked(null)}
        onTake={(options) => {
          setAsked(null)
          void go(asked.step, options)
        }}
      />
    ),
  }
}
