import { nextSteps, type Transition } from '@shared/story/workflow'
import { ArrowRight, Download, Eye, History, ListTree, PanelLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysOf, runCommand } from '../../app/commands'
import { showDesk } from '../../app/store'
import { Badge, Button, IconButton, PublicationPill, StatePill } from '../../ui'
import type { Panels } from './commands'
import { useOpenStory, useSession } from './context'

/** The step that carries a story on; sending back, holding and withdrawing are asked for in the inspector. */
const FORWARD = ['submitted', 'in-review', 'approved']

export function useNextStep(): Transition | null {
  const { me, readOnly } = useOpenStory()
  const workflow = useSession((state) => state.story.workflow)
  if (!me || readOnly) return null
  const steps = nextSteps({ workflow }, me)
  // An editor takes a submitted story into review before approving it; both are forward, the first is offered.
  return FORWARD.flatMap((to) => steps.filter((step) => step.to === to && !step.reason))[0] ?? null
}

export function TopBar({ panels }: { panels: Panels }) {
  const { t } = useTranslation('editor')
  const type = useSession((state) => state.story.type)
  const workflow = useSession((state) => state.story.workflow)
  const publication = useSession((state) => state.story.publication)
  const headline = useSession((state) => state.fields.headline)
  const step = useNextStep()
  const keys = (id: Parameters<typeof keysOf>[0]) => {
    const found = keysOf(id)
    return found ? { keys: found } : {}
  }
  return (
    <header className="topbar">
      <IconButton icon={ArrowRight} flip label={t('back')} {...keys('view.desk')} onPress={showDesk} />
      <Badge tone="accent">{t(`story:type.${type}`, { defaultValue: type })}</Badge>
      <span className="topbar-headline">{headline || t('untitled')}</span>
      <StatePill workflow={workflow} />
      <PublicationPill publication={publication} />
      <span className="topbar-gap" />
      <IconButton
        icon={ListTree}
        label={t('commands:view.outline')}
        {...keys('view.outline')}
        pressed={panels.outline}
        onPress={() => runCommand('view.outline')}
      />
      <IconButton
        icon={PanelLeft}
        flip
        label={t('commands:view.inspector')}
        {...keys('view.inspector')}
        pressed={panels.inspector}
        onPress={() => runCommand('view.inspector')}
      />
      <IconButton
        icon={History}
        label={t('commands:story.versions')}
        {...keys('story.versions')}
        onPress={() => runCommand('story.versions')}
      />
      <IconButton
        icon={Download}
        label={t('commands:story.export')}
        {...keys('story.export')}
        onPress={() => runCommand('story.export')}
      />
      <Button icon={Eye} {...keys('story.preview')} aria-pressed={panels.preview} onPress={() => runCommand('story.preview')}>
        {t('commands:story.preview')}
      </Button>
      {step && (
        <Button look="primary" onPress={() => runCommand('story.advance')}>
          {t(`story:step.${step.to}`)}
        </Button>
      )}
    </header>
  )
}
