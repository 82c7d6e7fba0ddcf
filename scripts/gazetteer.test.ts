// The gazetteer decides which names the proofreader accepts: a slip here is a slip the newsroom never sees.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import vectors from '../src/shared/arabic/vectors.json'

const folder = join(import.meta.dirname, '../resources/gazetteer')
const HEADER = 'arabic\tlatin\tkind\tlike'
const KINDS = ['person', 'given', 'family', 'place', 'institution', 'party', 'company', 'media', 'term']

const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'))

interface Entry {
  place: string
  columns: string[]
  arabic: string
  latin: string
  kind: string
  like: string
}

function entriesOf(file: string): Entry[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (index === 0 || line === '' || line.startsWith('#')) return []
    const columns = line.split('\t')
    const [arabic = '', latin = '', kind = '', like = ''] = columns
    return [{ place: `${file}:${index + 1}`, columns, arabic, latin, kind, like }]
  })
}

const entries = files.flatMap(entriesOf)
const wordsOf = (name: string) => name.split(' ')
const words = new Set(entries.flatMap(({ arabic }) => wordsOf(arabic)))
const placesWhere = (wrong: (entry: Entry) => boolean) =>
  entries.filter(wrong).map(({ place, columns }) => `${place} ${columns.join(' | ')}`)

describe('the gazetteer', () => {
  it.each(files)('%s starts with the header, ends with a newline and is NFC', (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text.split('\n')[0]).toBe(HEADER)
    expect(text.endsWith('\n')).toBe(true)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toContain('\r')
  })

  it('has four columns in every row and a kind that is known', () => {
    expect(placesWhere(({ columns }) => columns.length !== 4)).toEqual([])
    expect(placesWhere(({ kind }) => !KINDS.includes(kind))).toEqual([])
  })

  it('writes names in bare Arabic letters: no vowel mark, tatweel, direction mark, digit, Persian letter or stray space', () => {
    const bare = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/
    expect(placesWhere(({ arabic }) => !bare.test(arabic))).toEqual([])
  })

  it('transliterates in ASCII letters, spaces, hyphens and apostrophes, each form once', () => {
    const name = "[A-Za-z'][A-Za-z' -]*[A-Za-z']|[A-Za-z]"
    const latin = new RegExp(`^(?:${name})(?:\\|(?:${name}))*$`)
    expect(placesWhere((entry) => !latin.test(entry.latin))).toEqual([])
    const forms = ({ latin }: Entry) => latin.split('|')
    expect(placesWhere((entry) => new Set(forms(entry)).size !== forms(entry).length)).toEqual([])
  })

  it('gives a model only to a single word, and the model is a single word without the article', () => {
    expect(placesWhere(({ arabic, like }) => like !== '' && arabic.includes(' '))).toEqual([])
    expect(placesWhere(({ like }) => like !== '' && !/^(?!ال)[\u0621-\u064a]+$/.test(like))).toEqual([])
  })

  it('holds each name once', () => {
    const first = new Map<string, string>()
    const twice = entries.flatMap(({ arabic, place }) => {
      const before = first.get(arabic)
      first.set(arabic, before ?? place)
      return before === undefined ? [] : [`${arabic}: ${before}, ${place}`]
    })
    expect(twice).toEqual([])
    expect(first.size).toBeGreaterThan(2000)
  })

  it('knows every word that the dictionary was found to lack', () => {
    expect(vectors.spelling.gazetteer_gaps.filter((word) => !words.has(word))).toEqual([])
  })

  it('accepts no word that must be rejected', () => {
    const { must_reject, accepts_wrongly } = vectors.spelling
    expect([...must_reject, ...accepts_wrongly].filter((word) => words.has(word))).toEqual([])
  })
})
