/**
 * The inverted index on disk: SQLite's FTS5, so that it is opened and not loaded, costs no memory of its own and changes
 * a story at a time. Columns hold finished keys, each once folded and once exact; the text itself is not kept.
 * It is derived: whatever is wrong with the file, it is made again.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SoughtWord } from '@shared/arabic/search'
import sqlite from 'node-sqlite3-wasm'
import type { SearchField } from './search-document'
import type { Stamp } from './story-file'

/** Raised when the documents or the keys of words change meaning. */
const SCHEMA = 3
const FIELDS = ['headline', 'about', 'text'] as const satisfies SearchField[]
/** All words in the headline count most, then all words in what names the story; the spelling as asked decides between. */
const SCORE = { found: 1, exact: 1, about: 2, headline: 4 } as const
/** Rows read at once. */
const PAGE = 2_000

/** Keys of each field, separated by spaces. */
export type Keys = Record<SearchField, { folded: string; exact: string }>

/**
 * Keys outside ASCII are taken as they are. Which field a word stands in is kept, and not where in it. A killed
 * program leaves a whole file; after a power cut it may be broken, which shows, and it is made again.
 */
const TABLES = `
  create virtual table if not exists words using fts5(
    headline, about, text, headline_exact, about_exact, text_exact,
    content='', contentless_delete=1, detail=column, tokenize="ascii tokenchars '.,'"
  );
  create virtual table if not exists terms using fts5vocab(words, row);
  create table if not exists stories (number integer primary key, id text unique not null, stamp text not null);
`

/** Higher is better, by id of the story. */
export type Scores = Pick<ReadonlyMap<string, number>, 'size' | 'get' | 'has'>

export class SearchDatabase {
  readonly #database: InstanceType<typeof sqlite.Database>
  /** Rows of stories by their id. */
  readonly #rows = new Map<string, number>()
  readonly #add: ReturnType<InstanceType<typeof sqlite.Database>['prepare']>

  /** @param path a file, or `:memory:` @throws when the file is none of ours */
  constructor(path: string) {
    if (path !== ':memory:') {
      // Not the library's folder too: one that went away with its disk must not be made anew.
      if (!existsSync(dirname(path))) mkdirSync(dirname(path))
      // The library's own lock says that nobody else has it: this one was left by a killed program.
      rmSync(`${path}.lock`, { recursive: true, force: true })
    }
    this.#database = new sqlite.Database(path)
    try {
      this.#database.exec('pragma locking_mode = exclusive; pragma synchronous = off; pragma cache_size = -16000')
      this.#prepareTables()
      this.#add = this.#database.prepare(
        `insert into words (rowid, ${FIELDS.join(', ')}, ${FIELDS.map((field) => `${field}_exact`).join(', ')})
         values (?, ?, ?, ?, ?, ?, ?)`,
      )
    } catch (error) {
      this.#database.close()
      throw error
    }
  }

  /** The index of a library: its own file, or a copy of it where that is another program's. A broken one begins anew. */
  static open(path: string, own: boolean, copy: string): SearchDatabase {
    if (!own) {
      try {
        copyFileSync(path, copy)
        return new SearchDatabase(copy)
      } catch {
        // None yet, or caught in the middle of a change.
        return new SearchDatabase(':memory:')
      }
    }
    try {
      return new SearchDatabase(path)
    } catch {
      SearchDatabase.remove(path)
      return new SearchDatabase(path)
    }
  }

  static remove(path: string): void {
    for (const file of [path, `${path}-journal`, `${path}.lock`]) rmSync(file, { recursive: true, force: true })
  }

  #prepareTables(): void {
    const { user_version } = this.#database.get('pragma user_version') as { user_version: number }
    if (user_version !== 0 && user_version !== SCHEMA) throw new Error(`search index of schema ${user_version}`)
    this.#database.exec(TABLES)
    this.#database.exec(`pragma user_version = ${SCHEMA}`)
  }

  /** Everything in `work` reaches the disk together. */
  together(work: () => void): void {
    this.#database.exec('begin')
    try {
      work()
      this.#database.exec('commit')
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  stamps(): Map<string, Stamp> {
    const rows = this.#database.all('select number, id, stamp from stories') as {
      number: number
      id: string
      stamp: Stamp
    }[]
    for (const { number, id } of rows) this.#rows.set(id, number)
    return new Map(rows.map(({ id, stamp }) => [id, stamp]))
  }

  put(id: string, stamp: Stamp, keys: Keys): void {
    this.delete(id)
    const { lastInsertRowid } = this.#database.run('insert into stories (id, stamp) values (?, ?)', [id, stamp])
    const number = Number(lastInsertRowid)
    this.#rows.set(id, number)
    this.#add.run([number, ...FIELDS.map((field) => keys[field].folded), ...FIELDS.map((field) => keys[field].exact)])
  }

  /** True when it was there. */
  delete(id: string): boolean {
    const row = this.#database.get('select number from stories where id = ?', [id]) as { number: number } | null
    if (!row) return false
    this.#database.run('delete from words where rowid = ?', [row.number])
    this.#database.run('delete from stories where number = ?', [row.number])
    this.#rows.delete(id)
    return true
  }

  /** All terms in order, from the one after `last`: a page of them, each with the number of stories that hold it. */
  terms(last: string): { term: string; doc: number }[] {
    return this.#database.all('select term, doc from terms where term > ? limit ?', [last, PAGE]) as {
      term: string
      doc: number
    }[]
  }

  /**
   * Scores by id, higher is better, of the stories with every word. How often a word stands in a story says little of
   * news, where every word must be found anyway: what counts is where it stands, and how it is spelled.
   */
  search(words: readonly SoughtWord[], fields: readonly SearchField[] = FIELDS): Scores {
    if (words.length === 0) return new Map()
    const folded = (among: readonly SearchField[]) => words.map((word) => foldedWord(word, among)).join(' AND ')
    const exact = words.map((word) => exactWord(word, fields)).join(' AND ')
    const found = this.#matching(`(${folded(fields)}) OR (${exact})`)
    // By row and not by id: a word of every story is found ten thousand times.
    const scores = new Uint8Array(found.reduce((most, row) => Math.max(most, row), 0) + 1)
    const add = (rows: readonly number[], score: number) => {
      for (const row of rows) scores[row] = (scores[row] ?? 0) + score
    }
    add(found, SCORE.found)
    add(this.#matching(exact), SCORE.exact)
    if (fields.includes('about')) add(this.#matching(folded(['about'])), SCORE.about)
    if (fields.includes('headline')) add(this.#matching(folded(['headline'])), SCORE.headline)
    const get = (id: string): number | undefined => scores[this.#rows.get(id) ?? -1] || undefined
    return { size: found.length, get, has: (id) => get(id) !== undefined }
  }

  /** As one value: ten thousand rows that cross one by one take longer than to find them. */
  #matching(query: string): number[] {
    const { numbers } = this.#database.get('select json_group_array(rowid) as numbers from words where words match ?', [
      query,
    ]) as { numbers: string }
    return JSON.parse(numbers) as number[]
  }

  close(): void {
    this.#database.close()
  }
}

/** FTS5's query of one word. A key holds no quotation mark: it is letters, digits, `.` and `,`. */
function foldedWord({ forms, starts }: SoughtWord, fields: readonly SearchField[]): string {
  const columns = `{${fields.join(' ')}}`
  const any = [...forms.map((form) => `"${form}"`), ...starts.map((start) => `"${start}" *`)]
  return `(${columns} : (${any.join(' OR ')}))`
}

const exactWord = ({ exact }: SoughtWord, fields: readonly SearchField[]): string =>
  `({${fields.map((field) => `${field}_exact`).join(' ')}} : "${exact}")`
