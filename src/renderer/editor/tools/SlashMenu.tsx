import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { command } from '@shared/commands/commands'
import clsx from 'clsx'
import {
  $getSelection,
  $getSlotHost,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, Kbd } from '../../ui'
import type { InsertContext, InsertEntry } from '../blocks/insert'
import { textOf } from '../model/textOf'
import { Floating } from './Floating'
import { matchingEntries } from './matching'
import { SLASH_CALL } from './slashCall'

/** The typed call: where its slash stands and what follows it. */
interface Call {
  key: string
  start: number
  query: string
}

function $findCall(): Call | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || node.getParent()?.getType() !== 'paragraph') return null
  const parent = node.getParent()
  if (parent && $getSlotHost(parent)) return null
  const match = SLASH_CALL.exec(node.getTextContent().slice(0, selection.anchor.offset))
  if (!match || (match[2] ?? '').startsWith(' ')) return null
  return { key: node.getKey(), start: selection.anchor.offset - (match[1] ?? '').length, query: match[2] ?? '' }
}

export function SlashMenu({ context }: { context: InsertContext }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [call, setCall] = useState<Call | null>(null)
  const [chosen, setChosen] = useState(0)
  /** The call that Escape closed: it stays closed until another one begins. */
  const dismissed = useRef<string | null>(null)
  const entries = useMemo(() => (call ? matchingEntries(call.query) : []), [call])
  const isOpen = call !== null && entries.length > 0

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, tags }) => {
        const found = tags.has('historic') ? null : editorState.read($findCall)
        const name = found ? `${found.key}:${found.start}` : null
        if (name === null) dismissed.current = null
        setCall((before) => {
          if (!found || dismissed.current === name) return null
          const same = before?.key === found.key && before.start === found.start && before.query === found.query
          return same ? before : found
        })
      }),
    [editor],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at the first entry
  useEffect(() => setChosen(0), [call?.query])

  const latest = useRef({ entries, chosen, call })
  latest.current = { entries, chosen, call }
  const run = (entry: InsertEntry) => {
    const { call: made } = latest.current
    setCall(null)
    if (!made) return
    editor.update(
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        const node = selection.anchor.getNode()
        if ($isTextNode(node)) node.spliceText(made.start, made.query.length + 1, '', true)
      },
      // The call leaves no trace in the history. What it calls comes once the caret is drawn: drawn later, it would
      // take the keys from the field of a dialog that has just opened.
      { tag: HISTORY_MERGE_TAG, onUpdate: () => entry.run(context) },
    )
  }
  const runLatest = useRef(run)
  runLatest.current = run

  useEffect(() => {
    if (!isOpen) return
    const step = (by: number) => (event: KeyboardEvent) => {
      event.preventDefault()
      setChosen((at) => (at + by + latest.current.entries.length) % latest.current.entries.length)
      return true
    }
    const choose = (event: KeyboardEvent | null) => {
      const entry = latest.current.entries[latest.current.chosen]
      if (!entry) return false
      event?.preventDefault()
      runLatest.current(entry)
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault()
          const { call: open } = latest.current
          dismissed.current = open ? `${open.key}:${open.start}` : null
          setCall(null)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    )
  }, [editor, isOpen])

  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isOpen) return
    root.setAttribute('aria-controls', 'slash-menu')
    root.setAttribute('aria-activedescendant', `slash-${entries[chosen]?.id}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, isOpen, entries, chosen])

  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const anchor = useMemo(() => {
    if (!call) return null
    const { key, start } = call
    return {
      getBoundingClientRect: () => {
        const text = textOf(editor.getElementByKey(key))
        if (!text) return new DOMRect()
        const range = document.createRange()
        range.setStart(text, Math.min(start, text.length))
        range.setEnd(text, Math.min(start + 1, text.length))
        return range.getBoundingClientRect()
      },
      ...(editor.getRootElement() ? { contextElement: editor.getRootElement() as HTMLElement } : {}),
    }
  }, [editor, call])

  if (!isOpen || !anchor) return null
  return (
    <Floating
      anchor={anchor}
      placement="bottom-start"
      className="slash"
      onMouseDown={(event) => event.preventDefault()}
    >
      <div ref={list} id="slash-menu" role="listbox" aria-label={t('slash.label')} className="slash-list">
        {entries.map((entry, i) => {
          const keys = entry.command ? command(entry.command)?.keys : undefined
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text, which owns the focus
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the text
            <div
              key={entry.id}
              id={`slash-${entry.id}`}
              role="option"
              aria-selected={i === chosen}
              className={clsx('slash-entry', i === chosen && 'slash-entry-chosen')}
              onMouseMove={() => setChosen(i)}
              onClick={() => run(entry)}
            >
              <span className="slash-icon">
                <Icon of={entry.icon} size={18} />
              </span>
              <span className="slash-words">
                <span className="slash-name">{t(`insert.${entry.id}`)}</span>
                <span className="slash-hint">{t(`insert.${entry.id}.hint`)}</span>
              </span>
              {i === chosen ? <Kbd keys="Enter" /> : keys && <Kbd keys={keys} />}
            </div>
          )
        })}
      </div>
    </Floating>
  )
}
