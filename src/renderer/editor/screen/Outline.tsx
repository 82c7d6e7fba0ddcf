import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { showBlock } from '../actions'
import { $enterBlock } from '../model/blocks'
import { useLiving } from './context'

const NONE: readonly never[] = []

/** The subheads of the text; pressed, the text goes there. */
export function Outline() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const outline = useLiving((state) => state.outline) ?? NONE
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <h2 className="outline-title">{t('outline.label')}</h2>
      {outline.length === 0 ? (
        <p className="outline-empty">{t('outline.empty')}</p>
      ) : (
        <ol>
          {outline.map(({ key, level, text }) => (
            <li key={key}>
              <button
                type="button"
                className={clsx('outline-entry', `outline-level-${level}`)}
                onClick={() => showBlock(editor, key, $enterBlock)}
              >
                {text.trim() || t('outline.untitled')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  )
}
