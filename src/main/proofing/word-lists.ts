/** The lists of words beside the dictionary, as they lie in the program's resources. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LEXICON_KINDS, type LexiconKind } from '@shared/proofing/lexicon'
import { bareWord } from '@shared/proofing/words'

/** One word a line; empty lines and those that begin with `#` are for people. */
export async function readWordList(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

/** A line of a word list: the word and, after a space, one that it is inflected like. */
export function wordWithModel(line: string): GazetteerName {
  const [word = '', like] = line.split(' ')
  return { arabic: word, latin: '', words: [bareWord(word)], kind: 'term', like: like ?? null }
}

export interface GazetteerName {
  /** As it is written. */
  arabic: string
  /** The preferred transliteration, or empty. */
  latin: string
  /** Bare words of the name. */
  words: readonly string[]
  kind: LexiconKind
  /** A word of the dictionary whose affixes the name takes, or null. */
  like: string | null
}

/**
 * Every `*.tsv` of a folder: the name in Arabic, its Latin forms, its kind, and a word that it is inflected like. A
 * folder that is not there holds no names.
 */
export async function readGazetteer(folder: string): Promise<GazetteerName[]> {
  const files = await readdir(folder).catch(() => [])
  const tables = files.filter((file) => file.endsWith('.tsv')).sort(byNearness)
  const texts = await Promise.all(tables.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.flatMap((text) => text.split('\n').flatMap(nameOf))
}

/** The files whose names a newsroom of Iraq writes most, first: so names are offered while typing. */
const NEAREST = [
  'iraq-places.tsv',
  'institutions.tsv',
  'iraq-people.tsv',
  'parties.tsv',
  'given-names.tsv',
  'families.tsv',
]

function byNearness(one: string, other: string): number {
  const place = (file: string) => (NEAREST.includes(file) ? NEAREST.indexOf(file) : NEAREST.length)
  return place(one) - place(other) || (one < other ? -1 : 1)
}

function nameOf(line: string): GazetteerName[] {
  const [arabic = '', latins = '', kind = '', like = ''] = line.split('\t').map((cell) => cell.trim())
  if (arabic === '' || arabic.startsWith('#') || arabic === 'arabic') return []
  const known = LEXICON_KINDS.find((name) => name === kind) ?? 'term'
  const words = partsOf(arabic)
    .map(bareWord)
    .filter((word) => word.length > 1)
  if (words.length === 0) return []
  const [latin = ''] = latins.split('|')
  return [{ arabic, latin: latin.trim(), words, kind: known, like: like === '' ? null : bareWord(like) }]
}

/** Letters and spaces only: most names, and much quicker to part. */
const PLAIN = /^[\u0621-\u063a\u0641-\u064a ]+$/
const partsOf = (name: string): string[] => name.split(PLAIN.test(name) ? ' ' : /[^\p{L}\p{M}]+/u)
