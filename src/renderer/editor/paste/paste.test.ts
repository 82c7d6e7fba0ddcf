// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as build from '@shared/document/build'
import { type DocumentNode, documentFault, FORMAT } from '@shared/document/schema'
import { plainText, walk } from '@shared/document/visit'
import { $getRoot, $getSelection, PASTE_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { headless } from '../testing'

const fixture = (name: string): string =>
  readFileSync(join(process.cwd(), 'tests/fixtures/paste', `${name}.html`), 'utf8')

/** What a browser hands over; only what was copied is there. */
function clipboard(data: Record<string, string>, files: File[] = []): ClipboardEvent {
  const event = new ClipboardEvent('paste')
  Object.defineProperty(event, 'clipboardData', {
    value: { types: Object.keys(data), files, items: [], getData: (type: string) => data[type] ?? '' },
  })
  return event
}

async function pasted(data: Record<string, string>, before: DocumentNode[] = [build.paragraph()]) {
  const harness = headless(before)
  harness.update(() => $getRoot().getLastChildOrThrow().selectEnd())
  harness.editor.dispatchCommand(PASTE_COMMAND, clipboard(data))
  await new Promise((resolve) => setTimeout(resolve, 0))
  const document = harness.document()
  expect(documentFault(document)).toBeNull()
  return { ...harness, document, blocks: document.root.children }
}

/** A block in a line: its kind and its words, with marks. */
const outline = (block: DocumentNode): string => {
  const detail = 'tag' in block && block.type === 'heading' ? block.tag : 'listType' in block ? block.listType : ''
  return `${block.type}${detail ? ` ${detail}` : ''}: ${plainText(block).replace(/\n/g, ' | ')}`
}

/** What must not be left of where the text came from. */
function expectClean(blocks: DocumentNode[]): void {
  for (const node of blocks.flatMap((block) => [block, ...walk(block)])) {
    if (node.type === 'text') {
      expect(node.style).toBe('')
      expect(
        node.format & ~(FORMAT.bold | FORMAT.italic | FORMAT.highlight | FORMAT.superscript | FORMAT.subscript),
      ).toBe(0)
      expect(node.text).not.toMatch(/[\u200e\u200f\u202a-\u202e\u00a0\u200b]/)
    }
    if ('direction' in node) expect(node.direction ?? null).toBeNull()
    if ('format' in node && node.type !== 'text') expect(node.format).toBe('')
    if (node.type === 'link') expect(node.url).toMatch(/^(https?|mailto|tel|story):/)
    if (node.type === 'paragraph' && blocks.includes(node)) expect(plainText(node).trim()).not.toBe('')
  }
}

const bold = (blocks: DocumentNode[]): string[] =>
  blocks
    .flatMap((block) => [...walk(block)])
    .flatMap((node) => (node.type === 'text' && node.format & FORMAT.bold ? [node.text] : []))

describe('pages of other programs', () => {
  for (const name of ['word', 'google-docs', 'libreoffice', 'web-page', 'telegram'])
    it(`come out clean: ${name}`, async () => {
      const { blocks } = await pasted({ 'text/html': fixture(name) })
      expectClean(blocks)
      expect(blocks.map(outline)).toMatchSnapshot()
    })

  it('Google Docs wraps everything in a bold that is none', async () => {
    const { blocks } = await pasted({ 'text/html': fixture('google-docs') })
    expect(bold(blocks)).toEqual(['ساعات الليل', 'الباب', 'ساعة الإغلاق'])
    expect(outline(blocks[0] as DocumentNode)).toBe(
      'heading h2: سوق الشورجة يفتح أبوابه ليلاً للمرة الأولى منذ عشرين عاماً',
    )
    const lists = blocks.filter(({ type }) => type === 'list')
    expect(lists).toHaveLength(2)
  })

  it('Word: lists, no comments, no bookmarks, no deleted words', async () => {
    const { blocks } = await pasted({ 'text/html': fixture('word') })
    const text = blocks.map(plainText).join('\n')
    expect(text).not.toMatch(/NH1|mso|_Toc/)
    expect(blocks.some(({ type }) => type === 'list')).toBe(true)
    expect(bold(blocks)).toContain('ثلاث وجبات')
  })
})

describe('markup', () => {
  it('that could run or call home leaves nothing', async () => {
    const { blocks } = await pasted({
      'text/html': `<p onclick="x()">نص<script>alert(1)</script><img src="https://t.example/p.gif" width="1" height="1">
        <a href="javascript:alert(1)">رابط</a> <a href="https://a.iq/?utm_source=x&id=3">آخر</a></p>
        <p><a href="data:text/html,x">ثالث</a></p>`,
    })
    const urls = blocks.flatMap((block) => [...walk(block)].flatMap((node) => (node.type === 'link' ? [node.url] : [])))
    expect(urls).toEqual(['https://a.iq/?id=3'])
    expect(blocks.map(plainText).join(' ')).toContain('ثالث')
    expectClean(blocks)
  })

  it('keeps headings below the headline and takes bold out of them', async () => {
    const { blocks } = await pasted({ 'text/html': '<h1><b>أول</b></h1><h3>ثان</h3><h6>ثالث</h6>' })
    expect(blocks.map(outline)).toEqual(['heading h2: أول', 'heading h3: ثان', 'heading h4: ثالث'])
    expect(bold(blocks)).toEqual([])
  })

  it('turns Latin marks into Arabic ones over the whole line, whatever is bold in it', async () => {
    const { blocks } = await pasted({
      'text/html':
        '<p><b>لماذا</b>? قال <a href="https://a.example/?x=1,2">الوزير</a>, <b>R-Zero</b>, ثم 5,000 نخلة; وعاد.</p>',
    })
    expect(plainText(blocks[0] as DocumentNode)).toBe('لماذا؟ قال الوزير، R-Zero, ثم 5,000 نخلة؛ وعاد.')
  })

  it('blockquote with its speaker', async () => {
    const { blocks } = await pasted({
      'text/html': '<blockquote><p>كنا نعبر بالقوارب.</p><footer>— <cite>أبو كرار</cite></footer></blockquote>',
    })
    expect(blocks[0]).toMatchObject({ type: 'quotation', kind: 'speech' })
    expect(plainText(blocks[0]?.$slots?.speaker as DocumentNode)).toBe('أبو كرار')
  })

  it('a table keeps its header cells and caption, without widths', async () => {
    const { blocks } = await pasted({
      'text/html':
        '<table><caption>المراحل</caption><colgroup><col width="90"></colgroup><tr><th scope="col">أ</th><th scope="col">ب</th></tr><tr><td style="background:red">1</td><td>2</td></tr></table>',
    })
    expect(blocks[0]).toMatchObject({ type: 'table', $: { caption: 'المراحل' } })
    expect(blocks[0]).not.toHaveProperty('colWidths')
    const [head, row] = (blocks[0] as { children: { children: { headerState: number }[] }[] }).children
    expect(head?.children.map(({ headerState }) => headerState)).toEqual([1, 1])
    expect(row?.children.map(({ headerState }) => headerState)).toEqual([0, 0])
  })

  it('a film becomes a card', async () => {
    const { blocks } = await pasted({
      'text/html': '<p>قبل</p><iframe src="https://www.youtube.com/embed/aBcDeFgHiJk?rel=0" title="افتتاح"></iframe>',
    })
    expect(blocks.find(({ type }) => type === 'embed')).toMatchObject({
      url: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
      provider: 'youtube',
      title: 'افتتاح',
    })
  })

  it('into the middle of a line joins it', async () => {
    const { blocks } = await pasted({ 'text/html': '<b>ثان</b>' }, [build.paragraph('أول ')])
    expect(blocks.map(plainText)).toEqual(['أول ثان'])
  })
})

describe('plain text', () => {
  it('is a paragraph a line', async () => {
    const { blocks } = await pasted({ 'text/plain': 'أول\r\n\r\n  ثان  \nثالث' })
    expect(blocks.map(plainText)).toEqual(['أول', 'ثان', 'ثالث'])
  })

  it('of messengers loses its stamps and keeps who spoke', async () => {
    const { blocks } = await pasted({
      'text/plain': '[14:12, 19/8/2026] زينب: وصل الماء\n[14:13, 19/8/2026] حسن: متى؟\nرنا, [19.08.2026 14:15]\nفجراً',
    })
    expect(blocks.map(plainText)).toEqual(['زينب: وصل الماء', 'حسن: متى؟', 'رنا: فجراً'])
  })

  it('loses presentation forms and direction marks', async () => {
    const { blocks } = await pasted({ 'text/plain': 'ﻻ\u200f أحد \u202aBBC\u202c' })
    expect(blocks.map(plainText)).toEqual(['لا أحد BBC'])
  })
})

describe('an address alone', () => {
  it('on an empty line becomes a card', async () => {
    const { blocks } = await pasted({ 'text/plain': 'https://t.me/maysan_water/112' })
    expect(blocks[0]).toMatchObject({ type: 'embed', provider: 'telegram', url: 'https://t.me/maysan_water/112' })
  })

  it('among words becomes a link', async () => {
    const { blocks } = await pasted({ 'text/plain': 'https://a.iq/' }, [build.paragraph('انظر ')])
    expect(blocks[0]).toMatchObject({ children: [{ text: 'انظر ' }, { type: 'link', url: 'https://a.iq/' }] })
  })
})

it('a slot takes words only', async () => {
  const harness = headless([build.quotation('speech', [build.paragraph('نص')], '')])
  harness.update(() => {
    const quotation = $getRoot().getFirstChildOrThrow()
    const slot = (quotation as never as { __slots: Map<string, string> }).__slots.get('speaker') ?? ''
    const paragraph = harness.editor.getEditorState()._nodeMap.get(slot)?.getLatest()
    ;(paragraph as never as { select(): void }).select()
    expect($getSelection()).not.toBeNull()
  })
  harness.editor.dispatchCommand(
    PASTE_COMMAND,
    clipboard({ 'text/html': '<h2>زينب</h2><p>الموسوي</p>', 'text/plain': 'زينب\nالموسوي' }),
  )
  await new Promise((resolve) => setTimeout(resolve, 0))
  const [quotation] = harness.document().root.children
  expect(plainText(quotation?.$slots?.speaker as DocumentNode)).toBe('زينب الموسوي')
})
