import { useTranslation } from 'react-i18next'
import { interfaceMessages } from '../../i18n'
import { useApp } from '../store'

/**
 * The guide's text stands in i18n: `guide.<chapter>.title`, then `guide.<chapter>.1`, `.2` … one sentence or
 * paragraph each, in the order of the file.
 */
function chaptersOf(messages: Record<string, string>): string[] {
  return Object.keys(messages).flatMap((key) => /^guide\.(.+)\.title$/.exec(key)?.[1] ?? [])
}

export function GuidePage() {
  const { t } = useTranslation('help')
  const language = useApp(({ preferences }) => preferences.language)
  const messages = interfaceMessages[language].help as Record<string, string>
  return (
    <div className="guide">
      {chaptersOf(messages).map((chapter) => (
        <section key={chapter}>
          <h3>{t(`guide.${chapter}.title`)}</h3>
          {Object.keys(messages)
            .filter((key) => key.startsWith(`guide.${chapter}.`) && !key.endsWith('.title'))
            .map((key) => (
              <p key={key}>{t(key)}</p>
            ))}
        </section>
      ))}
    </div>
  )
}
