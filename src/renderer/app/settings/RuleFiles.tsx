/** The newsroom's own rules as text, to give to another newsroom, and those of another from a file. */
import { packOf, rulesIn } from '@shared/arabic/style/rule-draft'
import { Copy, Upload } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { changeStyle } from '../../proofing/rules'
import { Button, toast } from '../../ui'
import { attempt } from '../report'
import { useApp } from '../store'

export function RuleFiles({ isDisabled }: { isDisabled: boolean }) {
  const { t } = useTranslation('settings')
  const own = useApp(({ status }) => status?.settings?.style.rules.length ?? 0)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    const rules = useApp.getState().status?.settings?.style.rules ?? []
    const done = await attempt(navigator.clipboard.writeText(packOf(rules)).then(() => true))
    if (done) toast({ tone: 'ok', text: t('style.copied') })
  }
  const load = async (file: File) => {
    const rules = rulesIn(await file.text())
    if (!rules) return toast({ tone: 'urgent', text: t('style.badFile') })
    const ids = new Set(rules.map(({ id }) => id))
    // A rule of the same id takes the place of ours. Those that do not pass their tests are shown with why.
    await attempt(
      changeStyle((style) => ({ ...style, rules: [...style.rules.filter(({ id }) => !ids.has(id)), ...rules] })),
    )
  }
  return (
    <div className="settings__actions">
      <Button size="small" icon={Copy} isDisabled={own === 0} onPress={() => void copy()}>
        {t('style.export')}
      </Button>
      <Button size="small" icon={Upload} isDisabled={isDisabled} onPress={() => field.current?.click()}>
        {t('style.import')}
      </Button>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('style.import')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void load(file)
          target.value = ''
        }}
      />
    </div>
  )
}
