/** The contract's `media`. */
import type { MuharrirHandlers } from '@shared/contract/contract'
import type { Asset } from '@shared/media/asset'
import type { Services } from '../services'

const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'svg']

export const mediaHandlers = ({ workspace, dialogs }: Services): MuharrirHandlers['media'] => ({
  add: ({ file }) => workspace.media.add(file, workspace.requireMe().id),
  addFromDialog: async () => {
    const [path] = await dialogs.files('picture.choose', PICTURES, false)
    return path ? workspace.media.add({ path }, workspace.requireMe().id) : null
  },
  get: ({ hash }) => workspace.media.get(hash),
  getMany: async ({ hashes }) => {
    const found = await Promise.all(hashes.map((hash) => workspace.media.asset(hash)))
    return Object.fromEntries(
      found.filter((asset): asset is Asset => asset !== null).map((asset) => [asset.hash, asset]),
    )
  },
})
