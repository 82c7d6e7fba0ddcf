/** The contract's `media`. Reporters may add, describe and edit; what changes many stories or cannot come back is for editors. */
import { join, parse } from 'node:path'
import type { MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import { type Asset, AUDIO_FORMATS, IMAGE_FORMATS, VIDEO_FORMATS } from '@shared/media/asset'
import { atLeast, type Person } from '@shared/story/people'
import { writeFault } from '../../library/disk-faults'
import { writeDurably } from '../../library/durable'
import { OUTPUTS } from '../../media/render/recipe'
import type { Services } from '../services'

/** Extensions that the dialogs offer. */
const PICTURES = [...Object.values(IMAGE_FORMATS), 'jpeg', 'heif']
const MEDIA = [...PICTURES, ...Object.values(VIDEO_FORMATS), ...Object.values(AUDIO_FORMATS), 'm4v']

type MediaServices = Pick<Services, 'workspace' | 'dialogs' | 'jobs' | 'documents' | 'written' | 'theme'>

export const mediaHandlers = (services: MediaServices): MuharrirHandlers['media'] => {
  const { workspace, dialogs, jobs } = services
  const media = () => workspace.media
  const desk = () => workspace.mediaDesk
  /** Who acts, where the act is for editors. */
  const editor = (): Person => {
    const me = workspace.requireMe()
    if (!atLeast(me, 'editor')) throw new MuharrirError('person.role')
    return me
  }
  const importFiles = (files: GivenFile[]) => {
    const { id } = workspace.requireMe()
    return jobs.run('mediaImport', (job) => desk().import(files, id, job))
  }
  return {
    add: ({ file }) => media().add(file, workspace.requireMe().id),
    addFromDialog: async () => {
      const [path] = await dialogs.files('picture.choose', PICTURES, false)
      return path ? media().add({ path }, workspace.requireMe().id) : null
    },
    import: ({ files }) => importFiles(files),
    importFromDialog: async ({ what }) => {
      const folder = what === 'folder' ? await dialogs.folder('media') : null
      const paths = what === 'files' ? await dialogs.files('media.choose', MEDIA, true) : folder ? [folder] : []
      return paths.length === 0 ? null : importFiles(paths.map((path) => ({ path })))
    },
    query: (query) => desk().query(query),
    get: ({ hash }) => media().get(hash),
    getMany: async ({ hashes }) => {
      const found = await Promise.all(hashes.map((hash) => media().asset(hash)))
      return Object.fromEntries(
        found.filter((asset): asset is Asset => asset !== null).map((asset) => [asset.hash, asset]),
      )
    },
    set: ({ hash, words }) => {
      workspace.requireMe()
      return media().setWords(hash, words)
    },
    setMany: ({ hashes, change }) => {
      workspace.requireMe()
      return jobs.run('mediaBulk', (job) => desk().setMany(hashes, change, job))
    },
    edit: ({ hash, edits }) => {
      workspace.requireMe()
      return media().setEdits(hash, edits)
    },
    suggestFocus: async ({ hash }) => (await media().get(hash)).suggestedFocus,
    setPoster: ({ hash, bytes }) => {
      workspace.requireMe()
      return media().setPoster(hash, bytes)
    },
    weigh: async ({ hash, shape }) => {
      const { widths } = (await services.theme()).pictures
      const made = await jobs.run('mediaRender', () => media().pageRenditions(hash, widths, { shape }))
      return made.map(({ extension, width, height, bytes, fits }) => ({
        format: extension === 'jpg' ? 'jpeg' : extension,
        width,
        height,
        size: bytes.length,
        fits,
      }))
    },
    saveRendition: async ({ hash, shape, width, format }) => {
      const { name } = await media().get(hash)
      const { extension } = OUTPUTS[format]
      const path = await dialogs.saveAs(
        'media.save',
        join(services.documents, `${parse(name).name}-${width}.${extension}`),
        extension,
      )
      if (!path) return null
      const { bytes } = await jobs.run('mediaRender', () => media().rendition(hash, { width, format, shape }))
      await writeDurably(path, bytes).catch(async (error: unknown) => {
        throw await writeFault(error, path, services.documents)
      })
      services.written.add(path)
      return { path, size: bytes.length }
    },
    uses: async ({ hash }) => workspace.library.mediaUses.of(hash),
    similar: async ({ hash }) => desk().similar(await media().get(hash)),
    duplicates: () => jobs.run('mediaDuplicates', (job) => desk().duplicates(job)),
    replace: ({ from, to }) => {
      const me = editor()
      return jobs.run('mediaReplace', async (job) => ({ stories: await desk().replace(from, to, me, job) }))
    },
    trash: async ({ hashes }) => {
      workspace.requireMe()
      await desk().trash(hashes)
      return null
    },
    restore: async ({ hashes }) => {
      workspace.requireMe()
      await desk().restore(hashes)
      return null
    },
    remove: ({ hashes }) => {
      editor()
      return jobs.run('mediaRemove', (job) => desk().remove(hashes, job))
    },
  }
}
