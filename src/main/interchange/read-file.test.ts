import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import type { DocumentNode } from '@shared/document/schema'
import { documentFault } from '@shared/document/schema'
import { figures, plainText, walk } from '@shared/document/visit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Given, ImportContext } from './imported'
import { importFile } from './read-file'

const PASTE = join(import.meta.dirname, '../../../tests/fixtures/paste')
const HASH = 'a'.repeat(64)
const taken: Given[] = []
const context: ImportContext = {
  addPicture: async (given) => {
    taken.push(given)
    return { hash: HASH } as never
  },
}
let folder: string
beforeEach(async () => {
  taken.length = 0
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A document in short: a letter a format, brackets a link, one line a block. */
const outline = (nodes: readonly DocumentNode[]): string[] => nodes.map(short)
function short(node: DocumentNode): string {
  const below = 'children' in node ? node.children.map(short).join('') : ''
  if (node.type === 'text') {
    const marks = [node.format & 1 ? '*' : '', node.format & 2 ? '_' : '', node.format & 128 ? '=' : ''].join('')
    return `${marks}${node.text}${marks}`
  }
  if (node.type === 'linebreak') return ' ⏎ '
  if (node.type === 'link') return `[${below}](${node.url})`
  if (node.type === 'isolate') return `{${below}:${node.lang}}`
  if (node.type === 'missing') return `?${below}?`
  if (node.type === 'heading') return `${node.tag} ${below}`
  if (node.type === 'list') return `${node.listType}(${below})`
  if (node.type === 'listitem') return `<${below}>`
  if (node.type === 'tablecell') return `|${node.headerState || ''}${below}`
  if (node.type === 'tablerow') return `${below}|`
  if (node.type === 'table') return `table${node.$?.caption ? ` “${node.$.caption}”` : ''} ${below}`
  const slots = Object.entries(node.$slots ?? {}).map(([name, slot]) =>
    plainText(slot) ? ` ${name}=${plainText(slot)}` : '',
  )
  if (node.type === 'figure') return `figure ${node.media ? 'media' : 'empty'} “${node.alt}”${slots.join('')}`
  if (node.type === 'quotation') return `${node.kind} “${below}”${slots.join('')}`
  if (node.type === 'embed') return `embed ${node.provider} ${node.url}`
  return node.type === 'paragraph' ? below : `${node.type}${slots.join('')} ${below}`.trim()
}
const read = async (name: string, text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const imported = await importFile({ name, bytes }, context)
  return { ...imported, outline: outline(imported.document.root.children) }
}

describe('what other programs write', () => {
  it.each(['word', 'google-docs', 'libreoffice', 'web-page', 'telegram'])('%s comes out clean', async (name) => {
    const { document, fields } = await importFile({ path: join(PASTE, `${name}.html`) }, context)
    expect(documentFault(document)).toBeNull()
    const lines = outline(document.root.children)
    expect({ headline: fields.headline, dateline: fields.dateline, signoff: fields.signoff, lines }).toMatchSnapshot()
    // Whatever the source said about looks and direction is gone, and so are comments and deleted words.
    const nodes = [...walk(document.root)]
    expect(nodes.filter((node) => 'direction' in node && node.direction)).toEqual([])
    expect(lines.join('\n')).not.toMatch(/من قال هذا|هل الاسم|جملة حذفها|NH1|\[a\]|إعلان|جميع الحقوق|·|Mso/)
    expect(lines.filter((line) => line.trim() === '')).toEqual([])
  })
})

describe('encodings', () => {
  const text = 'السلام عليكم'
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return bigEndian ? bytes.swap16() : bytes
  }
  /** `السلام` in windows-1256. */
  const windows1256 = Uint8Array.of(0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3)
  it.each([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
    ['UTF-16 LE', utf16(false), text],
    ['UTF-16 BE', utf16(true), text],
    ['windows-1256', windows1256, 'السلام'],
  ])('%s', async (_, bytes, wanted) => {
    expect((await read('a.txt', new Uint8Array(bytes))).outline).toEqual([wanted])
  })
  it('a declared one, and a stale declaration', async () => {
    const page = (charset: string, body: Uint8Array) =>
      Buffer.concat([Buffer.from(`<meta charset=${charset}><p>`), body])
    expect((await read('a.html', page('windows-1256', windows1256))).outline).toEqual(['السلام'])
    expect((await read('a.html', page('windows-1256', Buffer.from(text)))).outline).toEqual([text])
    expect((await read('a.html', page('utf-8', windows1256))).outline).toEqual(['السلام'])
  })
})

describe('Markdown', () => {
  it('reads the dialect', async () => {
    const source = [
      '---',
      'headline: عنوان',
      'dateline: { agency: الرافد, place: البصرة }',
      'tags: [ماء, نخل]',
      'urgency: sometimes',
      'created: 2026-11-02T09:15:00+03:00',
      'original: { outlet: The Courier, url: "javascript:1" }',
      'returned: { reason: ينقص مصدر, points: [سؤال المديرية] }',
      '---',
      'في 10:30 قال :bdi[UNESCO]{lang=en} إن :mark[الماء] **عاد** و:missing[كم عائلة].',
      '',
      '## فرعي',
      '',
      ':::quote{speaker="كاظم"}',
      'قال.',
      ':::',
      '',
      ':::factbox{title="أرقام"}',
      '- واحد',
      '  1. اثنان',
      ':::',
      '',
      '::table-caption[جدول]',
      '| أ | ب |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '- [x] تم',
      '- [ ] لم يتم',
      '',
      '::embed{url="https://youtu.be/aBcDeFg"}',
      '',
      '::unknown[شيء]',
      '',
      '[أخرى](story:other) و[شر](javascript:alert(1))',
      '',
      '<p>نص <b>غليظ</b><script>alert(1)</script></p>',
      '',
      '---',
      '',
      'سطر أول\\',
      'سطر ثانٍ',
      '',
      'انتهى/25م',
    ].join('\n')
    const { outline: lines, fields, notes, created, returned } = await read('a.md', source)
    expect(lines).toEqual([
      'في 10:30 قال {UNESCO:en} إن =الماء= *عاد* و?كم عائلة?.',
      'h2 فرعي',
      'speech “قال.” speaker=كاظم',
      'factbox title=أرقام bullet(<واحد><number(<اثنان>)>)',
      'table “جدول” |1أ|1ب||1|2|',
      'check(<تم><لم يتم>)',
      'embed youtube https://youtu.be/aBcDeFg',
      '::unknown[شيء]',
      'أخرى وشر',
      'نص *غليظ*',
      'divider',
      'سطر أول ⏎ سطر ثانٍ',
    ])
    expect(fields).toMatchObject({
      headline: 'عنوان',
      tags: ['ماء', 'نخل'],
      urgency: 'normal',
      originalOutlet: 'The Courier',
      originalUrl: '',
      dateline: { agency: 'الرافد', place: 'البصرة' },
      signoff: { word: 'انتهى', code: '25م' },
    })
    expect({ created, returned, notes }).toEqual({
      created: '2026-11-02T09:15:00+03:00',
      returned: { reason: 'ينقص مصدر', points: ['سؤال المديرية'] },
      notes: [{ note: 'links', count: 2 }],
    })
  })
  it('keeps front matter that is no YAML in the note', async () => {
    const { fields, notes } = await read('a.md', '---\nheadline: "عنوان\ntags: [\n---\nنص')
    expect(fields.note).toContain('عنوان')
    expect(notes).toEqual([{ note: 'front-matter', count: 1 }])
  })
})

describe('text', () => {
  it('finds headline, dateline, sign-off, lists and links', async () => {
    const { outline: lines, fields } = await read(
      'a.txt',
      'سوق الشورجة يفتح ليلاً\r\n\r\nالرافد / بغداد.. قال تجار إنهم جاهزون\u200f: https://a.example/x.\r\n\r\n- أولاً\r\n- ثانياً\r\n\r\nختام. انتهى/25م\r\n',
    )
    expect(lines).toEqual([
      'قال تجار إنهم جاهزون: [https://a.example/x](https://a.example/x).',
      'bullet(<أولاً><ثانياً>)',
      'ختام.',
    ])
    expect(fields).toMatchObject({
      headline: 'سوق الشورجة يفتح ليلاً',
      dateline: { agency: 'الرافد', place: 'بغداد', kind: '' },
      signoff: { code: '25م' },
    })
  })
  it('has Arabic marks beside Arabic letters, and leaves addresses, numbers and Latin words alone', async () => {
    const { outline: lines } = await read(
      'a.txt',
      'هل تعود المياه?\n\nقال المدير, وهو من ميسان; إن 5,000 بيت ينتظر.\n\nراجعوا https://a.example/?q=1,2 أو R-Zero, Inc.',
    )
    expect(lines.join('\n')).toContain('قال المدير، وهو من ميسان؛ إن 5,000 بيت ينتظر.')
    expect(lines.join('\n')).toContain('https://a.example/?q=1,2')
    expect(lines.join('\n')).toContain('R-Zero, Inc.')
  })

  it('takes a kind for a kind, and leaves Kurdish letters alone', async () => {
    const { outline: lines, fields } = await read('a.txt', 'الرافد / تقرير\nهەولێر ۆ ک ی ٤٥\nکتاب یک')
    expect(fields.dateline).toEqual({ agency: 'الرافد', place: '', kind: 'تقرير' })
    expect(lines).toEqual(['هەولێر ۆ ک ی ٤٥', 'كتاب يك'])
  })
})

describe('pictures', () => {
  const page = (...sources: string[]) => sources.map((src) => `<p>نص</p><img src="${src}" alt="صورة">`).join('')
  const notesOf = async (...sources: string[]) => {
    await writeFile(join(folder, 'a.html'), page(...sources))
    const { notes, document } = await importFile({ path: join(folder, 'a.html') }, context)
    return { notes, found: figures(document).filter(({ media }) => media === HASH).length }
  }
  it('beside the file are taken, once', async () => {
    await mkdir(join(folder, 'a_files'))
    await writeFile(join(folder, 'a_files', 'صورة 1.jpg'), 'x')
    expect(await notesOf('a_files/صورة%201.jpg', 'a_files/صورة%201.jpg')).toEqual({ notes: [], found: 2 })
    expect(taken).toHaveLength(1)
  })
  it('elsewhere are not, whatever leads there', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'x.jpg'), 'x')
    await symlink(outside, join(folder, 'link'))
    const outcome = await notesOf(
      '../x.jpg',
      '..%2f..%2fetc%2fpasswd',
      '/etc/passwd',
      'link/x.jpg',
      `a/../../${outside}/x.jpg`,
    )
    expect(outcome).toEqual({ notes: [{ note: 'pictures-outside', count: 5 }], found: 0 })
    expect(taken).toEqual([])
    await rm(outside, { recursive: true })
  })
  it('on the web are not fetched, data is decoded, missing ones are told', async () => {
    expect(
      await notesOf(
        'https://a.example/x.jpg',
        '//a.example/y.jpg',
        'data:image/png;base64,AAEC',
        'none.jpg',
        'file:///c:/x.png',
      ),
    ).toEqual({
      notes: [
        { note: 'pictures-remote', count: 2 },
        { note: 'pictures-missing', count: 2 },
      ],
      found: 1,
    })
    expect(taken).toEqual([{ name: 'picture.png', bytes: Uint8Array.of(0, 1, 2) }])
  })
  it('that the store refuses are left out; a full disk ends the import', async () => {
    const failing = (code: 'media.broken' | 'disk.full') => ({
      addPicture: () => Promise.reject(new MuharrirError(code)),
    })
    const given = { name: 'a.md', bytes: new TextEncoder().encode('نص\n\n![صورة](data:image/png;base64,AAEC)') }
    expect((await importFile(given, failing('media.broken'))).notes).toEqual([{ note: 'pictures-refused', count: 1 }])
    await expect(importFile(given, failing('disk.full'))).rejects.toMatchObject({ code: 'disk.full' })
  })
})

describe('refusals', () => {
  const code = (given: Given) =>
    importFile(given, context).then(
      () => '',
      (error: MuharrirError) => error.code,
    )
  it.each([
    ['a.docx', 'x', 'import.unsupported'],
    ['a', 'x', 'import.unsupported'],
    ['a.txt', 'PK\u0003\u0004\0\0', 'import.unsupported'],
    ['a.txt', ' \n\n ', 'import.empty'],
    ['a.html', '<script>1</script>', 'import.empty'],
  ])('%s', async (name, text, wanted) => {
    expect(await code({ name, bytes: new TextEncoder().encode(text) })).toBe(wanted)
  })
  it('files that are none', async () => {
    expect(await code({ path: join(folder, 'none.txt') })).toBe('import.unreadable')
    await mkdir(join(folder, 'folder.txt'))
    expect(await code({ path: join(folder, 'folder.txt') })).toMatch(/import\.(unsupported|unreadable)/)
  })
})
