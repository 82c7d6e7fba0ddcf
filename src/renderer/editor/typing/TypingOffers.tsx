/** The quiet offer at the caret. It never takes the focus: the text keeps it, and Tab or a click accepts. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { MuharrirError } from '@shared/contract/errors'
import clsx from 'clsx'
import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../../app/report'
import { useApp } from '../../app/store'
import { muharrir } from '../../muharrir'
import { Kbd } from '../../ui'
import { textOf } from '../model/textOf'
import { useOpenStory, useSession } from '../screen/context'
import { Floating } from '../tools/Floating'
import { $applyAtCaret, $caretText, AID_TAG, type CaretText } from './caret'
import { dayOptions } from './days'
import { names } from './lexicon'
import { findOffer, type Offer } from './offers'
import { typedIn } from './typed'

/** Milliseconds without a key before anything is looked up. */
const PAUSE = 160

interface Shown {
  read: CaretText
  offer: Offer
}

const OF_ITS_OWN = { tag: [HISTORY_PUSH_TAG, AID_TAG] }
/** Where an offer stands, and how its words begin: a refused one is not made again there. */
function placeOf({ read, offer }: Shown): string {
  const start = offer.options[0]?.start ?? 0
  return [offer.kind, read.key, read.caret - (read.before.length - start), read.before.slice(start, start + 3)].join(
    ' ',
  )
}

export function TypingOffers() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { session } = useOpenStory()
  const story = useSession((state) => state.story.id)
  const [shown, setShown] = useState<Shown | null>(null)
  const [chosen, setChosen] = useState(0)
  const refused = useRef<string | null>(null)

  useEffect(() => {
    let timer = 0
    let asked = 0
    const ask = async (turn: number) => {
      const read = editor.isComposing() ? null : editor.getEditorState().read($caretText)
      if (!read) return
      const { preferences, status } = useApp.getState()
      const offer = await findOffer(read, {
        settings: preferences.typing,
        days: dayOptions(status?.settings ?? null, session.state.fields.language),
        now: new Date(),
        check: (passage) => muharrir.proofing.check({ story, passages: [passage] }),
        names,
      })
      if (!offer || turn !== asked || refused.current === placeOf({ read, offer })) return
      const [only] = offer.options
      if (offer.kind === 'layout' && preferences.typing.layout === 'automatic' && only) {
        refused.current = placeOf({ read, offer })
        editor.update(() => void $applyAtCaret(read, only), OF_ITS_OWN)
        return
      }
      setChosen(0)
      setShown({ read, offer })
    }
    const stop = editor.registerUpdateListener((payload) => {
      const { dirtyLeaves, dirtyElements, editorState, prevEditorState } = payload
      const isMoved = editorState.read($getSelection) !== prevEditorState.read($getSelection)
      if (dirtyLeaves.size === 0 && dirtyElements.size === 0 && !isMoved) return
      window.clearTimeout(timer)
      const turn = ++asked
      setShown(null)
      if (!editor.isEditable() || !typedIn(editor, payload)) return
      timer = window.setTimeout(() => {
        ask(turn).catch((error: unknown) => {
          if (!(error instanceof MuharrirError && error.code === 'cancelled')) report(error)
        })
      }, PAUSE)
    })
    const hide = () => setShown(null)
    const root = editor.getRootElement()
    root?.addEventListener('blur', hide)
    return () => {
      window.clearTimeout(timer)
      asked++
      stop()
      root?.removeEventListener('blur', hide)
    }
  }, [editor, session, story])

  const accept = (made: Shown, at: number, withLatin = false) => {
    const option = made.offer.options[at]
    if (!option) return
    const latin = withLatin && option.latin ? ` (${option.latin})` : ''
    // Taken back by an undo, the run is not offered again; a name may be completed further.
    if (made.offer.kind === 'layout') refused.current = placeOf(made)
    editor.update(() => void $applyAtCaret(made.read, { ...option, text: option.text + latin }), OF_ITS_OWN)
    setShown(null)
  }
  const latest = useRef({ shown, chosen, accept })
  latest.current = { shown, chosen, accept }

  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return
    const step = (by: number) => (event: KeyboardEvent) => {
      const count = latest.current.shown?.offer.options.length ?? 0
      if (!event.altKey || count < 2) return false
      event.preventDefault()
      setChosen((at) => (at + by + count) % count)
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const { shown: made, chosen: at } = latest.current
          if (!made) return false
          event.preventDefault()
          latest.current.accept(made, at, event.shiftKey)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          const { shown: made } = latest.current
          if (!made) return false
          event.preventDefault()
          refused.current = placeOf(made)
          setShown(null)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor, isShown])

  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isShown) return
    root.setAttribute('aria-controls', 'typing-offers')
    root.setAttribute('aria-activedescendant', `typing-offer-${chosen}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, isShown, chosen])

  const anchor = useMemo(() => {
    if (!shown) return null
    const { read, offer } = shown
    const start = read.caret - (read.before.length - (offer.options[0]?.start ?? 0))
    return {
      getBoundingClientRect: () => {
        const text = textOf(editor.getElementByKey(read.key))
        if (!text) return new DOMRect()
        const range = document.createRange()
        range.setStart(text, Math.min(start, text.length))
        range.setEnd(text, Math.min(read.caret, text.length))
        return range.getBoundingClientRect()
      },
      ...(editor.getRootElement() ? { contextElement: editor.getRootElement() as HTMLElement } : {}),
    }
  }, [editor, shown])

  const first = shown?.offer.options[0]
  return (
    <>
      <div role="status" className="ui-hidden">
        {first ? t('typing.offered', { text: first.text }) : ''}
      </div>
      {shown && anchor && (
        <Floating
          anchor={anchor}
          placement="bottom-start"
          className="typing-offer"
          gap={4}
          onMouseDown={(event) => event.preventDefault()}
        >
          <div id="typing-offers" role="listbox" aria-label={t(`typing.offer.${shown.offer.kind}`)}>
            {shown.offer.options.map(({ text, latin }, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text, which owns the focus
              // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the text
              <div
                key={text}
                id={`typing-offer-${at}`}
                role="option"
                aria-selected={at === chosen}
                className={clsx('typing-option', at === chosen && 'typing-option-chosen')}
                onMouseMove={() => setChosen(at)}
                onClick={() => accept(shown, at)}
              >
                <span className="typing-words" dir="auto">
                  {text}
                </span>
                {latin && (
                  <span className="typing-latin" dir="ltr" lang="en">
                    {latin}
                  </span>
                )}
                {at === chosen && <Kbd keys="Tab" />}
              </div>
            ))}
          </div>
          <div className="typing-hints">
            {shown.offer.options.length > 1 && (
              <span>
                <Kbd keys="Alt+Down" /> {t('typing.next')}
              </span>
            )}
            {shown.offer.options[chosen]?.latin && (
              <span>
                <Kbd keys="Shift+Tab" /> {t('typing.withLatin')}
              </span>
            )}
          </div>
        </Floating>
      )}
    </>
  )
}
