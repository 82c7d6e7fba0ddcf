/** What a person can do about a finding: card, panel and commands all use these. */
import { UNDO_COMMAND } from 'lexical'
import { useTranslation } from 'react-i18next'
import { attempt, report } from '../app/report'
import { useOpenStory } from '../editor/screen/context'
import { muharrir } from '../muharrir'
import { toast } from '../ui'
import { type OpenProofing, useProofing } from './context'
import { nextFinding } from './findings'
import { applyFixes, type Chosen, fixable } from './mending'
import { changeLevel } from './rules'
import type { Finding } from './session'
import { contextOf } from './suggesting'

/** A safe fix can uncover another; more rounds than this never help. */
const MOST_ROUNDS = 10

export interface FindingActions {
  show(finding: Finding, takesFocus: boolean, anchor?: Element | null): void
  step(by: 1 | -1): void
  fix(finding: Finding, fix: string): void
  fixFirst(finding: Finding): Promise<void>
  fixAll(chosen: readonly Chosen[]): void
  fixSafe(): Promise<void>
  wave(finding: Finding): void
  ignoreWord(finding: Finding): Promise<void>
  turnOff(rule: string): Promise<boolean>
}

/** Null before the editor is there. */
export function useFindingActions(): FindingActions | null {
  const open = useProofing()
  const { jump, readOnly } = useOpenStory()
  const { t } = useTranslation('proofing')
  if (!open) return null
  const { proofing, layer, editor, session, showCard, say } = open

  const show: FindingActions['show'] = (finding, takesFocus, anchor = null) => {
    reveal(open, finding, jump)
    const range = layer.rangeOf(finding.key)
    const field = anchor ?? (range ? null : anchorOf(finding))
    // Where nothing stands beside it (a tab that is not shown) the place is enough.
    showCard(range || field ? { key: finding.key, takesFocus, anchor: field } : null)
  }

  const applied = (chosen: readonly Chosen[]) => {
    const { fields } = session.state
    const count = applyFixes({ editor, proofing, session }, chosen)
    if (session.state.fields !== fields || count > 1) sayFixed(count, fields, count > 0)
  }

  const sayFixed = (count: number, fields: typeof session.state.fields, inText: boolean) =>
    toast({
      tone: 'ok',
      text: t('fixed', { count }),
      action: {
        label: t('commands:edit.undo'),
        run: () => {
          if (session.state.fields !== fields) session.changeFields(fields)
          if (inText) editor.dispatchCommand(UNDO_COMMAND, undefined)
        },
      },
    })

  return {
    show,
    step: (by) => {
      const findings = proofing.inOrder()
      const next = nextFinding(findings, by, open.card?.key ?? null, layer.caretPlace(), proofing.passages())
      if (next === null) return say(t('none'))
      const finding = findings[next]
      if (!finding) return
      show(finding, true)
      say(t('announce', { at: next + 1, count: findings.length, found: finding.mark.found }))
    },
    fix: (finding, fix) => applied([{ finding, fix }]),
    fixFirst: async (finding) => {
      const { mark } = finding
      if (readOnly) return
      if (mark.fix !== null) return applied([{ finding, fix: mark.fix }])
      if (mark.source !== 'spelling') return say(t('noFix'))
      const suggestions = await attempt(muharrir.proofing.suggest(contextOf(proofing, finding)))
      const now = proofing.find(finding.key)
      const [first] = suggestions ?? []
      if (now && first !== undefined) applied([{ finding: now, fix: first }])
      else say(t('noSuggestions'))
    },
    fixAll: applied,
    fixSafe: async () => {
      const { fields } = session.state
      let count = 0
      let inText = false
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const chosen = fixable(proofing.getState().findings, ({ mark }) => mark.level === 'auto')
        const done = chosen.length === 0 ? 0 : applyFixes({ editor, proofing, session }, chosen, inText)
        if (done === 0) break
        count += done
        inText ||= chosen.some(({ finding }) => !finding.passage.startsWith('field:'))
        await proofing.settle()
      }
      if (count === 0) toast({ tone: 'ok', text: t('nothingSafe') })
      else sayFixed(count, fields, inText)
    },
    wave: ({ key }) => proofing.wave(key),
    ignoreWord: async ({ mark }) => {
      const story = session.state.story.id
      if ((await attempt(muharrir.proofing.ignore({ story, word: mark.found }))) === undefined) return
      toast({
        tone: 'ok',
        text: t('ignored', { word: mark.found }),
        action: {
          label: t('commands:edit.undo'),
          run: () => void muharrir.proofing.unignore({ story, word: mark.found }).catch(report),
        },
      })
    },
    turnOff: async (rule) => {
      const done = await attempt(changeLevel(rule, 'off').then(() => true))
      if (done) toast({ tone: 'ok', text: t('turnedOff') })
      return done ?? false
    },
  }
}

/** Brings a finding's place into view: its words in the text, else the field or block that holds them. */
function reveal(
  { layer, proofing, editor }: OpenProofing,
  finding: Finding,
  jump: ReturnType<typeof useOpenStory>['jump'],
): void {
  const { passage, key } = finding
  if (passage.startsWith('field:')) {
    jump({ field: passage.slice('field:'.length).split('.')[0] ?? '' })
    return
  }
  if (!layer.goTo(key)) {
    const block = proofing.blockOf(passage)
    if (block !== null) editor.getElementByKey(block)?.scrollIntoView({ block: 'center' })
    return
  }
  const range = layer.rangeOf(key)
  const scroller = range?.startContainer.parentElement?.closest<HTMLElement>('[data-scroller]')
  const rect = range?.getBoundingClientRect()
  const box = scroller?.getBoundingClientRect()
  if (rect && box && (rect.top < box.top + 80 || rect.bottom > box.bottom - 120))
    scroller?.scrollBy({ top: rect.top - box.top - box.height / 3 })
}

/** The field or block on the screen that holds a finding without a place in the text. */
export function anchorOf({ passage }: Finding): Element | null {
  if (passage.startsWith('field:')) {
    const name = passage.slice('field:'.length).split('.')[0] ?? ''
    return document.querySelector(`[data-field="${CSS.escape(name)}"]`)
  }
  return document.querySelector(`[data-finding-passage="${CSS.escape(passage)}"]`)
}
