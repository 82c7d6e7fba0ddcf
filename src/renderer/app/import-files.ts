/** Import: files become drafts; what did not is named with its reason. */
import type { GivenFile, ImportOutcome } from '@shared/contract/contract'
import { words } from '../i18n'
import { muharrir } from '../muharrir'
import { toast } from '../ui/Toast'
import { attempt } from './report'
import { openStory, useApp } from './store'

/** How many refused files are named one by one. */
const NAMED = 5

function tell({ created, refused }: ImportOutcome): void {
  const [only] = created
  if (only)
    toast({
      tone: 'ok',
      text: words.t('shell:imported', { files: words.t('story:count.files', { count: created.length }) }),
      action: { label: words.t('shell:openImported'), run: () => openStory(only.id) },
    })
  for (const { code, details } of refused.slice(0, NAMED))
    toast({ tone: 'urgent', text: words.t(`errors:${code}`, details) })
  if (refused.length > NAMED)
    toast({ tone: 'urgent', text: words.t('shell:moreRefused', { count: refused.length - NAMED }) })
}

export async function importFiles(files: GivenFile[]): Promise<void> {
  if (files.length === 0 || !useApp.getState().status?.folder) return
  const outcome = await attempt(muharrir.stories.import({ files, type: 'news' }))
  if (outcome) tell(outcome)
}

export async function importFromDialog(): Promise<void> {
  const outcome = await attempt(muharrir.stories.importFromDialog({ type: 'news' }))
  if (outcome) tell(outcome)
}
