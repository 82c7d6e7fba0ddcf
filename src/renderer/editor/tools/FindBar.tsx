import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '../../ui'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Toggle'
import { $find, $points, $replace, $selectMatch, type Match } from './find'

/** Milliseconds after the last key before an open search looks through a changed text. */
const QUIET = 200

function rangeOf(editor: LexicalEditor, match: Match): Range | null {
  return editor.getEditorState().read(() => {
    const points = $points(match)
    if (!points) return null
    const [start, end] = points.map(({ key, offset }) => ({ text: editor.getElementByKey(key)?.firstChild, offset }))
    if (!start?.text || !end?.text) return null
    const range = document.createRange()
    range.setStart(start.text, Math.min(start.offset, start.text.textContent?.length ?? 0))
    range.setEnd(end.text, Math.min(end.offset, end.text.textContent?.length ?? 0))
    return range
  })
}

/** Marks are highlights of the browser, not nodes: the text and its history know nothing of them. */
function draw(editor: LexicalEditor, matches: readonly Match[], current: number): void {
  const ranges = matches.map((match) => rangeOf(editor, match))
  const others = ranges.filter((range, i): range is Range => range !== null && i !== current)
  CSS.highlights.set('found', new Highlight(...others))
  const here = ranges[current]
  CSS.highlights.set('found-here', here ? new Highlight(here) : new Highlight())
}

function reveal(editor: LexicalEditor, match: Match): void {
  const range = rangeOf(editor, match)
  const element = range?.startContainer.parentElement
  if (!range || !element) return
  const rect = range.getBoundingClientRect()
  const scroller = element.closest<HTMLElement>('[data-scroller]')
  const box = scroller?.getBoundingClientRect()
  if (box && (rect.top < box.top + 80 || rect.bottom > box.bottom - 80))
    scroller?.scrollBy({ top: rect.top - box.top - box.height / 3 })
}

export function FindBar({ withReplace, asked, onClose }: { withReplace: boolean; asked: number; onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [needle, setNeedle] = useState(() => document.getSelection()?.toString().slice(0, 80).split('\n')[0] ?? '')
  const [replacement, setReplacement] = useState('')
  const [exact, setExact] = useState(false)
  const [whole, setWhole] = useState(false)
  const [matches, setMatches] = useState<readonly Match[]>([])
  const [current, setCurrent] = useState(0)
  const field = useRef<HTMLInputElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the field takes the focus again
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const look = useCallback(() => {
    const found = editor
      .getEditorState()
      .read(() => $find(needle, { exactSpelling: exact, wholeWord: whole }), { editor })
    setMatches(found)
    setCurrent((at) => Math.min(at, Math.max(0, found.length - 1)))
  }, [editor, needle, exact, whole])

  useEffect(() => {
    look()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(look, QUIET)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, look])

  useEffect(() => draw(editor, matches, current), [editor, matches, current])
  useEffect(
    () => () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    },
    [],
  )

  const go = (step: number) => {
    if (matches.length === 0) return
    const next = (current + step + matches.length) % matches.length
    setCurrent(next)
    const match = matches[next]
    if (match) reveal(editor, match)
  }
  const replace = (chosen: readonly Match[]) => {
    let count = 0
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        count = $replace(chosen, replacement)
      },
      { discrete: true },
    )
    look()
    if (chosen.length > 1) toast({ tone: 'ok', text: t('find.replaced', { count }) })
  }
  const close = () => {
    const match = matches[current]
    if (match) editor.update(() => void $selectMatch(match))
    onClose()
    editor.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  const here = matches[current]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the bar from any of its fields
    <div className="find" role="search" onKeyDown={onKeyDown}>
      <div className="find-row">
        <input
          ref={field}
          className="ui-input find-field"
          dir="auto"
          aria-label={t('find.label')}
          placeholder={t('find.label')}
          value={needle}
          onChange={(event) => {
            setNeedle(event.target.value)
            setCurrent(0)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            go(event.shiftKey ? -1 : 1)
          }}
        />
        <span className="find-count" role="status">
          {needle === '' ? '' : t('find.count', { count: matches.length, at: matches.length === 0 ? 0 : current + 1 })}
        </span>
        <IconButton size="small" icon={ChevronUp} label={t('find.previous')} onPress={() => go(-1)} />
        <IconButton size="small" icon={ChevronDown} label={t('find.next')} onPress={() => go(1)} />
        <IconButton size="small" icon={X} label={t('find.close')} keys="Escape" onPress={close} />
      </div>
      {withReplace && (
        <div className="find-row">
          <input
            className="ui-input find-field"
            dir="auto"
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button size="small" isDisabled={!here} onPress={() => here && replace([here])}>
            {t('find.replaceOne')}
          </Button>
          <Button size="small" isDisabled={matches.length === 0} onPress={() => replace(matches)}>
            {t('find.replaceAll')}
          </Button>
        </div>
      )}
      <div className="find-row find-options">
        <Checkbox isSelected={whole} onChange={setWhole}>
          {t('find.whole')}
        </Checkbox>
        <Checkbox isSelected={exact} onChange={setExact}>
          {t('find.exact')}
        </Checkbox>
      </div>
    </div>
  )
}
