/** The screen of one story: opens it, holds its session, and shows it until the person goes back to the desk. */
import type { Story } from '@shared/story/story'
import type { Place } from '@shared/story/checks'
import { MuharrirError } from '@shared/contract/errors'
import { useEffect, useState } from 'react'
import { beforeClosing } from '../app/closing'
import { canWrite, useApp } from '../app/store'
import { muharrir } from '../muharrir'
import { OpeningSkeleton, StoryFault } from './screen/Opening'
import { Workbench } from './screen/Workbench'
import { EditingSession } from './session'
import './editor.css'

export function EditorScreen({ id, jump }: { id: string; jump: Place | null }) {
  const readOnly = !useApp(canWrite)
  const [session, setSession] = useState<EditingSession | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  /** Counts openings: a stale story is opened again in a new session. */
  const [opening, setOpening] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the story is opened again
  useEffect(() => {
    let made: EditingSession | null = null
    let isGone = false
    const open = (story: Story) => {
      if (isGone) return
      made = new EditingSession({ bridge: muharrir, story, readOnly })
      setSession(made)
    }
    setFault(null)
    muharrir.stories.get({ id }).then(open, setFault)
    return () => {
      isGone = true
      setSession(null)
      if (made) void leave(made)
    }
  }, [id, readOnly, opening])

  useEffect(() => {
    if (!session) return
    const stop = beforeClosing(() => session.close())
    const flush = () => void session.flush()
    window.addEventListener('blur', flush)
    return () => {
      stop()
      window.removeEventListener('blur', flush)
    }
  }, [session])

  if (fault !== null)
    return <StoryFault id={id} fault={fault} isBroken={isBroken(fault)} onAgain={() => setOpening((n) => n + 1)} />
  if (!session) return <OpeningSkeleton />
  return <Workbench key={opening} session={session} readOnly={readOnly} jump={jump} onReopen={() => setOpening((n) => n + 1)} />
}

const isBroken = (fault: unknown): boolean => fault instanceof MuharrirError && fault.code === 'story.broken'

/** The last words go to the disk before the session ends; what cannot be saved stays in it and is tried on. */
async function leave(session: EditingSession): Promise<void> {
  if (await session.close()) {
    session.dispose()
    return
  }
  const stop = beforeClosing(() => session.flush())
  const done = session.subscribe(() => {
    if (session.hasUnsaved) return
    stop()
    done()
    session.dispose()
  })
}
