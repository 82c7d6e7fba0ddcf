/** The contract's `preview` and `export`. */
import { join } from 'node:path'
import type { MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { exportName, exportStory } from '../../article/export'
import type { Services } from '../services'

export const previewHandlers = ({ preview, workspace }: Services): MuharrirHandlers['preview'] => ({
  render: async (draft) => {
    const started = performance.now()
    const { published, updated, publication } = workspace.library.stories.summary(draft.id) ?? {}
    const { url } = await (await preview()).render({
      ...draft,
      ...(updated ? { updated, published, publication } : {}),
    })
    return { url, milliseconds: performance.now() - started }
  },
  close: async ({ id }) => {
    ;(await preview()).close(id)
    return null
  },
})

export const exportHandlers = (services: Services): MuharrirHandlers['export'] => ({
  story: async ({ id, format, despiteBlocks }) => {
    const { workspace, dialogs, jobs, documents, written } = services
    const { library, media } = workspace
    const story = await library.stories.get(id)
    const findings = await library.stories.check(id, { media: await media.knownTo(story) })
    const count = findings.filter(({ level }) => level === 'block').length
    if (count > 0 && !despiteBlocks) throw new MuharrirError('export.blocked', { count })

    const chosen =
      format === 'zip'
        ? await dialogs.saveAs('export.save', join(documents, `${exportName(story)}.zip`), 'zip')
        : await dialogs.folder('export')
    if (!chosen) return { path: null, files: 0, bytes: 0 }
    const outcome = await jobs.run('export', async (job) =>
      exportStory({
        story,
        format,
        out: chosen,
        settings: library.settings,
        theme: await services.theme(),
        media: workspace.media,
        resolveStory: (linked) => workspace.linkedStory(linked),
        ...job,
      }),
    )
    written.add(outcome.path)
    return outcome
  },
})
