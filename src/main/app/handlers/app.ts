/** The contract's `app` and `jobs`: the program itself. */
import type { MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { isExternal } from '../security'
import type { Services } from '../services'

export const appHandlers = (services: Services): MuharrirHandlers['app'] => ({
  // Files are given once: a window that loads again must not import them a second time.
  info: async () => ({ ...services.info, files: services.takeOpened() }),
  preferences: async () => services.profile.preferences,
  setPreferences: async (change) => {
    const { language } = services.profile.preferences
    const preferences = await services.profile.setPreferences(change)
    if (preferences.language !== language || change.theme) services.preferencesChanged()
    services.emit('preferences-changed', preferences)
    return preferences
  },
  openExternal: async ({ url }) => {
    if (!isExternal(url)) throw new MuharrirError('bad-request', { reason: url })
    await services.shell.openExternal(url)
    return null
  },
  showInFolder: async ({ path }) => {
    if (!services.written.has(path)) throw new MuharrirError('bad-request', { reason: path })
    services.shell.showItemInFolder(path)
    return null
  },
  menuState: async ({ commands }) => {
    services.menu.setState(commands)
    return null
  },
  runCommand: async ({ command }) => {
    services.runMainCommand(command)
    return null
  },
  readyToClose: async ({ saved }) => {
    services.closing.answer(saved)
    return null
  },
})

export const jobsHandlers = (services: Services): MuharrirHandlers['jobs'] => ({
  cancel: async ({ job }) => {
    services.jobs.cancel(job)
    return null
  },
})
