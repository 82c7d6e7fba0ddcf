import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $setSelection, type BaseSelection } from 'lexical'
import { Link2, Unlink } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui'
import { Floating } from './Floating'
import { $linkAtSelection, $setLink, linkAddress, STORY_SCHEME } from './link'
import { StoryPicker } from './StoryPicker'

/** Asks where the selected words lead: an address, or a story found by its headline. */
export function LinkPopover({ storyId, onClose }: { storyId: string; onClose(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [address, setAddress] = useState<string | null>(null)
  const selection = useRef<BaseSelection | null>(null)
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    editor.getEditorState().read(() => {
      selection.current = $getSelection()?.clone() ?? null
      setAddress($linkAtSelection()?.getURL() ?? null)
    })
  }, [editor])
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose()
    }
    window.addEventListener('pointerdown', outside)
    return () => window.removeEventListener('pointerdown', outside)
  }, [onClose])

  const finish = (url: string | null) => {
    editor.update(() => {
      $setSelection(selection.current?.clone() ?? null)
      $setLink(url)
    })
    onClose()
    editor.focus()
  }
  const rect = useMemo(() => {
    const range = document.getSelection()
    return range && range.rangeCount > 0 ? range.getRangeAt(0).getBoundingClientRect() : new DOMRect()
  }, [])
  const anchor = useMemo(() => ({ getBoundingClientRect: () => rect }), [rect])
  return (
    <Floating
      anchor={anchor}
      placement="bottom"
      className="link-popover ui-popover"
      role="dialog"
      aria-label={t('link.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
        editor.focus()
      }}
    >
      <div ref={panel} className="link-panel">
        {address !== null && (
          <div className="link-now">
            <bdi dir="ltr" className="link-address">
              {address}
            </bdi>
            <Button size="small" look="quiet" icon={Unlink} onPress={() => finish(null)}>
              {t('link.remove')}
            </Button>
          </div>
        )}
        <StoryPicker
          label={t('link.label')}
          placeholder={t('link.placeholder')}
          except={storyId}
          onPick={({ id }) => finish(`${STORY_SCHEME}${id}`)}
          onEnter={(text) => {
            const url = linkAddress(text)
            if (url) finish(url)
            return url !== null
          }}
          first={(text) => {
            const url = linkAddress(text)
            return url ? (
              <button type="button" className="picker-story picker-story-chosen" onClick={() => finish(url)}>
                <span className="picker-headline">
                  <Link2 size={15} aria-hidden /> {t('link.toAddress')}
                </span>
                <bdi dir="ltr" className="picker-note">
                  {url}
                </bdi>
              </button>
            ) : null
          }}
        />
      </div>
    </Floating>
  )
}
