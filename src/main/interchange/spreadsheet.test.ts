import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readSheets } from './spreadsheet'
import { SHEET, workbook, zipOf } from './workbook.fixture'

describe('a workbook', () => {
  it('gives its cells, dates as dates', async () => {
    const [sheet] = await readSheets({ name: 'نفط.xlsx', bytes: await workbook(SHEET) })
    expect(sheet).toMatchObject({
      name: 'النفط',
      grid: [
        ['اليوم', 'الإنتاج'],
        ['2026-08-20', '3.25'],
      ],
      droppedRows: 0,
    })
  })
  it('is refused when it unpacks to more than anyone writes', async () => {
    const bomb = await workbook(SHEET, { 'xl/media/zeros.bin': Buffer.alloc(70 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(readSheets({ name: 'a.xlsx', bytes: bomb })).rejects.toMatchObject({ code: 'import.too-large' })
  })
  it('is refused when it is none', async () => {
    await expect(readSheets({ name: 'a.xlsx', bytes: await zipOf({ 'a.txt': 'x' }) })).rejects.toMatchObject({
      code: 'import.unreadable',
    })
    await expect(readSheets({ name: 'a.xls', bytes: Buffer.from('x') })).rejects.toMatchObject({
      code: 'import.unsupported',
    })
    const cut = (await workbook(SHEET)).slice(0, 300)
    await expect(readSheets({ name: 'a.xlsx', bytes: cut })).rejects.toMatchObject({ code: 'import.unreadable' })
  })
})

describe('text with delimiters', () => {
  it('may be in the encoding of an old Arabic system', async () => {
    const bytes = Uint8Array.from([0xc8, 0xdb, 0xcf, 0xc7, 0xcf, 0x3b, 0x35, 0x0a, 0xe6, 0xc7, 0xd3, 0xd8, 0x3b, 0x37])
    expect((await readSheets({ name: 'a.csv', bytes }))[0]?.grid).toEqual([
      ['بغداد', '5'],
      ['واسط', '7'],
    ])
  })
  it('is refused when it is empty or no text', async () => {
    await expect(readSheets({ name: 'a.csv', bytes: new Uint8Array() })).rejects.toMatchObject({ code: 'import.empty' })
    await expect(readSheets({ name: 'a.csv', bytes: Uint8Array.from([0, 1, 2, 0, 0]) })).rejects.toMatchObject({
      code: 'import.unsupported',
    })
  })
})
