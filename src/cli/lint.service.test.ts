import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BIN = join(import.meta.dirname, '../../bin/muharrir.mjs')

let home: string
let library: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'muharrir-lint-'))
  library = join(home, 'مكتبة')
})
afterAll(() => rm(home, { recursive: true, force: true }))

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const { MUHARRIR_LIBRARY: _, LC_ALL: __, LC_MESSAGES: ___, DISPLAY: ____, ...rest } = process.env
    execFile(process.execPath, [BIN, ...args], { cwd: home, env: { ...rest, LANG: 'C' } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(home, name), content)
  return join(home, name)
}

const TEXT = `مجلس البصرة يناقش خطة الصيف

أكد رئيس اللجنة أن الإجتماع بحث ملف المياه ,وتوجه الى الناصرية.

وقال المتحدث أن «الوفد توجه الى ميسان».
`

describe('lint', { timeout: 600_000, sequential: true }, () => {
  it('says what it found in a text file, line by line, and mends what is safe', async () => {
    const path = await file('خبر.txt', TEXT)
    const found = await run('lint', path, '--json', '--lang', 'ar')
    expect(found).toMatchObject({ code: 1, stderr: '' })
    expect(
      JSON.parse(found.stdout).map(({ place, rule, level, found: wrong, fix }: Record<string, unknown>) => [
        place,
        rule,
        level,
        wrong,
        fix,
      ]),
    ).toEqual([
      ['line:3', 'H01', 'auto', 'الإجتماع', 'الاجتماع'],
      ['line:3', 'P01', 'auto', ' ,', '، '],
      ['line:3', 'H06', 'auto', 'الى', 'إلى'],
      ['line:5', 'G23', 'suggest', 'أن', 'إن'],
      ['line:5', 'H06', 'info', 'الى', null],
    ])
    expect(await readFile(path, 'utf8')).toBe(TEXT)

    const mended = await run('lint', path, '--fix')
    expect(mended.code).toBe(1)
    expect(mended.stderr).toContain('3')
    expect(mended.stdout).toMatch(/^5: .*أن.* ← .*إن.*G23/m)
    expect(await readFile(path, 'utf8')).toBe(
      TEXT.replace('الإجتماع', 'الاجتماع').replace(' ,و', '، و').replace('الى الناصرية', 'إلى الناصرية'),
    )
    const { mtimeMs } = await stat(path)
    expect((await run('lint', path, '--fix')).code).toBe(1)
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  })

  it('keeps the markup, line ends and byte order mark of what it mends', async () => {
    const source =
      '\ufeff# عنوان المادة\r\n\r\nتوجه **الى بغداد**، و[هاذا الرابط](https://example.org/الى) يشرح\r\nهاذا القرار.\r\n'
    const path = await file('مادة.md', source)
    expect((await run('lint', path, '--fix')).code).toBe(0)
    expect(await readFile(path, 'utf8')).toBe(source.replace('**الى', '**إلى').replace('\nهاذا', '\nهذا'))
  })

  it('reads HTML but does not mend it, nor another encoding', async () => {
    const html = await file('صفحة.html', '<h1>عنوان</h1>\n<p>توجه الى <b>بغداد</b></p>')
    const found = await run('lint', html, '--json')
    expect(found.code).toBe(1)
    expect(JSON.parse(found.stdout)).toMatchObject([{ place: 'line:2', rule: 'H06' }])
    expect((await run('lint', html, '--fix')).code).toBe(2)
    const old = await file('قديم.txt', Uint8Array.from([0xca, 0xe6, 0xcc, 0xe5, 0x20, 0xc7, 0xe1, 0xec]))
    expect(JSON.parse((await run('lint', old, '--json')).stdout)).toMatchObject([{ found: 'الى' }])
    expect((await run('lint', old, '--fix', '--lang', 'en')).stderr).toContain('UTF-8')
  })

  it('gives 0 for a clean file and 2 for what it cannot read', async () => {
    const clean = await run('lint', await file('نظيف.txt', 'وصل الوفد إلى بغداد.'), '--json')
    expect(clean).toMatchObject({ code: 0, stdout: '[]\n' })
    for (const args of [
      ['lint', join(home, 'غائب.txt')],
      ['lint', '01ABC'],
      ['lint'],
      ['lint', '01ABC', '--library', home],
    ])
      expect((await run(...args)).code, args.join(' ')).toBe(2)
  })

  it('mends a story, keeps the text before it, and knows the newsroom’s rules', async () => {
    await run('init', library, '--agency', 'الرافد')
    await run('people', 'add', 'نور الهاشمي', '--role', 'editor', '--library', library)
    const path = await file('مادة.txt', TEXT)
    const [{ id }] = JSON.parse((await run('import', path, '--json', '--library', library)).stdout)
    await run('set', id, 'headline=مجلس البصرة يناقش خطة الصيف.', '--library', library)
    const found = await run('lint', id.slice(0, 12), '--json', '--library', library)
    expect(found.code).toBe(1)
    const marks = JSON.parse(found.stdout)
    expect(marks[0]).toMatchObject({ place: 'field:headline', rule: 'P10', fix: '' })
    expect(marks.map(({ rule }: { rule: string }) => rule)).toContain('H01')

    const mended = await run('lint', id, '--fix', '--library', library)
    expect(mended.code).toBe(1)
    const story = JSON.parse((await run('show', id, '--json', '--library', library)).stdout)
    expect(story.fields.headline).toBe('مجلس البصرة يناقش خطة الصيف')
    expect(JSON.stringify(story.document)).toContain('الاجتماع')
    const versions = JSON.parse((await run('versions', id, '--json', '--library', library)).stdout)
    expect(versions[0]).toMatchObject({ name: 'قبل التدقيق' })
    expect(versions).toHaveLength(2)

    const settings = join(library, 'library.json')
    const value = JSON.parse(await readFile(settings, 'utf8'))
    await writeFile(settings, JSON.stringify({ ...value, style: { levels: { G23: 'off' }, rules: [{ id: 'ناقصة' }] } }))
    const after = await run('lint', id, '--json', '--library', library, '--lang', 'en')
    expect(after.code).toBe(0)
    expect(JSON.parse(after.stdout)).toMatchObject([{ rule: 'H06', level: 'info', fix: null }])
    expect(after.stderr).toContain('ناقصة')
  })
})
