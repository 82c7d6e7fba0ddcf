/** The contract's `stories`: the library's services in the name of whoever works here. */
import { basename } from 'node:path'
import type { ImportOutcome, MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError, toWire } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import { atLeast } from '@shared/story/people'
import { importStory } from '../../interchange/import'
import type { Services } from '../services'

/** Extensions that the import dialog offers. */
const IMPORTED = ['md', 'markdown', 'html', 'htm', 'txt']
const nameOf = (file: GivenFile) => ('path' in file ? basename(file.path) : file.name)

export const storiesHandlers = (services: Services): MuharrirHandlers['stories'] => {
  const { workspace, jobs, dialogs } = services
  const stories = () => workspace.library.stories

  const importFiles = (files: GivenFile[], type: string): Promise<ImportOutcome> =>
    jobs.run('import', async ({ progress, signal }) => {
      const by = workspace.requireMe()
      const outcome: ImportOutcome = { created: [], refused: [], notes: [] }
      for (const [done, file] of files.entries()) {
        progress(done, files.length)
        signal.throwIfAborted()
        const from = nameOf(file)
        try {
          const { story, notes } = await importStory(file, {
            library: workspace.library,
            media: workspace.media,
            type,
            by,
          })
          outcome.created.push({ id: story.id, headline: story.fields.headline, from })
          outcome.notes.push(...notes.map((note) => ({ from, ...note })))
        } catch (error) {
          const { code, details } = toWire(error)
          outcome.refused.push({ from, code, details })
        }
      }
      return outcome
    })

  return {
    query: async (query) => stories().query(query, workspace.me ?? undefined),
    get: ({ id }) => stories().get(id),
    create: ({ type, headline, template }) =>
      stories().create({ type, headline, by: workspace.requireMe(), ...(template ? { template } : {}) }),
    save: ({ revision, ...draft }) => stories().save(draft, revision, workspace.requireMe()),
    saveChange: ({ revision, ...draft }) => stories().saveChange(draft, revision, workspace.requireMe()),
    move: ({ id, to, ...why }) => stories().move(id, to, workspace.requireMe(), why),
    setType: ({ id, type }) => stories().setType(id, type, workspace.requireMe()),
    duplicate: ({ id }) => stories().duplicate(id, workspace.requireMe()),
    trash: async ({ ids }) => {
      await stories().trash(ids, workspace.requireMe())
      return null
    },
    restore: async ({ ids }) => {
      await stories().restore(ids)
      return null
    },
    remove: async ({ ids }) => {
      if (!atLeast(workspace.requireMe(), 'editor')) throw new MuharrirError('person.role-remove')
      await stories().remove(ids)
      return null
    },
    versions: ({ id }) => stories().versions(id),
    version: ({ id, hash }) => stories().version(id, hash),
    saveVersion: ({ id, name, step }) => stories().saveVersion(id, { name, step, by: workspace.requireMe() }),
    restoreVersion: ({ id, hash }) => stories().restoreVersion(id, hash, workspace.requireMe()),
    broken: ({ id }) => stories().broken(id),
    mend: ({ id, hash }) => stories().mend(id, hash, workspace.requireMe()),
    saveTemplate: ({ id, name }) => stories().saveTemplate(id, name),
    check: async ({ id }) => {
      const story = await stories().get(id)
      return stories().check(id, { media: await workspace.media.knownTo(story) })
    },
    pick: async ({ search, limit }) => stories().pick(search, limit),
    titles: async ({ ids }) => stories().titles(ids),
    import: ({ files, type }) => importFiles(files, type),
    importFromDialog: async ({ type }) => {
      const paths = await dialogs.files('import.choose', IMPORTED, true)
      return importFiles(
        paths.map((path) => ({ path })),
        type,
      )
    },
  }
}
