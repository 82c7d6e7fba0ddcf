import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { readSheets } from './spreadsheet'

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

async function zipOf(parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const workbook = (sheet: string, more: Record<string, string | Buffer> = {}) =>
  zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="النفط" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  })

const said = (text: string, place: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const SHEET = `<row r="1">${said('اليوم', 'A1')}${said('الإنتاج', 'B1')}</row><row r="2"><c r="A2" s="1"><v>46254</v></c><c r="B2"><v>3.25</v></c></row>`

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
