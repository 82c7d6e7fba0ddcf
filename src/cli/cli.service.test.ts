import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMuharrir } from './run.fixture'

const SECONDS = 1000

let home: string
let library: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'muharrir-cli-'))
  library = join(home, 'مكتبة')
}, 60 * SECONDS)
afterAll(() => rm(home, { recursive: true, force: true }))

const run = (args: string[], env: Record<string, string> = {}) => runMuharrir(home, args, env)
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await run([...args, '--json', '--library', library])
  expect(stderr, args.join(' ')).toBe('')
  expect(code, args.join(' ')).toBe(0)
  return JSON.parse(stdout)
}

describe('a newsroom on the command line', { timeout: 600 * SECONDS, sequential: true }, () => {
  it('makes a library, once', async () => {
    const made = await run(['init', library, '--json'])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(made.stdout)).toEqual({ folder: library, stories: 0 })
    const again = await run(['init', library, '--lang', 'en', '--json'])
    expect(again.code).toBe(1)
    expect(JSON.parse(again.stdout).error.code).toBe('library.not-empty')
    expect(again.stderr).toContain('is not empty')
  })

  it('takes a report from the first word to approval and export', async () => {
    const reporter = await json('people', 'add', 'زينب الحلفي', '--role', 'reporter', '--code', '14ز')
    await json('people', 'add', 'نور الهاشمي', '--role', 'editor', '--code', '25م')
    expect((await json('people', 'list')).map(({ name }: { name: string }) => name)).toEqual([
      'زينب الحلفي',
      'نور الهاشمي',
    ])
    expect(reporter).toMatchObject({ role: 'reporter', deskCode: '14ز' })

    const { id } = await json('new', '--type', 'report', '--headline', 'ماء الحويزة يعود')
    expect(id).toMatch(/^[0-9A-Z]{26}$/)
    const picture = join(home, 'مشحوف.png')
    await writeFile(
      picture,
      await sharp({ create: { width: 1300, height: 800, channels: 3, background: '#357' } })
        .png()
        .toBuffer(),
    )
    const story = await json(
      'set',
      id,
      'dateline.place=البصرة',
      'tags=الأهوار، المياه,ميسان',
      'byline=زينب الحلفي:reporter,علي المالكي:photographer',
      `lead=${picture}`,
      'lead.alt=مشحوف في الماء',
      'lead.credit=تصوير: علي المالكي',
      'summary=عاد الماء = عاد الصيادون',
    )
    expect(story.fields).toMatchObject({
      tags: ['الأهوار', 'المياه', 'ميسان'],
      byline: [
        { name: 'زينب الحلفي', role: 'reporter' },
        { name: 'علي المالكي', role: 'photographer' },
      ],
      summary: 'عاد الماء = عاد الصيادون',
      lead: { alt: 'مشحوف في الماء', credit: 'تصوير: علي المالكي' },
    })
    expect(story.fields.dateline.place).toBe('البصرة')

    const checked = await run(['check', id.slice(0, 20), '--library', library, '--json'])
    expect(checked.code).toBe(3)
    expect(JSON.parse(checked.stdout)).toMatchObject({ id, ready: false })

    expect(await json('move', id, '--to', 'submitted', '--as', 'زينب الحلفي')).toMatchObject({
      id,
      workflow: 'submitted',
    })
    const refused = await run([
      'move',
      id,
      '--to',
      'approved',
      '--as',
      'زينب الحلفي',
      '--library',
      library,
      '--lang',
      'en',
    ])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('role')
    const noReason = await run(['move', id, '--to', 'returned', '--as', 'نور الهاشمي', '--library', library, '--json'])
    expect(JSON.parse(noReason.stdout).error.code).toBe('workflow.reason')
    await json('move', id, '--to', 'approved', '--as', 'نور الهاشمي')
    // The approved text is the submitted one: one version, which the approval names.
    const [version] = await json('versions', id)
    expect((await json('show', id)).approvedVersion).toBe(version.hash)

    const out = join(home, 'صادر')
    const exported = await run([
      'export',
      id,
      '--format',
      'html',
      '--out',
      out,
      '--library',
      library,
      '--json',
      '--lang',
      'en',
    ])
    expect(exported.code).toBe(0)
    expect(exported.stderr).toContain('publishing')
    const { path } = JSON.parse(exported.stdout)
    expect(await readFile(join(path, 'index.html'), 'utf8')).toContain('ماء الحويزة يعود')
    const strict = await run(['export', id, '--out', out, '--strict', '--library', library, '--json'])
    expect(JSON.parse(strict.stdout).error.code).toBe('export.blocked')
  })

  it('imports, searches, lists and trashes', async () => {
    await writeFile(
      join(home, 'خبر.txt'),
      'سوق الشورجة يفتح ليلاً\n\nالرافد / بغداد.. قال تجار إن السوق سيفتح ليلاً.\n\nانتهى/25م\n',
    )
    await writeFile(
      join(home, 'تقرير.md'),
      '---\ntype: report\nheadline: نخيل البصرة\nworkflow: approved\n---\nنص فيه **مهم**.\n',
    )
    await writeFile(
      join(home, 'صفحة.html'),
      '<title>جسر الكوت</title><p>افتُتح الجسر.</p><img src="https://a.example/x.jpg" alt="جسر">',
    )
    await writeFile(join(home, 'وثيقة.docx'), 'PK')
    const imported = await run([
      'import',
      'خبر.txt',
      'تقرير.md',
      'صفحة.html',
      'وثيقة.docx',
      '--library',
      library,
      '--json',
      '--lang',
      'en',
    ])
    expect(imported.code).toBe(1)
    const [news, report, page, refused] = JSON.parse(imported.stdout)
    expect(news).toMatchObject({ headline: 'سوق الشورجة يفتح ليلاً', type: 'news', workflow: 'draft', from: 'خبر.txt' })
    // A file cannot approve itself.
    expect(report).toMatchObject({ headline: 'نخيل البصرة', type: 'report', workflow: 'draft' })
    expect(page).toMatchObject({ headline: 'جسر الكوت', notes: [{ note: 'pictures-remote', count: 1 }] })
    expect(refused).toMatchObject({ from: 'وثيقة.docx', error: { code: 'import.unsupported' } })
    expect(imported.stderr).toContain('1 picture on the web was not fetched')

    const shown = await json('show', news.id)
    expect(shown.fields).toMatchObject({
      dateline: { agency: 'الرافد', place: 'بغداد' },
      signoff: { word: 'انتهى', code: '25م' },
    })
    const text = await run(['show', news.id, '--library', library])
    expect(text.stdout).toContain('قال تجار إن السوق سيفتح ليلاً.')

    const found = await json('search', 'الشورجه')
    expect(found).toHaveLength(1)
    expect(Object.keys(found[0])).toEqual(expect.arrayContaining(['id', 'headline', 'type', 'workflow', 'publication']))
    expect(await json('list')).toHaveLength(4)
    expect(await json('list', '--type', 'report', '--workflow', 'draft')).toHaveLength(1)
    expect(await json('trash', news.id, page.id)).toEqual({ ids: [news.id, page.id] })
    expect(await json('list')).toHaveLength(2)
    expect(await json('list', '--trash')).toHaveLength(2)
  })

  it('keeps the words of the newsroom', async () => {
    expect(await json('words', 'add', 'بودكاست')).toMatchObject({ word: 'بودكاست', like: '' })
    expect(await json('words', 'add', 'ترامب', '--like', 'بغداد')).toMatchObject({ word: 'ترامب', like: 'بغداد' })
    const unknown = await run(['words', 'add', 'بايدن', '--like', 'زقزوق', '--library', library, '--json'])
    expect([unknown.code, JSON.parse(unknown.stdout).error.code]).toEqual([1, 'proofing.model'])
    const two = await run(['words', 'add', 'كلمتان معاً', '--library', library, '--json'])
    expect([two.code, JSON.parse(two.stdout).error.code]).toEqual([1, 'proofing.word'])
    await json('words', 'remove', 'بودكاست')
    expect((await json('words', 'list')).map(({ word }: { word: string }) => word)).toEqual(['ترامب'])
    expect((await run(['words', 'list', '--library', library, '--lang', 'en'])).stdout).toContain('like')
  })

  it('backs up and restores', async () => {
    const zip = join(home, 'نسخة.zip')
    expect((await json('backup', '--out', zip)).path).toBe(zip)
    expect((await stat(zip)).size).toBeGreaterThan(1000)
    const restored = join(home, 'مستعادة')
    const { code } = await run(['restore', zip, restored, '--json'])
    expect(code).toBe(0)
    const { stdout } = await run(['list', '--json'], { MUHARRIR_LIBRARY: restored })
    expect(JSON.parse(stdout)).toEqual(await json('list'))
  })

  it('makes the sample library, whose stories point to each other', async () => {
    const sample = join(home, 'نموذج')
    const made = await run(['init', sample, '--sample', '--json'])
    expect(JSON.parse(made.stdout).stories).toBeGreaterThanOrEqual(12)
    const stories = JSON.parse((await run(['list', '--library', sample, '--json'])).stdout)
    expect(new Set(stories.map(({ type }: { type: string }) => type)).size).toBe(9)
    const published = stories.filter(({ publication }: { publication: string }) => publication === 'published')
    expect(published.length).toBeGreaterThan(3)
    const { code, stdout } = await run(['check', published[0].id, '--library', sample, '--json'])
    expect([JSON.parse(stdout), code]).toEqual([expect.objectContaining({ ready: true }), 0])
    expect((await readdir(join(sample, 'media'))).length).toBeGreaterThan(8)
  })
})

describe('wrong usage', { timeout: 300 * SECONDS }, () => {
  let story: string | undefined
  it.each([
    [['nonsense'], 'nonsense'],
    [['list', '--nonsense'], '--nonsense'],
    [['list'], '--library'],
    [['move', 'X', '--library', '.'], '--to'],
    [['set', 'X', '--library', '.'], 'field=value'],
    [['export', 'X', '--format', 'pdf', '--out', 'x', '--library', '.'], 'pdf'],
    [['people', 'add', 'x', '--role', 'king', '--library', '.'], 'king'],
  ])('%j says so and exits with 2', async (args, word) => {
    const { code, stdout, stderr } = await run([...args, '--lang', 'en'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(word)
  })
  it.each([
    [['set', 'new', 'kicker'], 'usage', 2],
    [['set', 'new', 'nonsense=1'], 'field.unknown', 1],
    [['set', 'new', 'urgency=sometimes'], 'field.invalid', 1],
    [['set', 'new', 'canonicalUrl=javascript:alert(1)'], 'field.invalid', 1],
    [['set', 'new', 'lead=/nowhere.jpg'], 'field.invalid', 1],
    [['new', '--type', 'poem'], 'field.invalid', 1],
    [['show', '01ZZZZ'], 'story.not-found', 1],
    [['show', '../../etc/passwd'], 'story.not-found', 1],
    [['new', '--as', 'لا أحد'], 'person.not-found', 1],
    [['import', 'nowhere.txt'], 'import.unreadable', 1],
    [['restore', 'nowhere.zip', 'x'], '', 1],
  ] as [string[], string, number][])('%j is refused with a code', async (args, wanted, exit) => {
    story ??= (await json('new', '--headline', 'س')).id as string
    const id = story
    const given = args.map((argument) => (argument === 'new' && args[0] === 'set' ? id : argument))
    const place = args[0] === 'restore' ? [] : ['--library', library]
    const { code, stdout, stderr } = await run([...given, ...place, '--json'])
    expect(code).toBe(exit)
    const value = JSON.parse(stdout)
    const error = Array.isArray(value) ? value[0].error : value.error
    expect(error.code).toContain(wanted)
    expect(stderr.trim()).not.toBe('')
  })
  it('refuses a folder that is no library', async () => {
    const { code, stdout } = await run(['list', '--library', home, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).error.code).toBe('library.not-a-library')
  })
})

describe('language', { timeout: 300 * SECONDS }, () => {
  it('is Arabic unless the locale or the person says otherwise', async () => {
    expect((await run(['--help'])).stdout).toContain('الأوامر:')
    expect((await run(['--help'], { LANG: 'en_GB.UTF-8' })).stdout).toContain('Commands:')
    expect((await run(['--help', '--lang', 'ar'], { LANG: 'en_GB.UTF-8' })).stdout).toContain('الأوامر:')
    expect((await run(['list'])).stderr).toContain('اذكر المكتبة')
  })
  it('explains every command in both languages', async () => {
    for (const [language, word] of [
      ['ar', 'الاستعمال'],
      ['en', 'Usage'],
    ] as const) {
      const { stdout } = await run(['export', '--help', '--lang', language])
      expect(stdout).toContain(word)
      expect(stdout).not.toContain('cli:')
      expect(stdout).not.toMatch(/option\.|argument\.|command\./)
    }
  })
})
