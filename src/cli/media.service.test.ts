import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMuharrir } from './run.fixture'

const SECONDS = 1000

let home: string
let library: string
const run = (args: string[]) => runMuharrir(home, args, {})
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'muharrir-media-'))
  library = join(home, 'مكتبة')
  expect((await run(['init', library])).code).toBe(0)
}, 120 * SECONDS)
afterAll(() => rm(home, { recursive: true, force: true }))

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await run([...args, '--json', '--library', library])
  expect(stderr, args.join(' ')).toBe('')
  expect(code, args.join(' ')).toBe(0)
  return JSON.parse(stdout)
}

describe('the media library on the command line', { timeout: 600 * SECONDS, sequential: true }, () => {
  const drawing = (fill: string) =>
    sharp({ create: { width: 1600, height: 1000, channels: 3, background: fill } })
      .composite([
        { input: { create: { width: 300, height: 300, channels: 3, background: '#fff' } }, left: 100, top: 80 },
      ])
      .jpeg()
      .toBuffer()
  let id: string

  it('takes files and folders in, and says what it refuses', async () => {
    await mkdir(join(home, 'صور'))
    await writeFile(join(home, 'صور', 'نهر.jpg'), await drawing('#357'))
    await writeFile(join(home, 'نهر.jpg'), await drawing('#357'))
    await writeFile(join(home, 'سوق.jpg'), await drawing('#a42'))
    await writeFile(join(home, 'ملاحظة.jpg'), 'ليست صورة')
    const [first] = await json('media', 'add', join(home, 'صور'))
    expect(first).toMatchObject({ kind: 'picture', format: 'jpeg', width: 1600, height: 1000, known: false })
    id = first.id
    expect(await json('media', 'add', join(home, 'نهر.jpg'))).toMatchObject([{ id, known: true }])
    const mixed = await run([
      'media',
      'add',
      join(home, 'سوق.jpg'),
      join(home, 'ملاحظة.jpg'),
      '--json',
      '--library',
      library,
    ])
    expect(mixed.code).toBe(1)
    expect(JSON.parse(mixed.stdout)).toMatchObject([
      { name: 'سوق.jpg' },
      { from: 'ملاحظة.jpg', error: { code: 'media.unsupported' } },
    ])
    expect(mixed.stderr).toContain('ليس من الأنواع المقبولة')
  })
  it('describes and finds them', async () => {
    const set = await json(
      'media',
      'set',
      id.slice(0, 10),
      'title=دجلة عند العمارة',
      'alt=نهر عريض',
      'credit=تصوير: علي = الرافد',
      'people=أم جاسم، حسين',
      'rightsExpire=2031-01-31',
    )
    expect(set).toMatchObject({ id, people: ['أم جاسم', 'حسين'], rightsExpire: '2031-01-31T23:59:59+03:00' })
    expect((await json('media', 'list', '--search', 'دجله')).map((one: { id: string }) => one.id)).toEqual([id])
    expect((await json('media', 'set', id, 'rightsExpire=')).rightsExpire).toBe(null)
    for (const [args, wanted, exit] of [
      [['set', id, 'colour=red'], 'field.unknown', 1],
      [['set', id, 'rightsExpire=soon'], 'field.invalid', 1],
      [['set', 'zz', 'title=x'], 'media.not-found', 1],
      [['set', id, 'title'], 'usage', 2],
      [['render', id, '--width', '0', '--out', join(home, 'x.jpg')], 'usage', 2],
      [['render', id, '--shape', '5:4', '--out', join(home, 'x.jpg')], 'usage', 2],
    ] as [string[], string, number][]) {
      const { code, stdout } = await run(['media', ...args, '--json', '--library', library])
      expect([code, JSON.parse(stdout).error.code], args.join(' ')).toEqual([exit, wanted])
    }
  })
  it('writes renditions with their credit', async () => {
    const out = join(home, 'بطاقة.avif')
    const made = await json(
      'media',
      'render',
      id,
      '--shape',
      '16:9',
      '--width',
      '1200',
      '--format',
      'avif',
      '--out',
      out,
    )
    expect(made).toEqual({ path: out, width: 1200, height: 675, size: (await stat(out)).size, fits: true })
    const metadata = await sharp(out).metadata()
    expect([metadata.format, metadata.width, metadata.height]).toEqual(['heif', 1200, 675])
    expect(metadata.xmpAsString).toContain('تصوير: علي = الرافد')
  })
  it('takes the pictures that a text names, and none from outside its folder', async () => {
    const folder = join(home, 'مادة')
    await mkdir(folder)
    await writeFile(join(folder, 'قارب.jpg'), await drawing('#264'))
    await writeFile(join(home, 'سري.jpg'), await drawing('#999'))
    await symlink(join(home, 'سري.jpg'), join(folder, 'رابط.jpg'))
    const text = ['# عودة القوارب', 'نص الخبر.', '![قارب](قارب.jpg)', '![سر](../سري.jpg)', '![رابط](رابط.jpg)']
    await writeFile(join(folder, 'خبر.md'), text.join('\n\n'))
    const before = (await json('media', 'list')).length
    const { stdout, stderr } = await run(['import', join(folder, 'خبر.md'), '--json', '--library', library])
    expect(JSON.parse(stdout)[0].notes).toEqual([{ note: 'pictures-outside', count: 2 }])
    expect(stderr.trim()).not.toBe('')
    expect((await json('media', 'list')).length).toBe(before + 1)
  })
})
