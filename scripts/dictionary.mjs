/**
 * Makes resources/dictionaries/ar of Ayaspell's dictionary, as Debian's package hunspell-ar 3.2 has it (npm has none):
 *
 *   apt-get download hunspell-ar && dpkg-deb -x hunspell-ar_*.deb FOLDER
 *   node scripts/dictionary.mjs FOLDER
 *
 * The morphology (stem, part of speech) is left out: no check needs it, and it takes half of the memory. So are
 * comments, headings and entries that then stand twice. Forms, flags and affix rules stay as they are.
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

/** Rules without comments and without the numbers and tables of morphology. */
function affixes(all) {
  const kept = []
  for (const line of all) {
    const fields = line.trim().split(/\s+/)
    const [keyword = ''] = fields
    if (keyword === '' || keyword.startsWith('#') || keyword === 'AM') continue
    // The flags of an alias are followed by its number, as a comment.
    if (keyword === 'AF') kept.push(fields.slice(0, 2).join(' '))
    // `SFX name strip affix/flags condition`: after a slash stands the number of an alias of flags, which stays.
    else kept.push(fields.join(' '))
  }
  return `${kept.join('\n')}\n`
}

/** Entries `word/flags`, each once. The first line is their number. */
function entries(all) {
  const words = new Set()
  for (const line of all.slice(1)) {
    const entry = (line.split('\t')[0] ?? '').trim()
    // Arabic letters only: what else begins a line is a heading or the name of a file it was once made of.
    if (/^[\u0621-\u064a\ufe70-\ufefc]/.test(entry)) words.add(entry.normalize('NFKC'))
  }
  return `${[words.size, ...words].join('\n')}\n`
}

await mkdir(target, { recursive: true })
await writeFile(join(target, 'ar.aff'), affixes(await lines('ar.aff')))
await writeFile(join(target, 'ar.dic'), entries(await lines('ar.dic')))
await copyFile(join(resolve(source), 'usr/share/doc/hunspell-ar/copyright'), join(target, 'COPYRIGHT'))
