/** Files dropped on the window. */
import type { GivenFile } from '@shared/contract/given'
import { muharrir } from '../muharrir'

/** Without this a file dropped beside its target would take the window's place. */
export function refuseStrayDrops(): void {
  for (const type of ['dragover', 'drop'] as const)
    window.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    })
}

/** A file as it may cross: by its path where it has one on this machine, else with its bytes. */
export async function givenFile(file: File): Promise<GivenFile> {
  const path = muharrir.pathOf(file)
  return path ? { path } : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

export const givenFiles = (files: Iterable<File>): Promise<GivenFile[]> => Promise.all([...files].map(givenFile))
