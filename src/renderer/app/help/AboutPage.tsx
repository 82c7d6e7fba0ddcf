import { useTranslation } from 'react-i18next'
import { useApp } from '../store'

/** What the program is built of, with each part's licence. Package names are proper names in every language. */
const PARTS: readonly [name: string, licence: string][] = [
  ['Electron', 'MIT'],
  ['React', 'MIT'],
  ['Lexical', 'MIT'],
  ['React Aria Components', 'Apache-2.0'],
  ['TanStack Virtual', 'MIT'],
  ['Lucide', 'ISC'],
  ['i18next', 'MIT'],
  ['zustand', 'MIT'],
  ['zod', 'MIT'],
  ['lowdb', 'MIT'],
  ['node-sqlite3-wasm', 'MIT'],
  ['sharp', 'Apache-2.0'],
  ['unified, remark, hast', 'MIT'],
  ['IBM Plex Sans Arabic', 'OFL-1.1'],
  ['Noto Naskh Arabic', 'OFL-1.1'],
]

export function AboutPage() {
  const { t } = useTranslation('help')
  const info = useApp((app) => app.info)
  return (
    <div className="about">
      <p>{t('about.what')}</p>
      {info && (
        <p className="ui-field__help">
          {t('about.version', { version: info.version, electron: info.electron, platform: info.platform })}
        </p>
      )}
      <p>{t('about.licence')}</p>
      <h3>{t('about.parts')}</h3>
      <dl className="about__licences" dir="ltr">
        {PARTS.map(([name, licence]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
