/** The stories of `stories.ts`, exported once into a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { exportStory } from '../../src/main/article/export'
import type { PageStory } from '../../src/main/article/page-story'
import { loadTheme } from '../../src/main/article/theme'
import { mediaOf } from './pictures'
import { linkedStories, pagePictures, pageSettings, pageStories } from './stories'

export const THEME = resolve(import.meta.dirname, '../../resources/themes/wakala')

export interface ExportedStories {
  folder: string
  /** Folder names, in the order of the stories. */
  names: string[]
  remove(): Promise<void>
}

export async function exportAll(stories: readonly PageStory[] = pageStories, into?: string): Promise<ExportedStories> {
  const folder = into ?? (await mkdtemp(join(tmpdir(), 'muharrir-web-')))
  const theme = await loadTheme(THEME)
  const media = mediaOf(pagePictures)
  const names: string[] = []
  for (const story of stories) {
    const { path } = await exportStory({
      story,
      format: 'html',
      out: folder,
      settings: pageSettings,
      theme,
      media,
      resolveStory: async (id) => linkedStories[id as keyof typeof linkedStories] ?? null,
    })
    names.push(basename(path))
  }
  return { folder, names, remove: () => rm(folder, { recursive: true, force: true }) }
}
