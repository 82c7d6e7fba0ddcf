/** Proofreading of the open story: made with its editor, shared by the marks, the card, the panel and the commands. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor } from 'lexical'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useApp } from '../app/store'
import { useLivingText, useOpenStory } from '../editor/screen/context'
import type { EditingSession } from '../editor/session'
import { muharrir } from '../muharrir'
import { MarkLayer } from './layer'
import { ProofingSession, type ProofingState } from './session'

export interface OpenCard {
  /** Of the finding. */
  key: number
  /** Opened by the keyboard: it takes the focus. */
  takesFocus: boolean
  /** What it stands beside where the finding has no place in the text. */
  anchor: Element | null
}

export interface OpenProofing {
  proofing: ProofingSession
  layer: MarkLayer
  editor: LexicalEditor
  session: EditingSession
  card: OpenCard | null
  showCard(card: OpenCard | null): void
  /** Says something to whoever listens to the screen. */
  say(sentence: string): void
}

const ProofingContext = createContext<OpenProofing | null>(null)

/** Null before the editor is there. */
export const useProofing = (): OpenProofing | null => useContext(ProofingContext)

const nothing = () => () => {}
const NONE: ProofingState = { status: 'checking', fault: null, findings: [] }

/** What is known of the story's findings. `select` gives the same value while nothing that is shown changed. */
export function useFindings(): ProofingState
export function useFindings<T>(select: (state: ProofingState) => T): T
export function useFindings(select: (state: ProofingState) => unknown = (state) => state): unknown {
  const open = useProofing()
  const read = open?.proofing.getState ?? (() => NONE)
  return useSyncExternalStore(open?.proofing.subscribe ?? nothing, () => select(read()))
}

export function ProofingProvider({ children }: { children: ReactNode }) {
  const [editor] = useLexicalComposerContext()
  const { session } = useOpenStory()
  const living = useLivingText()
  const spelling = useApp(({ preferences }) => preferences.spelling)
  const style = useApp(({ preferences }) => preferences.houseStyle)
  const [made, setMade] = useState<Pick<OpenProofing, 'proofing' | 'layer'> | null>(null)
  const [card, showCard] = useState<OpenCard | null>(null)
  const [sentence, say] = useState('')

  useEffect(() => {
    if (!living) return
    const { preferences } = useApp.getState()
    const proofing = new ProofingSession({
      story: session.state.story.id,
      bridge: muharrir,
      read: () => ({ blocks: living.blocks(), fields: session.state.fields }),
      choices: { spelling: preferences.spelling, style: preferences.houseStyle },
    })
    const layer = new MarkLayer(editor, proofing)
    const stopReading = living.subscribe(proofing.changed)
    setMade({ proofing, layer })
    return () => {
      stopReading()
      layer.stop()
      proofing.stop()
      setMade(null)
      showCard(null)
    }
  }, [editor, session, living])
  useEffect(() => made?.proofing.choose({ spelling, style }), [made, spelling, style])

  const open = useMemo<OpenProofing | null>(
    () => made && { ...made, editor, session, card, showCard, say },
    [made, editor, session, card],
  )
  return (
    <ProofingContext.Provider value={open}>
      {children}
      <div className="ui-hidden" role="status" aria-live="polite" data-proofing-says>
        {sentence}
      </div>
    </ProofingContext.Provider>
  )
}
