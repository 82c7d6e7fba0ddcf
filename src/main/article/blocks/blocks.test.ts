import {
  divider,
  embed,
  factBox,
  figure,
  heading,
  lineBreak,
  list,
  listItem,
  paragraph,
  quotation,
  related,
  table,
  text,
  updateNote,
} from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { describe, expect, test } from 'vitest'
import { htmlOf, PICTURE, STORY } from '../fixture'

describe('paragraph', () => {
  test('holds words', () => expect(htmlOf([paragraph('نص')])).toBe('<p>نص</p>'))
  test('without words is nothing', () => {
    expect(htmlOf([paragraph(), paragraph(' \u200b'), paragraph([lineBreak()])])).toBe('')
  })
  test('says its direction only where it differs', () => {
    expect(htmlOf([{ ...paragraph('Words'), direction: 'ltr' }])).toBe('<p dir="ltr">Words</p>')
    expect(htmlOf([{ ...paragraph('نص'), direction: 'rtl' }])).toBe('<p>نص</p>')
  })
})

describe('heading', () => {
  test('keeps its level', () => {
    expect(htmlOf([heading('h2', 'أ'), heading('h3', 'ب'), heading('h4', 'ج'), heading('h2', 'د')])).toBe(
      '<h2>أ</h2>\n<h3>ب</h3>\n<h4>ج</h4>\n<h2>د</h2>',
    )
  })
  test('skips none', () => expect(htmlOf([heading('h4', 'أ'), heading('h4', 'ب')])).toBe('<h2>أ</h2>\n<h3>ب</h3>'))
  test('an empty one counts for nothing', () => {
    expect(htmlOf([heading('h2', ' '), heading('h3', 'ب')])).toBe('<h2>ب</h2>')
  })
})

describe('list', () => {
  test('bullets', () => expect(htmlOf([list('bullet', ['أ', 'ب'])])).toBe('<ul><li>أ</li><li>ب</li></ul>'))
  test('numbers from where they start', () => {
    expect(htmlOf([list('number', ['أ'], 3)])).toBe('<ol start="3"><li>أ</li></ol>')
    expect(htmlOf([list('number', ['أ'])])).toBe('<ol><li>أ</li></ol>')
  })
  test('a nested list belongs to the item before it', () => {
    const outer = list('bullet', ['أ'])
    outer.children.push(listItem([list('bullet', ['ب'])]))
    expect(htmlOf([outer])).toBe('<ul><li>أ<ul><li>ب</li></ul></li></ul>')
  })
  test('says what is done', () => {
    const check = list('check', ['أ'])
    check.children = [{ ...listItem('أ'), checked: true }]
    expect(htmlOf([check])).toBe(
      '<ul class="checklist"><li><span class="check" role="img" aria-label="منجز">☑</span> أ</li></ul>',
    )
  })
  test('empty items and lists are nothing', () => {
    expect(htmlOf([list('bullet', ['', 'ب']), list('bullet', [''])])).toBe('<ul><li>ب</li></ul>')
  })
})

describe('quotation', () => {
  test('speech with its speaker', () => {
    expect(htmlOf([quotation('speech', [paragraph('قول')], 'فلان')])).toBe(
      '<figure class="quotation"><blockquote><p>قول</p></blockquote><figcaption><span class="speaker">فلان</span></figcaption></figure>',
    )
  })
  test('without a speaker has no caption', () => {
    expect(htmlOf([quotation('speech', [paragraph('قول')])])).not.toContain('figcaption')
  })
  test('to the agency names the agency', () => {
    expect(htmlOf([quotation('agency', [paragraph('قول')], 'فلان')])).toContain(
      '<figcaption><span class="speaker">فلان</span> <span class="said-to">في حديث إلى الرافد</span></figcaption>',
    )
  })
  test('pull quote is an aside', () => {
    expect(htmlOf([quotation('pull', [paragraph('قول')])])).toBe(
      '<aside class="pull-quote" role="note"><p>قول</p></aside>',
    )
  })
  test('of nothing is nothing', () => expect(htmlOf([quotation('speech', [paragraph()])])).toBe(''))
})

describe('figure', () => {
  test('has sizes, dimensions, caption, credit and source', () => {
    expect(htmlOf([figure({ media: PICTURE, alt: 'وصف', caption: 'شرح', credit: 'فلان', source: 'Reuters' })])).toBe(
      '<figure class="picture"><img src="media/a-960.jpg" srcset="media/a-480.jpg 480w, media/a-960.jpg 960w" sizes="100vw" width="960" height="640" alt="وصف" loading="lazy" decoding="async"><figcaption><span class="caption">شرح</span> <span class="credit">فلان / Reuters</span></figcaption></figure>',
    )
  })
  test('falls back to the words of the asset', () => {
    const html = htmlOf([figure({ media: PICTURE })])
    expect(html).toContain('alt="ما في الأصل"')
    expect(html).toContain('<span class="credit">مصور الأصل</span>')
  })
  test('decorative has an empty alternative', () => {
    expect(htmlOf([figure({ media: PICTURE, alt: 'وصف', decorative: 'زخرفة' })])).toContain('alt=""')
  })
  test('a picture that is not there gives its words', () => {
    const missing = figure({ media: 'b'.repeat(64), alt: 'وصف', caption: 'شرح' })
    expect(htmlOf([missing])).toBe(
      '<figure class="picture"><p class="picture-substitute">وصف</p><figcaption><span class="caption">شرح</span></figcaption></figure>',
    )
    expect(htmlOf([missing], { mode: 'preview' })).toContain('الصورة غير موجودة في المكتبة')
  })
  test('of nothing is nothing for readers', () => expect(htmlOf([figure({})])).toBe(''))
})

describe('fact box', () => {
  test('is named by its title', () => {
    expect(htmlOf([factBox('عنوان', [paragraph('نص')]), factBox('ثان', [paragraph('نص')])])).toBe(
      '<aside class="fact-box" aria-labelledby="fact-box-1"><h2 id="fact-box-1">عنوان</h2><p>نص</p></aside>\n' +
        '<aside class="fact-box" aria-labelledby="fact-box-2"><h3 id="fact-box-2">ثان</h3><p>نص</p></aside>',
    )
  })
  test('without a title is no landmark', () => {
    expect(htmlOf([factBox('', [paragraph('نص')])])).toBe('<div class="fact-box"><p>نص</p></div>')
  })
  test('of nothing is nothing', () => expect(htmlOf([factBox('', [paragraph()])])).toBe(''))
})

describe('table', () => {
  test('has caption and header cells', () => {
    expect(htmlOf([table([['أ'], ['ب']], 'شرح')])).toBe(
      '<div class="table" role="group" tabindex="0" aria-labelledby="table-1"><table><caption id="table-1">شرح</caption><thead><tr><th scope="col">أ</th></tr></thead><tbody><tr><td>ب</td></tr></tbody></table></div>',
    )
  })
  test('without a caption is numbered', () => {
    expect(htmlOf([table([['أ'], ['ب']])])).toContain('aria-label="جدول 1"')
  })
  test('row headers have their scope, empty headers are none', () => {
    const node = table([
      ['', 'ع'],
      ['ص', '1'],
    ])
    const row = node.children[1] as { children: { headerState: number }[] }
    const first = row.children[0]
    if (first) first.headerState = 2
    expect(htmlOf([node])).toContain(
      '<thead><tr><td></td><th scope="col">ع</th></tr></thead><tbody><tr><th scope="row">ص</th><td>1</td></tr></tbody>',
    )
  })
  test('without words is nothing', () => expect(htmlOf([table([['', '']])])).toBe(''))
})

describe('embed', () => {
  test('is a link and asks for nothing', () => {
    const html = htmlOf([embed('https://www.youtube.com/watch?v=1', 'youtube', 'عنوان')])
    expect(html).toBe(
      '<p class="embed embed-youtube"><a href="https://www.youtube.com/watch?v=1" rel="noopener"><span class="embed-provider">شاهد على يوتيوب</span> <span class="embed-title">عنوان</span> <bdi class="embed-host" dir="ltr">youtube.com</bdi></a></p>',
    )
    expect(html).not.toMatch(/<(img|iframe|script|video)/)
  })
  test('of an address that may not be linked is words', () => {
    expect(htmlOf([embed('javascript:alert(1)', 'link', 'عنوان')])).not.toContain('<a')
    expect(htmlOf([embed('', 'link', '')])).toBe('')
  })
})

describe('related story', () => {
  test('is a card', () => {
    expect(htmlOf([related(STORY)])).toBe(
      '<p class="related-story"><span class="related-label">اقرأ أيضاً</span> <a class="related-title" href="https://alrafid.example/1/">خبر سابق</a></p>',
    )
  })
  test('without an address is no link', () => {
    const stories = new Map([[STORY, { headline: 'خبر', url: null }]])
    expect(htmlOf([related(STORY)], { stories })).not.toContain('<a')
  })
  test('that is not there is nothing for readers, a note in the preview', () => {
    expect(htmlOf([related(null)])).toBe('')
    expect(htmlOf([related(null)], { mode: 'preview' })).toContain('لم تُختر مادة بعد')
  })
})

describe('update note', () => {
  test('says what it is and when', () => {
    expect(htmlOf([updateNote('correction', '2026-08-20T09:30:00+03:00', [paragraph('صحح')])])).toBe(
      '<div class="update-note correction" role="note"><p class="note-label"><strong>تصحيح</strong> <time datetime="2026-08-20T06:30:00.000Z">20 آب 2026 09:30</time></p><p>صحح</p></div>',
    )
  })
  test('with a time that is none says none', () => {
    expect(htmlOf([updateNote('update', 'أمس', [paragraph('نص')])])).not.toContain('<time')
  })
})

test('divider', () => expect(htmlOf([divider()])).toBe('<hr>'))

test('a block of an unknown type gives its words', () => {
  const unknown = { type: 'timeline', version: 3, children: [paragraph('حدث'), paragraph([text('آخر')])] }
  expect(htmlOf([unknown as unknown as DocumentNode])).toBe('<p>حدث<br>آخر</p>')
})

test('words in the wrong place become paragraphs', () => {
  expect(htmlOf([text('أ'), paragraph('ب')])).toBe('<p>أ</p>\n<p>ب</p>')
})
