/** Hunspell as WebAssembly: loaded once a thread, any number of dictionaries in it. */
import { readFile } from 'node:fs/promises'
import { type Hunspell, type HunspellFactory, loadModule } from 'hunspell-asm'

let factory: Promise<HunspellFactory> | null = null

export interface Dictionary extends Hunspell {
  /** Frees its memory. */
  dispose(): void
}

/**
 * Opens `path.aff` with `path.dic`, or with another file of words. Throws the system's error where one cannot be read.
 */
export async function openDictionary(path: string, list = `${path}.dic`): Promise<Dictionary> {
  factory ??= loadModule()
  const hunspell = await factory
  const [rules, words] = await Promise.all([readFile(`${path}.aff`), readFile(list)])
  const mounted = [hunspell.mountBuffer(rules), hunspell.mountBuffer(words)]
  try {
    const [aff = '', dic = ''] = mounted
    return hunspell.create(aff, dic)
  } finally {
    // Hunspell reads both whole while it is made.
    for (const file of mounted) hunspell.unmount(file)
  }
}
