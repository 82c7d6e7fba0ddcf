/** The rules of house style from the disk: the packs of the program, and what a library made of them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EffectiveRules, effectiveRules, type StyleChoices } from '@shared/arabic/style/effective-rules'
import { librarySchema } from '@shared/story/library'

/** Words that a test of the dictionary lets pass stand beside the packs. */
const NO_PACK = 'reviewed.json'

/** Where nothing was chosen: the rules' own levels, no rules of a newsroom's own, no agency. */
export const NO_CHOICES: StyleChoices = librarySchema.parse({
  schema: 1,
  id: '',
  agency: { name: {}, short: {} },
})

/**
 * The packs as they are read, in the order of their names. They belong to the program: a file that is no JSON is a
 * damaged installation, and throws.
 * @param resources the program's `resources` folder
 */
export async function loadPacks(resources: string): Promise<unknown[]> {
  const folder = join(resources, 'rules')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== NO_PACK).sort()
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown))
}

export async function loadRules(resources: string, choices: StyleChoices = NO_CHOICES): Promise<EffectiveRules> {
  return effectiveRules(await loadPacks(resources), choices)
}
