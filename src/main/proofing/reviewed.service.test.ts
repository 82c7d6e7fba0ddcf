/**
 * No word map may change a word that is right. Every word of every map, with each proclitic, must be unknown to the
 * dictionary and the gazetteer, or stand with a reason in `resources/rules/reviewed.json`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Dictionary, openDictionary } from './dictionary'
import { loadRules } from './rules'
import { readGazetteer, readWordList } from './word-lists'

const RESOURCES = join(import.meta.dirname, '../../../resources')
const TASHKEEL = /[\u064b-\u0652]/g

interface Reviewed {
  words: { rule: string; words: string[]; reason: string }[]
}

let dictionary: Dictionary
let personal: Dictionary
let reviewed: Set<string>
let rejected: Set<string>
let names: Set<string>
beforeAll(async () => {
  const folder = join(RESOURCES, 'dictionaries/ar')
  dictionary = await openDictionary(join(folder, 'ar'))
  personal = await openDictionary(join(folder, 'ar'), join(folder, 'personal.dic'))
  rejected = new Set(await readWordList(join(folder, 'rejected.txt')))
  names = new Set((await readGazetteer(join(RESOURCES, 'gazetteer'))).flatMap(({ words: parts }) => parts))
  const { words } = JSON.parse(await readFile(join(RESOURCES, 'rules/reviewed.json'), 'utf8')) as Reviewed
  expect(words.filter(({ reason }) => reason.length < 20)).toEqual([])
  reviewed = new Set(words.flatMap(({ rule, words: keys }) => keys.map((key) => `${rule} ${key}`)))
})
afterAll(() => {
  dictionary.dispose()
  personal.dispose()
})

const isKnown = (word: string): boolean => {
  const bare = word.replace(TASHKEEL, '')
  return (
    names.has(bare) || (!rejected.has(bare) && [dictionary, personal].some((one) => one.spell(word) || one.spell(bare)))
  )
}

it('changes no word that is known, unless somebody looked at it', async () => {
  const { all } = await loadRules(RESOURCES)
  const known: string[] = []
  const used = new Set<string>()
  for (const { rule, entries } of all) {
    if (rule.type !== 'wordmap') continue
    const words = Object.keys(rule.entries).filter((key) => !key.includes(' '))
    for (const [form, { rest }] of entries) {
      if (rest !== '' || !isKnown(form)) continue
      // The longest: of a word and the same word with a proclitic of its own in the map, the form is the longer one's.
      const key = words.filter((word) => form.endsWith(word)).sort((a, b) => b.length - a.length)[0] ?? form
      const name = `${rule.id} ${key}`
      if (reviewed.has(name)) used.add(name)
      else known.push(`${name}: ${form}`)
    }
  }
  expect(known).toEqual([])
  expect([...reviewed].filter((name) => !used.has(name))).toEqual([])
})
