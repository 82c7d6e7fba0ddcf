/** The open story laid out: bar, outline, paper, inspector or preview, status line. */

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { ChartType } from '@shared/chart/spec'
import type { Place } from '@shared/story/checks'
import { typesOf } from '@shared/story/library'
import { STORY_TYPES } from '@shared/story/types'
import clsx from 'clsx'
import { $getRoot, type LexicalEditor } from 'lexical'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { commandsChanged } from '../../app/commands'
import { usePanelWidth } from '../../app/preferences'
import { attempt } from '../../app/report'
import { useApp } from '../../app/store'
import { type Asked, Inspector } from '../../inspector/Inspector'
import { type Steps, useSteps } from '../../inspector/steps'
import { muharrir } from '../../muharrir'
import { PreviewPane } from '../../preview/PreviewPane'
import { ProofingCard } from '../../proofing/Card'
import { useProofingCommands } from '../../proofing/commands'
import { useFindings } from '../../proofing/context'
import { ProofingPanel } from '../../proofing/Panel'
import { Button, Splitter, toast } from '../../ui'
import { $currentBlock, showBlock } from '../actions'
import { $createFigureOf } from '../blocks/figure/node'
import { $blockById, $enterBlock, $insertBlock, $topBlock } from '../model/blocks'
import { $blockId } from '../model/identity'
import type { EditingSession } from '../session'
import { FindBar } from '../tools/FindBar'
import { LinkPopover } from '../tools/LinkPopover'
import { Asking, type Question } from './Asking'
import { type Panels, useEditorCommands } from './commands'
import { type OpenStory, OpenStoryProvider, useLiving, useOpenStory, useSession } from './context'
import { Outline } from './Outline'
import { StatusLine } from './StatusLine'
import { StoryEditor } from './StoryEditor'
import { TopBar, useNextStep } from './TopBar'
import { NameVersionDialog, VersionsDialog } from './Versions'

const INSPECTOR = { usual: 372, least: 350, most: 560 }
const PREVIEW = { usual: 460, least: 340, most: 1000 }
const OUTLINE = { usual: 220, least: 160, most: 360 }

export function Workbench({
  session,
  readOnly,
  jump,
  onReopen,
}: {
  session: EditingSession
  readOnly: boolean
  jump: Place | null
  onReopen(): void
}) {
  const me = useApp(({ status }) => status?.me ?? null)
  const editor = useRef<LexicalEditor | null>(null)
  const [panels, setPanels] = useState<Panels>({ outline: false, inspector: true, focus: false, preview: false })
  const [asked, setAsked] = useState<Asked | null>(null)
  const show = useCallback((wanted: Asked) => {
    setPanels((before) => ({ ...before, inspector: true, preview: false, focus: false }))
    setAsked(wanted)
  }, [])
  const go = useCallback(
    (place: Place) => {
      if (!('field' in place)) {
        if (editor.current) jumpToBlock(editor.current, place.block)
        return
      }
      const onPaper = document.querySelector<HTMLElement>(`.paper [data-field="${CSS.escape(place.field)}"]`)
      if (onPaper) {
        onPaper.scrollIntoView({ block: 'center' })
        onPaper.focus()
        return
      }
      show({ field: place.field })
    },
    [show],
  )
  const open = useMemo<OpenStory>(() => ({ session, readOnly, me, jump: go }), [session, readOnly, me, go])
  const settings = useApp(({ status }) => status?.settings ?? null)
  const typeId = useSyncExternalStore(session.subscribe, () => session.getState().story.type)
  const type = useMemo(
    () => typesOf(settings).find(({ id }) => id === typeId) ?? STORY_TYPES[0] ?? null,
    [settings, typeId],
  )
  const [question, setQuestion] = useState<Question | null>(null)
  const [isLinking, setLinking] = useState(false)
  const ask = useMemo(
    () => ({
      embed: () => setQuestion('embed'),
      related: () => setQuestion('related'),
      chart: (type: ChartType) => setQuestion(`chart:${type}`),
      libraryPicture: () => setQuestion('libraryPicture'),
      picture: async () => {
        const asset = await attempt(muharrir.media.addFromDialog())
        if (asset) editor.current?.update(() => $insertBlock($createFigureOf(asset)))
        editor.current?.focus()
      },
    }),
    [],
  )
  useEffect(() => {
    if (jump) setTimeout(() => go(jump), 50)
  }, [jump, go])

  if (!type) return null
  return (
    <OpenStoryProvider value={open}>
      <StoryEditor type={type} ask={ask} isLinking={isLinking}>
        {(made, paper) => {
          editor.current = made
          return (
            <Bench
              paper={paper}
              ask={ask}
              panels={panels}
              asked={asked}
              onAsk={show}
              onPanels={setPanels}
              isLinking={isLinking}
              onLinking={setLinking}
              question={question}
              onQuestion={setQuestion}
              onReopen={onReopen}
            />
          )
        }}
      </StoryEditor>
    </OpenStoryProvider>
  )
}

function jumpToBlock(editor: LexicalEditor, id: string): void {
  const key = editor.getEditorState().read(() => {
    const block = $blockById(id)
    return block ? ($topBlock(block)?.getKey() ?? null) : ($getRoot().getFirstChild()?.getKey() ?? null)
  })
  if (key !== null) showBlock(editor, key, $enterBlock)
}

interface BenchProps {
  paper: ReactNode
  ask: Parameters<typeof StoryEditor>[0]['ask']
  panels: Panels
  asked: Asked | null
  onAsk(asked: Asked): void
  onPanels(change: (before: Panels) => Panels): void
  isLinking: boolean
  onLinking(on: boolean): void
  question: Question | null
  onQuestion(question: Question | null): void
  onReopen(): void
}

function Bench({
  paper,
  ask,
  panels,
  asked,
  onAsk,
  onPanels,
  isLinking,
  onLinking,
  question,
  onQuestion,
  onReopen,
}: BenchProps) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { session, readOnly, me } = useOpenStory()
  const zoom = useApp(({ preferences }) => preferences.zoom)
  const id = useSession((state) => state.story.id)
  const isStale = useSession((state) => state.save.kind === 'stale')
  const step = useNextStep()
  const story = useSession((state) => state.story)
  const steps = useSteps(story, me, async (to, options) => {
    if (await session.move(to, options))
      toast({ tone: 'ok', text: t('advanced', { state: t(`story:workflow.${to}`) }) })
  })
  const [find, setFind] = useState<{ withReplace: boolean; asked: number } | null>(null)
  const [dialog, setDialog] = useState<'versions' | 'name' | null>(null)
  const context = useMemo(() => ({ editor, ask }), [editor, ask])
  const toggle = useCallback(
    (panel: keyof Panels) => {
      onPanels((before) => ({
        ...before,
        [panel]: !before[panel],
        ...(panel === 'inspector' && !before.inspector ? { preview: false } : {}),
      }))
      commandsChanged()
    },
    [onPanels],
  )
  useEditorCommands(
    context,
    {
      save: () => session.flush(),
      nameVersion: () => setDialog('name'),
      showVersions: () => setDialog('versions'),
      advance: () => {
        if (step && !steps.moving) steps.take(step)
      },
      find: (withReplace) => setFind((before) => ({ withReplace, asked: (before?.asked ?? 0) + 1 })),
      link: () => onLinking(true),
      toggle,
    },
    panels,
    readOnly,
  )
  const showProofing = useCallback(() => {
    onAsk({ tab: 'proofing' })
    commandsChanged()
  }, [onAsk])
  useProofingCommands(showProofing, readOnly)
  const stopLinking = useCallback(() => onLinking(false), [onLinking])
  return (
    <div className={clsx('workbench', panels.focus && 'workbench-focus')}>
      <TopBar panels={panels} />
      {isStale && (
        <div className="stale" role="alert">
          <span>{t('errors:story.stale')}</span>
          <Button size="small" onPress={onReopen}>
            {t('reopen')}
          </Button>
        </div>
      )}
      <div className="bench">
        {panels.outline && !panels.focus && <OutlinePanel />}
        <main className="stage" data-scroller>
          {find && <FindBar {...find} onClose={() => setFind(null)} />}
          <div className="stage-sheet" style={{ zoom: zoom / 100 }}>
            {paper}
          </div>
        </main>
        {panels.preview && !panels.focus ? (
          <PreviewPanel onClose={() => toggle('preview')} />
        ) : (
          panels.inspector && !panels.focus && <InspectorPanel steps={steps} asked={asked} />
        )}
      </div>
      <StatusLine />
      {isLinking && <LinkPopover storyId={id} onClose={stopLinking} />}
      <ProofingCard />
      <Asking question={question} storyId={id} onClose={() => onQuestion(null)} />
      {steps.dialog}
      {dialog === 'versions' && <VersionsDialog onClose={() => setDialog(null)} />}
      {dialog === 'name' && <NameVersionDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

function OutlinePanel() {
  const { t } = useTranslation('editor')
  const [width, show, remember] = usePanelWidth('outline', OUTLINE.usual)
  return (
    <>
      <div className="panel panel-start" style={{ inlineSize: width }}>
        <Outline />
      </div>
      <Splitter label={t('outline.label')} size={width} {...OUTLINE} edge="end" onResize={show} onCommit={remember} />
    </>
  )
}

const NO_FINDINGS: never[] = []

function InspectorPanel({ steps, asked }: { steps: Steps; asked: Asked | null }) {
  const { t } = useTranslation('editor')
  const { session, readOnly, me, jump } = useOpenStory()
  const [width, show, remember] = usePanelWidth('inspector', INSPECTOR.usual)
  const story = useSession((state) => state.story)
  const fields = useSession((state) => state.fields)
  const findings = useLiving((state) => state.findings) ?? NO_FINDINGS
  const proofing = useFindings(({ findings }) => findings.length)
  return (
    <>
      <Splitter
        label={t('commands:view.inspector')}
        size={width}
        {...INSPECTOR}
        edge="start"
        onResize={show}
        onCommit={remember}
      />
      <aside className="panel panel-end" style={{ inlineSize: width }}>
        <Inspector
          story={story}
          fields={fields}
          onFields={(change) => session.changeFields(change)}
          findings={findings}
          onJump={jump}
          proofing={{ count: proofing, panel: <ProofingPanel /> }}
          readOnly={readOnly}
          me={me}
          steps={steps}
          asked={asked}
          onType={(type) => void attempt(session.setType(type))}
        />
      </aside>
    </>
  )
}

function PreviewPanel({ onClose }: { onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [width, show, remember] = usePanelWidth('preview', PREVIEW.usual)
  const id = useSession((state) => state.story.id)
  const type = useSession((state) => state.story.type)
  const fields = useSession((state) => state.fields)
  const document = useLiving((state) => state.document)
  const block = useSyncExternalStore(
    useCallback((listener) => editor.registerUpdateListener(listener), [editor]),
    () =>
      editor.getEditorState().read(() => {
        const current = $currentBlock()
        return current ? $blockId(current) : null
      }),
  )
  return (
    <>
      <Splitter label={t('preview.title')} size={width} {...PREVIEW} edge="start" onResize={show} onCommit={remember} />
      <aside className="panel panel-end" style={{ inlineSize: width }}>
        {document && (
          <PreviewPane id={id} type={type} fields={fields} document={document} block={block} onClose={onClose} />
        )}
      </aside>
    </>
  )
}
