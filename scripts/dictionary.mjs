/**
 * Makes resources/dictionaries/ar of Ayaspell's dictionary, as Debian's package hunspell-ar 3.2 has it (npm has none):
 *
 *   apt-get download hunspell-ar && dpkg-deb -x hunspell-ar_*.deb FOLDER
 *   node scripts/dictionary.mjs FOLDER
 *
 * The morphology (stem, part of speech) is left out: no check needs it, and it takes half of the memory. So are
 * comments, headings and entries that then stand twice. What it says of verbs parts the entries in two: imperatives and
 * the first person singular, which stand in quotations and opinion only, are a dictionary of their own, `personal.dic`,
 * so that اعلن and أستقبل are told from أعلن and استقبل. Forms, flags and affix rules stay as they are.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const [source] = process.argv.slice(2)
if (!source) {
  console.error('Name the folder that the package hunspell-ar was unpacked into.')
  process.exit(2)
}
const target = join(import.meta.dirname, '../resources/dictionaries/ar')
const lines = async (name) => (await readFile(join(resolve(source), 'usr/share/hunspell', name), 'utf8')).split('\n')

/** A conjunction before it or not: the hamza of a question, with the vowel that some rules write. */
const QUESTION = /^أ\u064e?(?:[وفبكلس]|ال|لل)*$/

/**
 * Rules without comments, without the numbers and tables of morphology, and without the hamza of a question, which
 * otherwise makes a word of every misspelled one: أتفاق is «is it تفاق?».
 */
function affixes(all) {
  const kept = []
  for (const line of all) {
    const fields = line.trim().split(/\s+/)
    const [keyword = '', , , added = ''] = fields
    if (keyword === '' || keyword.startsWith('#') || keyword === 'AM') continue
    if (keyword === 'PFX' && QUESTION.test(added.replace(/\/.*/, ''))) continue
    // The flags of an alias are followed by its number, as a comment.
    if (keyword === 'AF') kept.push(fields.slice(0, 2))
    // `SFX name strip affix/flags condition`: after a slash stands the number of an alias of flags, which stays.
    else kept.push(fields)
  }
  const isHeading = (fields) => fields.length === 4 && /^[PS]FX$/.test(fields[0]) && /^\d+$/.test(fields[3])
  const rulesOf = (name) => kept.filter((fields) => /^[PS]FX$/.test(fields[0]) && fields[1] === name).length - 1
  const lines = kept.flatMap((fields) => {
    if (!isHeading(fields)) return [fields]
    const rules = rulesOf(fields[1])
    return rules === 0 ? [] : [[...fields.slice(0, 3), rules]]
  })
  return `${lines.map((fields) => fields.join(' ')).join('\n')}\n`
}

/**
 * Whether an entry is a verb that the news does not say of itself: an imperative, or what one person says of himself.
 * A past tense is both, and stays.
 */
function isPersonal(form, morphology) {
  if (!morphology.includes('po:verb') || morphology.includes('is:pst')) return false
  const isImperativeOnly = morphology.includes('is:imp') && !morphology.includes('is:prst')
  return isImperativeOnly || /^[أآ]/.test(form)
}

/** Entries `word/flags`, each once, those of running text and the personal ones apart. The first line is their number. */
function entries(all, morphologies) {
  const [running, personal] = [new Set(), new Set()]
  for (const line of all.slice(1)) {
    const [entry = '', alias = ''] = line.split('\t').map((cell) => cell.trim())
    // Arabic letters only: what else begins a line is a heading or the name of a file it was once made of.
    if (!/^[\u0621-\u064a\ufe70-\ufefc]/.test(entry)) continue
    const set = isPersonal(entry, morphologies[Number(alias)] ?? '') ? personal : running
    set.add(entry.normalize('NFKC'))
  }
  const lists = [running, new Set([...personal].filter((entry) => !running.has(entry)))]
  return lists.map((set) => `${[set.size, ...set].join('\n')}\n`)
}

const rules = await lines('ar.aff')
// The first line of the table is its length, so the others count from 1.
const morphologies = rules.filter((line) => line.startsWith('AM '))
const [running, personal] = entries(await lines('ar.dic'), morphologies)
await mkdir(target, { recursive: true })
await writeFile(join(target, 'ar.aff'), affixes(rules))
await writeFile(join(target, 'ar.dic'), running)
await writeFile(join(target, 'personal.dic'), personal)
await copyFile(join(resolve(source), 'usr/share/doc/hunspell-ar/copyright'), join(target, 'COPYRIGHT'))
