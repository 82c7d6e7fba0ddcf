import { COMMANDS, type CommandDeclaration, type MenuName } from '@shared/commands/commands'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui'

const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'format', 'proof', 'story', 'view', 'help']
const rows: readonly CommandDeclaration[] = COMMANDS
/** Keys of the list on the desk, which are no commands. */
const DESK_KEYS = ['N', '/', 'Enter', 'Delete', 'Shift+Down', 'CmdOrCtrl+A'] as const

/** The keyboard map, built from the registry: it cannot say what is not so. */
export function KeysPage() {
  const { t } = useTranslation('help')
  return (
    <div className="keys">
      <section>
        <h3>{t('keys.desk')}</h3>
        <dl className="keys__rows">
          {DESK_KEYS.map((keys) => (
            <div key={keys} className="keys__row">
              <dt>{t(`keys.desk.${keys}`)}</dt>
              <dd>
                <Kbd keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {MENUS.map((menu) => {
        const withKeys = rows.filter((row) => row.menu === menu && row.keys)
        if (withKeys.length === 0) return null
        return (
          <section key={menu}>
            <h3>{t(`commands:menu.${menu}`)}</h3>
            <dl className="keys__rows">
              {withKeys.map(({ id, keys = '' }) => (
                <div key={id} className="keys__row">
                  <dt>{t(`commands:${id}`)}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
