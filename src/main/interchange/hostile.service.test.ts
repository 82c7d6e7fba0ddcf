import { MuharrirError } from '@shared/contract/errors'
import { documentFault, type StoryDocument } from '@shared/document/schema'
import { links, walk } from '@shared/document/visit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importFile } from './read-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const noPictures = { addPicture: () => Promise.reject(new MuharrirError('media.unsupported', { name: 'x' })) }
/** The document, or the code of the refusal. */
const outcome = (name: string, content: string | Uint8Array): Promise<StoryDocument | string> =>
  importFile({ name, bytes: typeof content === 'string' ? bytes(content) : content }, noPictures).then(
    ({ document }) => document,
    (error: unknown) => {
      if (error instanceof MuharrirError) return error.code
      throw error
    },
  )

const SAFE = /^(https?:|mailto:|tel:|story:)/
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/
const KEYS = new Set(
  (
    'type version children direction format indent $ $slots text detail mode style url rel target title tag listType ' +
    'start value checked kind media alt decorative source provider story at dir lang headerState colSpan rowSpan'
  ).split(' '),
)
/** Nothing in a document but words, known keys and safe addresses. */
function expectHarmless(document: StoryDocument): void {
  expect(documentFault(document)).toBeNull()
  for (const node of walk(document.root)) {
    expect(Object.keys(node).filter((key) => !KEYS.has(key))).toEqual([])
    if (node.type === 'text') {
      expect(node.text).not.toMatch(BIDI)
      expect(node.style).toBe('')
    }
    if (node.type === 'embed') expect(node.url).toMatch(/^https?:/)
  }
  for (const { url } of links(document)) expect(url).toMatch(SAFE)
}

const HOSTILE_HTML = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">ن</a>',
  '<a href="java\nscript:alert(1)">ن</a>',
  '<a href="&#106;avascript:alert(1)">ن</a>',
  '<a href=" \u0001javascript:alert(1)">ن</a>',
  '<a href="vbscript:x">ن</a><a href="data:text/html,<script>1</script>">ن</a>',
  '<a href="https://user:secret@bank.example">ن</a>',
  '<svg><script>alert(1)</script><a xlink:href="javascript:1"><text>ن</text></a></svg>',
  '<svg onload=alert(1)>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"><embed src="x.swf"></object>',
  '<form action="javascript:alert(1)"><input autofocus onfocus=alert(1)><button formaction="javascript:1">x</button></form>',
  '<p style="background:url(javascript:alert(1))">ن</p>',
  '<div style="width:expression(alert(1))">ن</div>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<base href="javascript:alert(1)//"><a href="x">ن</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<table background="javascript:alert(1)"><tr><td>أ</td><td>ب</td></tr></table>',
  '<p>\u202eنص معكوس\u202c و\u200fعلامات\u0007 و\ufeffصفرية</p>',
  '<p id="__proto__" class="constructor">ن</p>',
  '<title><img src=x onerror=alert(1)></title><p>ن</p>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<p>a<![CDATA[<img src=x onerror=alert(1)>]]></p>',
  '<video><source onerror="alert(1)"></video><audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>ن</details>',
  '<td>خلية بلا جدول</td><tr><li>عنصر بلا قائمة',
]

describe('hostile HTML', () => {
  it.each(HOSTILE_HTML)('%s', async (html) => {
    for (const name of ['a.html', 'a.md']) {
      const document = await outcome(name, `<p>قبل</p>\n\n${html}\n\n<p>بعد</p>`)
      if (typeof document === 'string') expect(document).toBe('import.empty')
      else expectHarmless(document)
    }
  })
  it('keeps no script, wherever it stands', async () => {
    const document = await outcome('a.html', `<p>قبل</p>${HOSTILE_HTML.slice(0, 3).join('')}<p>بعد</p>`)
    expect(JSON.stringify(document)).not.toContain('javascript')
  })
})

const many = (count: number, text: string) => text.repeat(count)
const BOMBS: [string, string, string][] = [
  ['a million nested elements', 'a.html', many(1_000_000, '<div>')],
  ['a million nested elements, closed', 'a.html', many(500_000, '<div>') + many(500_000, '</div>')],
  ['a million open formats', 'a.html', many(1_000_000, '<b>')],
  [
    'different open formats before many paragraphs',
    'a.html',
    `${Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('')}${many(100_000, '<p>x')}`,
  ],
  ['a million paragraphs', 'a.html', many(1_000_000, '<p>x')],
  ['a million tables', 'a.html', many(200_000, '<table><tr><td>')],
  ['a million attributes', 'a.html', `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(' ')}>x</p>`],
  ['open comments', 'a.html', many(1_000_000, '<!--')],
  ['open scripts', 'a.html', many(500_000, '<script>')],
  ['open quotes', 'a.html', many(500_000, `<a b="`)],
  ['nothing but brackets', 'a.html', many(3_000_000, '<')],
  ['nested lists', 'a.html', many(5000, '<ul><li>x')],
  ['nested quotations in Markdown', 'a.md', many(100_000, '>')],
  ['nested lists in Markdown', 'a.md', many(100_000, '- ')],
  ['stairs of lists in Markdown', 'a.md', Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
  ['brackets in Markdown', 'a.md', many(500_000, '[')],
  ['images in Markdown', 'a.md', many(300_000, '![')],
  ['marks of emphasis in Markdown', 'a.md', many(300_000, '*a **b ')],
  ['backticks in Markdown', 'a.md', Array.from({ length: 1500 }, (_, i) => many(i, '`')).join(' ')],
  ['directives in Markdown', 'a.md', many(300_000, ':a[')],
  [
    'nested directives in Markdown',
    'a.md',
    Array.from({ length: 1000 }, (_, i) => `${many(1003 - i, ':')}factbox`).join('\n'),
  ],
  ['a table of bars', 'a.md', `|${many(20_000, 'a|')}\n|${many(20_000, '-|')}\n`],
  [
    'YAML that expands',
    'a.md',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((l, i) => `${l}: &${l} [${many(9, `*${'abcdefghij'[i]},`)}]`)
      .join('\n')}\n---\nنص`,
  ],
  ['html in every line of Markdown', 'a.md', many(2000, '<div>\n\n')],
  ['a line of a megabyte', 'a.txt', many(1_000_000, 'ك')],
  ['a long text of short lines', 'a.txt', many(1_000_000, 'ك\n')],
  ['wrapped mail of a megabyte', 'a.txt', `ك\n\n${many(20_000, `${many(60, 'ك')}\n`)}`],
]

describe('files made to exhaust the program', () => {
  it.each(BOMBS)('%s', { timeout: 30_000 }, async (_, name, content) => {
    const document = await outcome(name, content)
    if (typeof document === 'string') expect(document).toMatch(/^import\./)
    else expect(documentFault(document)).toBeNull()
  })
  it('says why it refuses depth', async () => {
    expect(await outcome('a.html', many(1_000_000, '<div>'))).toBe('import.too-deep')
    expect(await outcome('a.md', `${many(100_000, '> ')}x`)).toBe('import.too-deep')
  })
  it('refuses more than 20 MB', async () => {
    expect(await outcome('a.txt', new Uint8Array(21 * 1024 * 1024).fill(97))).toBe('import.too-large')
  })
})

const pieces = fc.constantFrom(
  ...'<p>|</p>|<b>|</b>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</table>|<h1>|</h2>|<blockquote>|<figure>|<img src=x alt=y>|<br>|<hr>|<a href="https://a.example">|</a>|<!--|-->|&amp;|&#x202e;|<q>|<pre>|<span style="mso-list:l0 level3">|<del>|<figcaption>|<iframe src="//b.example">|# |## |- |1. |> |**|`|:::quote|:::|::figure{file=a.jpg}|:bdi[|]|{lang=en}|---|\n|\n\n| |\t|نص|الرافد / بغداد..|انتهى/25م|| a | b ||:-|headline: x|[a](javascript:1)|![b](../../etc/passwd)|[^1]|\u200f|\u0000|ۆ|\ud800|ﷺ'.split(
    '|',
  ),
)
const source = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

describe('any input', () => {
  it.each(['a.html', 'a.md', 'a.txt'])('gives a harmless document or a refusal: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const document = await outcome(name, text)
        if (typeof document === 'string') expect(document).toMatch(/^import\./)
        else expectHarmless(document)
      }),
      { numRuns: 300 },
    )
  })
  it.each(['a.html', 'a.md', 'a.txt'])('of any bytes, too: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (given) => {
        const document = await outcome(name, given)
        if (typeof document !== 'string') expectHarmless(document)
      }),
      { numRuns: 150 },
    )
  })
})
