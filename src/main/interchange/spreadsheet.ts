/** Tables of a file: an Excel workbook (XLSX), or text with delimiters. Nothing in a file is run or looked up elsewhere. */
import { basename, extname } from 'node:path'
import { boundedGrid, type ReadGrid, readText } from '@shared/chart/paste'
import { MAX_ROWS } from '@shared/chart/spec'
import { MuharrirError } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import { fromBuffer, type ZipFile } from 'yauzl'
import { declaredEncoding, decode, isBinary } from './decode'
import { MAX_MEGABYTES, readBytes } from './read-file'

export interface SheetTable extends ReadGrid {
  /** Of the sheet; the file's for text. */
  name: string
}

export const SHEET_FILES = ['xlsx', 'csv', 'tsv', 'txt']
/** Of all parts of a workbook together, unpacked. */
const MAX_UNPACKED_MEGABYTES = 60
const MAX_PARTS = 2000
const MEGABYTE = 1024 * 1024
const MAX_SHEETS = 20

/** @throws MuharrirError `import.too-large`, `import.unsupported`, `import.unreadable` or `import.empty`. */
export async function readSheets(file: GivenFile): Promise<SheetTable[]> {
  const name = 'path' in file ? basename(file.path) : file.name
  const bytes = 'path' in file ? await readBytes(file.path, name) : file.bytes
  if (bytes.length > MAX_MEGABYTES * MEGABYTE)
    throw new MuharrirError('import.too-large', { name, limit: MAX_MEGABYTES })
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (extname(name).toLowerCase() === '.xls' || (isZip && extname(name).toLowerCase() !== '.xlsx'))
    throw new MuharrirError('import.unsupported', { name })
  const tables = isZip ? await workbook(bytes, name) : [{ name, ...readText(delimited(bytes, name)) }]
  const filled = tables.filter(({ grid }) => grid.length > 0)
  if (filled.length === 0) throw new MuharrirError('import.empty', { name })
  return filled
}

function delimited(bytes: Uint8Array, name: string): string {
  if (isBinary(bytes)) throw new MuharrirError('import.unsupported', { name })
  return decode(bytes, declaredEncoding(bytes))
}

async function workbook(bytes: Uint8Array, name: string): Promise<SheetTable[]> {
  await refuseBombs(Buffer.from(bytes), name)
  try {
    const { default: readWorkbook } = await import('read-excel-file/node')
    const sheets = await readWorkbook(Buffer.from(bytes))
    return sheets.slice(0, MAX_SHEETS).map(({ sheet, data }) => ({
      name: sheet,
      ...withAll(boundedGrid(data.slice(0, MAX_ROWS + 2).map((row) => row.map(written))), data.length),
    }))
  } catch (error) {
    throw new MuharrirError('import.unreadable', { name, reason: (error as Error).message }, { cause: error })
  }
}

const withAll = (read: ReadGrid, rows: number): ReadGrid => ({
  ...read,
  droppedRows: Math.max(read.droppedRows, rows - (MAX_ROWS + 1), 0),
})

/** A cell's value as words that are read again as pasted ones are. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

/** Unpacks every part once, counting: what a part says of its size may be a lie, which yauzl refuses. */
function refuseBombs(bytes: Buffer, name: string): Promise<void> {
  return new Promise((done, refuse) => {
    const unreadable = (error: Error) =>
      refuse(new MuharrirError('import.unreadable', { name, reason: error.message }, { cause: error }))
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return unreadable(error)
      countParts(
        zip,
        () => refuse(new MuharrirError('import.too-large', { name, limit: MAX_UNPACKED_MEGABYTES })),
        unreadable,
        done,
      )
    })
  })
}

function countParts(zip: ZipFile, tooLarge: () => void, unreadable: (error: Error) => void, done: () => void): void {
  let unpacked = 0
  let parts = 0
  const stop = (then: () => void) => {
    zip.close()
    then()
  }
  zip.on('error', unreadable)
  zip.on('end', done)
  zip.on('entry', (entry) => {
    if (++parts > MAX_PARTS) return stop(tooLarge)
    zip.openReadStream(entry, (error, stream) => {
      if (error) return unreadable(error)
      stream.on('data', (chunk: Buffer) => {
        unpacked += chunk.length
        if (unpacked > MAX_UNPACKED_MEGABYTES * MEGABYTE) {
          stream.destroy()
          stop(tooLarge)
        }
      })
      stream.on('error', unreadable)
      stream.on('end', () => zip.readEntry())
    })
  })
  zip.readEntry()
}
