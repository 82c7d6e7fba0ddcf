/** What the aids are told of the program: the person's settings, and how to say why a tatweel went. */
import { useApp } from '../../app/store'
import { words } from '../../i18n'
import { toast } from '../../ui'
import type { AutomaticOptions } from './automatic'

let isKashidaTold = false

export const AIDS: AutomaticOptions = {
  settings: () => useApp.getState().preferences.typing,
  onKashida: () => {
    if (isKashidaTold) return
    isKashidaTold = true
    toast({ tone: 'ok', text: words.t('editor:typing.kashida') })
  },
}
