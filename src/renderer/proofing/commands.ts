/** The commands of proofreading, and the click that opens a mark's card. */
import { useEffect } from 'react'
import { type CommandState, commandsChanged, useCommands } from '../app/commands'
import { changePreferences } from '../app/preferences'
import { useApp } from '../app/store'
import { useFindingActions } from './actions'
import { useProofing } from './context'
import type { Finding } from './session'

/** @param showPanel brings the panel into view */
export function useProofingCommands(showPanel: () => void, readOnly: boolean): void {
  const open = useProofing()
  const actions = useFindingActions()
  const { spelling, houseStyle } = useApp(({ preferences }) => preferences)
  /** The finding of the open card, else the one at the caret. */
  const here = (): Finding | null => {
    const key = open?.card?.key ?? open?.layer.markAtCaret() ?? null
    return key === null ? null : (open?.proofing.find(key) ?? null)
  }
  const withHere = (run: (finding: Finding) => unknown) => () => {
    const finding = here()
    return finding ? run(finding) : undefined
  }
  const reading = {
    'proof.next': () => actions?.step(1),
    'proof.previous': () => actions?.step(-1),
    'proof.card': withHere((finding) => actions?.show(finding, true)),
    'proof.ignore': withHere((finding) => actions?.wave(finding)),
    'proof.panel': showPanel,
    'proof.spelling': () => changePreferences({ spelling: !useApp.getState().preferences.spelling }),
    'proof.style': () => changePreferences({ houseStyle: !useApp.getState().preferences.houseStyle }),
  }
  const writing = {
    'proof.fix': withHere((finding) => actions?.fixFirst(finding)),
    'proof.fixSafe': () => actions?.fixSafe(),
  }
  useCommands(readOnly ? reading : { ...reading, ...writing }, (id): CommandState => {
    if (id === 'proof.spelling') return { checked: spelling }
    return id === 'proof.style' ? { checked: houseStyle } : {}
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu shows what is on
  useEffect(() => commandsChanged(), [spelling, houseStyle])

  useEffect(() => {
    const root = open?.editor.getRootElement()
    if (!root || !open) return
    const { layer, showCard } = open
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.detail > 1 || document.getSelection()?.isCollapsed === false) return
      const key = layer.markAtPoint(event.clientX, event.clientY)
      if (key !== null) showCard({ key, takesFocus: false, anchor: null })
    }
    // The text takes the keys again: whoever types on has no need of the card.
    const onInput = () => showCard(null)
    root.addEventListener('click', onClick)
    root.addEventListener('beforeinput', onInput)
    return () => {
      root.removeEventListener('click', onClick)
      root.removeEventListener('beforeinput', onInput)
    }
  }, [open])
}
