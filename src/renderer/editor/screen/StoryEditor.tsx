/** The editor of the open story and everything that works on its text. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { directionOf } from '@shared/i18n/translate'
import type { StoryType } from '@shared/story/types'
import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../../app/report'
import { muharrir } from '../../muharrir'
import { ProofingProvider } from '../../proofing/context'
import { toast } from '../../ui'
import { $currentBlock } from '../actions'
import type { InsertContext } from '../blocks/insert'
import { NoteHeads } from '../blocks/updatenote/Heads'
import { VIEWS } from '../blocks/views'
import { $loadDocument, editorExtension } from '../extension'
import { LivingText } from '../living'
import { $openSlashBelow } from '../model/blocks'
import { $setRootDirection } from '../model/direction'
import { DocumentSerializer } from '../model/serializer'
import type { PasteConfig } from '../paste/extension'
import { BlockHandle } from '../tools/BlockHandle'
import { FloatingToolbar } from '../tools/FloatingToolbar'
import { SlashMenu } from '../tools/SlashMenu'
import { TableTools } from '../tools/TableTools'
import { AIDS } from '../typing/aids'
import { TypingOffers } from '../typing/TypingOffers'
import { LivingProvider, useOpenStory, useSession } from './context'
import { Dateline, PaperHead, SignOff } from './PaperHead'

/** Adds a picture to the library; a refusal is said and gives null. */
const addPicture: PasteConfig['addPicture'] = async (file) => {
  try {
    if (!(file instanceof File)) return await muharrir.media.add({ file })
    const path = muharrir.pathOf(file)
    const given = path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path }
    return await muharrir.media.add({ file: given })
  } catch (error) {
    report(error)
    return null
  }
}

/** The living text of the story: made with the editor, given to everything that shows what is known of it. */
function useLivingText(editor: LexicalEditor, type: StoryType, onMade: (living: LivingText) => void): void {
  const { session } = useOpenStory()
  const latestType = useRef(type)
  latestType.current = type
  useEffect(() => {
    let text: LivingText | null = null
    const serializer = new DocumentSerializer(editor, () => {
      session.documentChanged()
      text?.changed()
    })
    session.attach(() => serializer.document())
    text = new LivingText({
      serializer,
      bridge: muharrir,
      story: () => ({ fields: session.state.fields, type: latestType.current }),
    })
    const made = text
    onMade(made)
    let fields = session.state.fields
    const stopFields = session.subscribe(() => {
      if (session.state.fields === fields) return
      fields = session.state.fields
      made.changed()
    })
    const stopStories = muharrir.on('stories-changed', () => made.forget())
    return () => {
      stopFields()
      stopStories()
      serializer.stop()
      made.stop()
      const last = serializer.document()
      session.attach(() => last)
    }
  }, [editor, session, onMade])
}

/** Loads the text again when another one took its place; keeps the root's direction with the story's language. */
function FollowStory() {
  const [editor] = useLexicalComposerContext()
  const { session, readOnly } = useOpenStory()
  const loaded = useSession((state) => state.loaded)
  const language = useSession((state) => state.fields.language)
  const shown = useRef(loaded)
  useEffect(() => {
    if (shown.current === loaded) return
    shown.current = loaded
    const { document } = session.state.story
    editor.update(() => $loadDocument(document), { discrete: true })
    session.shown()
  }, [editor, session, loaded])
  useEffect(() => {
    const direction = directionOf(language)
    const differs = editor.getEditorState().read(() => $getRoot().getDirection() !== direction)
    if (differs && !readOnly) editor.update(() => $setRootDirection(direction), { tag: 'history-merge' })
  }, [editor, language, readOnly])
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly])
  return null
}

/** The caret where a person goes on: in the headline that is still to be written, else in the text. */
function FirstCaret() {
  const [editor] = useLexicalComposerContext()
  const { session, readOnly } = useOpenStory()
  useEffect(() => {
    if (readOnly) return
    if (session.state.fields.headline !== '') return editor.focus(undefined, { defaultSelection: 'rootStart' })
    editor.getRootElement()?.closest('.paper')?.querySelector<HTMLElement>('[data-field="headline"]')?.focus()
  }, [editor, session, readOnly])
  return null
}

/** Marks the block with the caret, for focus mode. One attribute moves; no block is drawn again. */
function CurrentBlock() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    let marked: HTMLElement | null = null
    let last: NodeKey | null = null
    return editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => $currentBlock()?.getKey() ?? null)
      if (key === last && marked?.isConnected) return
      last = key
      marked?.removeAttribute('data-current')
      marked = key === null ? null : editor.getElementByKey(key)
      marked?.setAttribute('data-current', '')
    })
  }, [editor])
  return null
}

export interface StoryEditorProps {
  type: StoryType
  /** Puts what a block needs from the person. */
  ask: InsertContext['ask']
  isLinking: boolean
  /** Beside and around the paper; drawn inside the editor's context. */
  children(editor: LexicalEditor, paper: ReactNode): ReactNode
}

function Paper({
  type,
  ask,
  isLinking,
  children,
  onLiving,
}: StoryEditorProps & { onLiving(living: LivingText): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { readOnly } = useOpenStory()
  const language = useSession((state) => state.fields.language)
  useLivingText(editor, type, onLiving)
  const paper = useRef<HTMLDivElement>(null)
  const context = useMemo<InsertContext>(() => ({ editor, ask }), [editor, ask])
  const insertBelow = (key: NodeKey) => {
    editor.update(() => $openSlashBelow(key))
    editor.focus()
  }
  const text = (
    <div ref={paper} className="paper" lang={language} dir={directionOf(language)}>
      <PaperHead onText={() => editor.focus(undefined, { defaultSelection: 'rootStart' })} />
      <div className="paper-text">
        <Dateline type={type} />
        <ContentEditable
          className="story-text"
          aria-label={t('text.label')}
          ariaMultiline
          spellCheck={false}
          dir={directionOf(language)}
          lang={language}
        />
        <BlockHandle paper={paper} onInsert={insertBelow} />
      </div>
      <SignOff type={type} />
    </div>
  )
  return (
    <>
      <ProofingProvider>{children(editor, text)}</ProofingProvider>
      <FollowStory />
      <FirstCaret />
      <CurrentBlock />
      <NoteHeads />
      {!readOnly && (
        <>
          <SlashMenu context={context} />
          <FloatingToolbar hidden={isLinking} />
          <TableTools />
          <TypingOffers />
        </>
      )}
    </>
  )
}

export function StoryEditor(props: StoryEditorProps) {
  const { t } = useTranslation('editor')
  const { session, readOnly } = useOpenStory()
  const [living, setLiving] = useState<LivingText | null>(null)
  const words = useRef(t)
  words.current = t
  const extension = useMemo(
    () =>
      editorExtension({
        document: session.state.story.document,
        readOnly,
        views: VIEWS,
        typing: AIDS,
        slotPrompt: (slot) => words.current(`slot.${slot}`),
        paste: {
          addPicture,
          onLeftOut: (count) => toast({ tone: 'ok', text: words.current('paste.leftOut', { count }) }),
        },
        onError: report,
      }),
    [session, readOnly],
  )
  return (
    // Outside the composer, which draws the blocks' views: pictures and related stories read it too.
    <LivingProvider value={living}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <Paper {...props} onLiving={setLiving} />
      </LexicalExtensionComposer>
    </LivingProvider>
  )
}
