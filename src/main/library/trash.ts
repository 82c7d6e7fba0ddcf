/** The trash is a place: a story's folder moves there whole and back. Only from there is anything removed for good. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { moveDurably, syncFolder } from './durable'
import { type Place, placeFolder, REMOVING, storyFolder } from './places'
import type { Shelf } from './shelf'

/** Moves stories that are not there yet, one after the other, each whole or not at all. */
export async function moveTo(shelf: Shelf, place: Place, ids: readonly string[]): Promise<void> {
  const { context, catalogue } = shelf
  const moved: string[] = []
  try {
    for (const id of ids) {
      await context.inTurn(id, async () => {
        const entry = shelf.entry(id)
        if (entry.place === place) return
        const [from, to] = [storyFolder(context.folder, entry.place, id), storyFolder(context.folder, place, id)]
        await context.writing(from, async () => {
          await mkdir(placeFolder(context.folder, place), { recursive: true })
          await moveDurably(from, to)
        })
        shelf.forget(id)
        catalogue.set({ ...entry, place })
        moved.push(id)
      })
    }
  } finally {
    shelf.tell(moved, 'other')
  }
}

export async function removeForGood(shelf: Shelf, ids: readonly string[]): Promise<void> {
  const { context, catalogue } = shelf
  const removed: string[] = []
  try {
    for (const id of ids) {
      await context.inTurn(id, async () => {
        if (shelf.entry(id).place !== 'trash') throw new MuharrirError('bad-request', { reason: 'not in the trash' })
        const from = storyFolder(context.folder, 'trash', id)
        const going = join(placeFolder(context.folder, 'trash'), `${REMOVING}${id}`)
        await context.writing(from, async () => {
          await moveDurably(from, going)
          await rm(going, { recursive: true, force: true })
          await syncFolder(placeFolder(context.folder, 'trash'))
        })
        shelf.forget(id)
        catalogue.delete(id)
        shelf.index.drop(id)
        removed.push(id)
      })
    }
  } finally {
    shelf.tell(removed, 'other')
  }
}
