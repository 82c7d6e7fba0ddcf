/** The contract's `library` and `people`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { mayChangeNewsroom, type NewsroomChange } from '@shared/story/people'
import { makeSample } from '../../interchange/sample'
import { backup, restore } from '../../library/backup'
import type { Services } from '../services'
import type { Workspace } from '../workspace'

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** @throws MuharrirError `person.role` */
function allow(workspace: Workspace, change: NewsroomChange): void {
  if (!mayChangeNewsroom(change, workspace.library.people.all(), workspace.me)) throw new MuharrirError('person.role')
}

export const libraryHandlers = (services: Services): MuharrirHandlers['library'] => {
  const { workspace, profile, jobs, dialogs } = services
  return {
    status: async () => workspace.status(),
    recent: () => workspace.recent(),
    chooseFolder: async ({ purpose }) => ({ folder: await dialogs.folder(purpose) }),
    suggestFolder: async () => {
      if (services.suggested && !workspace.isOpen) return { folder: services.suggested }
      const base = join(services.documents, services.words('dialogs:folderName'))
      for (let n = 1; ; n++) {
        const folder = n === 1 ? base : `${base} ${n}`
        if (!(await exists(folder))) return { folder }
      }
    },
    create: async ({ folder, sample, agency, me }) => {
      await workspace.create(folder, agency)
      if (me) await workspace.be(await workspace.library.people.add(me))
      if (sample)
        await jobs.run('sample', (job) =>
          makeSample({ library: workspace.library, media: workspace.media, resources: services.resources, ...job }),
        )
      if (!workspace.me) {
        const first = workspace.library.people.all()[0]
        if (first) await workspace.be(first)
      }
      workspace.changed()
      return workspace.status()
    },
    open: ({ folder }) => jobs.run('open', (job) => workspace.open(folder, job)),
    close: async () => {
      await workspace.close({ forget: true })
      workspace.changed()
      return workspace.status()
    },
    forgetRecent: async ({ folder }) => {
      await profile.forget(folder)
      return null
    },
    setSettings: async (change) => {
      allow(workspace, { kind: 'settings' })
      return workspace.library.setSettings(change)
    },
    backup: async () => {
      const { folder } = workspace.library
      const day = new Date().toISOString().slice(0, 10)
      const path = await dialogs.saveAs('backup.save', join(services.documents, `muharrir-${day}.zip`), 'zip')
      if (!path) return { path: null, files: 0, bytes: 0 }
      const outcome = await jobs.run('backup', (job) => backup(folder, path, job))
      services.written.add(path)
      return { path, ...outcome }
    },
    restore: async () => {
      const [zip] = await dialogs.files('backup.choose', ['zip'], false)
      const folder = zip ? await dialogs.folder('restore') : null
      if (!zip || !folder) return workspace.status()
      await jobs.run('restore', (job) => restore(zip, folder, job))
      return workspace.open(folder)
    },
    showFolder: async () => {
      const problem = await services.shell.openPath(workspace.library.folder)
      if (problem) throw new MuharrirError('library.gone', { folder: workspace.library.folder })
      return null
    },
  }
}

export const peopleHandlers = ({ workspace }: Services): MuharrirHandlers['people'] => ({
  add: async (person) => {
    allow(workspace, { kind: 'add', person })
    return workspace.library.people.add(person)
  },
  update: async (person) => {
    allow(workspace, { kind: 'update', person })
    return workspace.library.people.update(person)
  },
  remove: async ({ id }) => {
    allow(workspace, { kind: 'remove' })
    await workspace.library.people.remove(id)
    return null
  },
  be: async ({ id }) => {
    const person = workspace.library.people.find(id)
    if (!person) throw new MuharrirError('person.not-found', { name: id })
    await workspace.be(person)
    return person
  },
})
