/** A story built of every block there is, by the keyboard, and its blocks put into another order. */
import * as build from '@shared/document/build'
import { answerOpenDialog, expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import { picture } from './pictures'
import { shapeOf } from './shape'

const BACKGROUND = 'أهوار ميسان بين موسمين'
const CLIP = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'

/** What the page shows of each block. */
const PAGE: readonly [selector: string, words: string | RegExp | string[]][] = [
  ['h2', 'ماء بعد انتظار'],
  ['h3:not(.fact-box h3)', 'القوارب الأولى'],
  ['h4', 'في ناحية العزير'],
  ['ul > li', ['البني', 'الشبوط']],
  ['ol > li', ['تسجيل القوارب', 'توزيع الشباك']],
  ['.quotation:not(.agency-quotation)', /لم نرَ هذا الماء.*كريم الساعدي، صياد/],
  ['.pull-quote', 'خمسة مواسم بلا ماء'],
  ['.agency-quotation', /سنبقي البوابات.*مدير الموارد المائية.*وكالة الرافد/],
  ['.picture figcaption', /صياد يجمع شباكه.*تصوير: علي الموسوي/],
  ['th', ['السنة', 'المنسوب', 'القوارب']],
  ['.fact-box h3', 'الهور في أرقام'],
  ['.related-story', /أهوار ميسان بين موسمين/],
  ['.update-note.correction', /تصحيح.*والصحيح 31/],
]

test('every block, called by its Arabic name on the keyboard alone, as the page will show it', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(120_000)
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [
      { headline: BACKGROUND, blocks: paragraphs('نص سابق.') },
      { headline: 'الصيادون يعودون إلى هور الحويزة' },
    ],
  })
  const [related, id = ''] = stories
  const app = await launch()
  const editor = await new Desk(await app.firstWindow()).open('الصيادون يعودون')
  const { keyboard } = editor.page
  await editor.atEnd()

  await editor.call('عنوان فرعي', 'heading2')
  await editor.type('ماء بعد انتظار\n')
  // Without the hamza of أصغر.
  await editor.call('عنوان فرعي اصغر', 'heading3')
  await editor.type('القوارب الأولى\n')
  await editor.call('عُنوان فرعي صَغير', 'heading4')
  await editor.type('في ناحية العزير\n')
  await editor.call('قائمه نقطيه', 'bulletList')
  await editor.type('البني\nالشبوط\n\n')
  await editor.call('قائمة مرقّمة', 'numberList')
  await editor.type('تسجيل القوارب\nتوزيع الشباك\n\n')
  await editor.call('إقتباس مع قائله', 'quotation')
  await editor.type('لم نرَ هذا الماء منذ خمسة مواسم.\n\nكريم الساعدي، صياد\n')
  await editor.call('اقتباس بارز', 'pullQuotation')
  await editor.type('خمسة مواسم بلا ماء\n\n')
  await editor.call('تصريح للوكاله', 'agencyQuotation')
  await editor.type('سنبقي البوابات مفتوحة حتى الربيع.\n\nمدير الموارد المائية\n')
  await answerOpenDialog(app, [await picture(userData)])
  await editor.call('صوره', 'figure')
  await expect(editor.text.locator('figure img')).toHaveJSProperty('complete', true)
  await editor.type('صياد يجمع شباكه\nتصوير: علي الموسوي\n')
  await editor.call('جدول', 'table')
  for (const words of ['السنة', 'المنسوب', 'القوارب', '2024', '0.4 م', '31']) {
    await editor.type(words)
    await keyboard.press('Tab')
  }
  await keyboard.press('ArrowDown')
  await editor.call('إطار معلومات', 'factbox')
  await editor.type('الهور في أرقام\nمساحته 1377 كيلومتراً مربعاً\n\n')
  await editor.call('فاصل', 'divider')
  await editor.call('تضمين', 'embed')
  await editor.answer(editor.t('editor:embed.address'), CLIP)
  await keyboard.press('Enter')
  await expect(editor.text.locator('.block-embed')).toBeVisible()
  await keyboard.press('Enter')
  await editor.call('ماده ذات صله', 'related')
  await editor.answer(editor.t('editor:insert.related'), 'اهوار ميسان')
  await expect(editor.page.getByRole('dialog').getByText(BACKGROUND)).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await editor.call('تَصحيح', 'correction')
  await editor.type('ورد في صيغة سابقة أن القوارب 13، والصحيح 31.')
  await editor.save()

  expect(shapeOf(storyOnDisk(library, id).document)).toEqual([
    'h2 ماء بعد انتظار',
    'h3 القوارب الأولى',
    'h4 في ناحية العزير',
    'ul البني | الشبوط',
    'ol تسجيل القوارب | توزيع الشباك',
    'speech quotation: لم نرَ هذا الماء منذ خمسة مواسم. — كريم الساعدي، صياد',
    'pull quotation: خمسة مواسم بلا ماء',
    'agency quotation: سنبقي البوابات مفتوحة حتى الربيع. — مدير الموارد المائية',
    'figure: صياد يجمع شباكه — تصوير: علي الموسوي',
    'table #السنة | #المنسوب | #القوارب / 2024 | 0.4 م | 31 /  |  | ',
    'box الهور في أرقام: مساحته 1377 كيلومتراً مربعاً',
    '---',
    `embed youtube ${CLIP}`,
    `related ${related}`,
    'correction: ورد في صيغة سابقة أن القوارب 13، والصحيح 31.',
  ])

  await editor.showPreview()
  const text = editor.preview.locator('article .text')
  for (const [selector, words] of PAGE) await expect(text.locator(selector), selector).toHaveText(words)
  await expect(text.locator('hr')).toHaveCount(1)
  await expect(text.locator('.picture img')).toBeVisible()
  await expect(text.locator('.embed a')).toHaveAttribute('href', CLIP)
})

const PARTS = [
  'بدأت الحملة في ناحية كميت.',
  'وشملت 14 مدرسة في يومها الأول.',
  'UNICEF وفّرت الكتب والقرطاسية.',
  'وتستمر حتى نهاية الشهر.',
]

test('blocks change places by the grip, by keys and by the menu, and one undo takes each back', async ({
  launch,
  library,
  userData,
}) => {
  const blocks = [...paragraphs(...PARTS), build.quotation('speech', paragraphs('الصفوف امتلأت.') as never, 'مديرة')]
  const { stories } = await openNewsroom({ library, userData, stories: [{ headline: 'حملة المدارس', blocks }] })
  const [id = ''] = stories
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, id).document)
  const [first = '', second = '', third = '', fourth = ''] = PARTS
  const quotation = 'speech quotation: الصفوف امتلأت. — مديرة'
  const asWritten = [first, second, third, fourth, quotation]

  const grip = await editor.grip(second)
  const [gripBox, textBox] = [await grip.boundingBox(), await editor.text.boundingBox()]
  expect(gripBox?.x, 'beside the start of Arabic lines').toBeGreaterThan((textBox?.x ?? 0) + (textBox?.width ?? 0))

  await editor.dragBefore('الصفوف امتلأت', second)
  await expect.poll(onDisk).toEqual([first, quotation, second, third, fourth])
  await editor.text.focus()
  await keyboard.press('Control+z')
  await expect.poll(onDisk).toEqual(asWritten)
  await keyboard.press('Control+Shift+z')
  await expect.poll(onDisk).toEqual([first, quotation, second, third, fourth])
  await keyboard.press('Control+z')
  await expect.poll(onDisk).toEqual(asWritten)

  await editor.caretAfter('UNICEF')
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(onDisk).toEqual([first, third, second, fourth, quotation])
  await keyboard.press('Alt+Shift+ArrowDown')
  await keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(onDisk).toEqual([first, second, fourth, third, quotation])
  // The caret went along with the block.
  await keyboard.type(' العراق')
  await expect.poll(onDisk).toContain('UNICEF العراق وفّرت الكتب والقرطاسية.')

  const menu = await editor.grip(first)
  await menu.click()
  await editor.page.getByRole('menuitem', { name: editor.t('editor:handle.duplicate') }).click()
  await expect.poll(onDisk).toEqual([first, first, second, fourth, third.replace('UNICEF', 'UNICEF العراق'), quotation])
  const ids = storyOnDisk(library, id).document.root.children.map((node) => node.$?.id)
  expect(new Set(ids).size, 'the copy has an id of its own').toBe(ids.length)
})

test('an English story in an English interface: blocks by English names, the grip on the left', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    preferences: { language: 'en' },
    stories: [{ headline: 'Boats return to the marsh', fields: { language: 'en' }, blocks: paragraphs('First line.') }],
  })
  const editor = await new Desk(await (await launch()).firstWindow(), 'en').openFirst()
  await expect(editor.text).toHaveAttribute('dir', 'ltr')
  await editor.atEnd()
  await editor.type('\n')
  await editor.call('pull', 'pullQuotation')
  await editor.type('Five seasons without water\n\n')
  await editor.call('Fact b', 'factbox')
  await editor.type('The marsh in numbers\n1,377 square kilometres\n\n')
  // An Arabic name calls a block in an English interface too.
  await editor.call('فاصل', 'divider')
  await editor.type('Second line.')
  const gripBox = await (await editor.grip('Second line')).boundingBox()
  const textBox = await editor.text.boundingBox()
  expect((gripBox?.x ?? 0) + (gripBox?.width ?? 0), 'beside the start of English lines').toBeLessThan(textBox?.x ?? 0)
  await editor.dragBefore('Second line', 'Five seasons')
  await expect
    .poll(() => shapeOf(storyOnDisk(library, stories[0] ?? '').document))
    .toEqual([
      'First line.',
      'Second line.',
      'pull quotation: Five seasons without water',
      'box The marsh in numbers: 1,377 square kilometres',
      '---',
    ])
})
