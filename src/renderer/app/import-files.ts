/** Import: files become drafts; what did not, and what was left out of those that did, is named with its reason. */
import type { ImportOutcome } from '@shared/contract/contract'
import type { GivenFile } from '@shared/contract/given'
import { words } from '../i18n'
import { muharrir } from '../muharrir'
import { toast } from '../ui/Toast'
import { attempt } from './report'
import { openStory, showDialog, useApp } from './store'

/** How many new drafts the message names. */
const NAMED = 3

function tell(outcome: ImportOutcome): void {
  const { created, refused, notes } = outcome
  if (refused.length > 0 || notes.length > 0) {
    showDialog({ kind: 'imported', outcome })
    return
  }
  const [only] = created
  if (!only) return
  const names = created.slice(0, NAMED).map(({ headline, from }) => headline || from)
  toast({
    tone: 'ok',
    text: words.t('shell:imported', { files: words.t('story:count.files', { count: created.length }) }),
    note: names.join(words.t('desk:listComma')) + (created.length > NAMED ? '…' : ''),
    action: { label: words.t('shell:openImported'), run: () => openStory(only.id) },
  })
}

export async function importFiles(files: GivenFile[]): Promise<void> {
  if (files.length === 0) return
  const outcome = await attempt(muharrir.stories.import({ files, type: 'news' }))
  if (outcome) tell(outcome)
}

export async function importFromDialog(): Promise<void> {
  const outcome = await attempt(muharrir.stories.importFromDialog({ type: 'news' }))
  if (outcome) tell(outcome)
}

let waiting: GivenFile[] = []

function importWaiting(): void {
  const { status, making } = useApp.getState()
  if (waiting.length === 0 || making || !status?.folder || !status.me) return
  const files = waiting
  waiting = []
  void importFiles(files)
}

/** Files opened from outside the window. They wait until a library is open and it is known who works there. */
export function importOpened(paths: readonly string[]): void {
  waiting.push(...paths.map((path) => ({ path })))
  importWaiting()
}

/** Called once, before the first files can come. */
export function listenForLibrary(): void {
  useApp.subscribe(importWaiting)
}
