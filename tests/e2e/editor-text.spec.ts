/** Words marked, linked, found and replaced; tables; and Arabic lines that stay Arabic whatever stands in them. */
import * as build from '@shared/document/build'
import { expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import { shapeOf } from './shape'

const LINKED = 'إعادة تأهيل مستشفى العمارة'
const HOSPITAL =
  'تسلّم المستشفى 12 جهازاً من شركة Siemens Healthineers، وقال مديره إن الافتتاح يوم الأحد بعد تدريب الكادر.'

test('words are marked, linked to a page and to a story, isolated and marked as missing', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: LINKED }, { headline: 'أجهزة جديدة', blocks: paragraphs(HOSPITAL) }],
  })
  const [linked, id = ''] = stories
  const editor = await new Desk(await (await launch()).firstWindow()).open('أجهزة جديدة')
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, id).document).join('\n')

  await editor.select('12 جهازاً')
  await editor.mark('bold')
  await expect.poll(onDisk).toContain('**12 جهازاً**')
  await editor.mark('bold')
  await expect.poll(onDisk).toBe(HOSPITAL)
  await keyboard.press('Control+b')
  await editor.select('الافتتاح')
  await keyboard.press('Control+i')
  await editor.select('بعد تدريب الكادر')
  await editor.mark('highlight')
  await editor.select('Siemens Healthineers')
  await editor.mark('isolate')
  await expect(editor.text.locator('bdi')).toHaveCSS('direction', 'ltr')
  await expect
    .poll(onDisk)
    .toBe(
      'تسلّم المستشفى **12 جهازاً** من شركة ⟨Siemens Healthineers⟩، وقال مديره إن __الافتتاح__ يوم الأحد ==بعد تدريب الكادر==.',
    )

  await editor.select('مديره')
  await keyboard.press('Control+l')
  await editor.answer(editor.t('editor:link.label'), 'amara-hospital.example/board')
  await keyboard.press('Enter')
  await expect.poll(onDisk).toContain('[مديره](https://amara-hospital.example/board)')
  await editor.select('المستشفى')
  await editor.mark('link')
  await editor.answer(editor.t('editor:link.label'), 'اعاده تاهيل')
  await expect(editor.page.locator('.picker-story')).toHaveText([/إعادة تأهيل/])
  await keyboard.press('Enter')
  await expect.poll(onDisk).toContain(`[المستشفى](story:${linked})`)

  await editor.select('يوم الأحد')
  await keyboard.press('Control+Shift+m')
  await expect.poll(onDisk).toContain('¿يوم الأحد?')
  await editor.tab('readiness')
  const finding = editor.inspector.getByRole('button', { name: editor.t('checks:missing-fact') })
  await expect(finding).toContainText(editor.t('checks:level.block'))
  await keyboard.press('Control+Shift+e')
  const dialog = editor.page.getByRole('dialog', { name: editor.t('shell:export.title') })
  await dialog.getByRole('button', { name: editor.t('shell:export.choose') }).click()
  await expect(dialog).toContainText(editor.t('errors:export.blocked', { count: 1 }))
  await keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  // Undone as far as the writing began, and done again.
  await editor.select('يوم الأحد')
  await editor.mark('missing')
  await expect(finding).toHaveCount(0)
  await expect.poll(onDisk).not.toContain('¿')
  const whole = onDisk()
  await editor.undoUntil(() => onDisk() === HOSPITAL)
  await editor.redoUntil(() => onDisk() === whole)
})

const SPELLINGS = [
  'قال أحمد إن احمد الآخر لم يحضر، وإن الأحمدي اعتذر.',
  'وشكر أَحمَد زملاءه، وبينهم Ahmad Jaber.',
  'ولم يرد اسم حامد في القائمة.',
]

test('a name is found in every spelling, replaced once, everywhere, and brought back by one undo', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'قائمة الحضور', blocks: paragraphs(...SPELLINGS) }],
  })
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, stories[0] ?? '').document)
  await editor.atEnd()
  await keyboard.press('Control+f')
  const { find } = editor
  await expect(find.needle).toBeFocused()
  await keyboard.type('احمد')
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 4, at: 1 }))
  expect(await find.marked()).toEqual(['أحمد', 'احمد', 'أحمد', 'أَحمَد'])
  await keyboard.press('Enter')
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 4, at: 2 }))
  await keyboard.press('Shift+Enter')
  await find.option('whole').click()
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 3, at: 1 }))
  await find.option('exact').click()
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 1, at: 1 }))
  await find.option('exact').click()
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 3, at: 1 }))

  await keyboard.press('Control+Alt+f')
  await find.replacement.fill('مصطفى')
  await find.press('replaceOne')
  await expect.poll(onDisk).toEqual(['قال مصطفى إن احمد الآخر لم يحضر، وإن الأحمدي اعتذر.', SPELLINGS[1], SPELLINGS[2]])
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 2, at: 1 }))
  await find.press('replaceAll')
  await expect(editor.message(editor.t('editor:find.replaced', { count: 2 }))).toBeVisible()
  const replaced = [
    'قال مصطفى إن مصطفى الآخر لم يحضر، وإن الأحمدي اعتذر.',
    'وشكر مصطفى زملاءه، وبينهم Ahmad Jaber.',
    SPELLINGS[2],
  ]
  await expect.poll(onDisk).toEqual(replaced)
  await expect(find.count).toHaveText(editor.t('editor:find.count', { count: 0, at: 0 }))
  await find.needle.press('Escape')
  await expect(find.bar).toBeHidden()
  await expect(editor.text).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(onDisk).toEqual(['قال مصطفى إن احمد الآخر لم يحضر، وإن الأحمدي اعتذر.', SPELLINGS[1], SPELLINGS[2]])
  await keyboard.press('Control+z')
  await expect.poll(onDisk).toEqual(SPELLINGS)
})

test('a table: cells by Tab from the right, rows and columns added and taken away, a row of headings', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({ library, userData, stories: [{ headline: 'حصص المياه' }] })
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, stories[0] ?? '').document)
  await editor.atEnd()
  await editor.call('جدول', 'table')
  for (const words of ['القضاء', 'الحصة', 'السنة', 'الفاو', '12,400', '2026']) {
    await editor.type(words)
    await keyboard.press('Tab')
  }
  await editor.type('Basra مركز')
  await expect.poll(onDisk).toEqual(['table #القضاء | #الحصة | #السنة / الفاو | 12,400 | 2026 / Basra مركز |  | '])
  const cell = (words: string) => editor.text.locator('td, th').filter({ hasText: words })
  const inCell = async (words: string) => {
    // Pressed as long as a finger does: the browser tells of the new caret between press and release.
    await cell(words).click({ delay: 60 })
  }
  const [first, second] = [await cell('القضاء').boundingBox(), await cell('الحصة').boundingBox()]
  expect(first?.x, 'the first column stands on the right').toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY)
  await expect(cell('Basra مركز')).toHaveCSS('direction', 'rtl')

  await keyboard.press('Shift+Tab')
  await editor.type('م')
  await expect(cell('2026')).toHaveText('2026م')
  await editor.table('rowBelow')
  await expect
    .poll(onDisk)
    .toEqual(['table #القضاء | #الحصة | #السنة / الفاو | 12,400 | 2026م /  |  |  / Basra مركز |  | '])
  await inCell('القضاء')
  await editor.table('columnAfter')
  await expect
    .poll(onDisk)
    .toEqual(['table #القضاء | # | #الحصة | #السنة / الفاو |  | 12,400 | 2026م /  |  |  |  / Basra مركز |  |  | '])
  await inCell('السنة')
  await editor.table('removeColumn')
  await inCell('Basra')
  await editor.table('removeRow')
  await expect.poll(onDisk).toEqual(['table #القضاء | # | #الحصة / الفاو |  | 12,400 /  |  | '])
  await editor.table('header')
  await expect.poll(onDisk).toEqual(['table القضاء |  | الحصة / الفاو |  | 12,400 /  |  | '])
  await editor.table('header')
  await editor.tableCaption.fill('حصص أقضية البصرة')
  await inCell('الفاو')
  await expect
    .poll(() => storyOnDisk(library, stories[0] ?? '').document.root.children[0]?.$?.caption)
    .toBe('حصص أقضية البصرة')
  await expect(editor.text.locator('.block-table, table').first()).toBeVisible()
  await editor.table('remove')
  await expect(editor.text.locator('table')).toHaveCount(0)
  await editor.type('نص بعد الجدول.')
  await expect.poll(onDisk).toEqual(['نص بعد الجدول.'])
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(onDisk).toEqual(['table #القضاء | # | #الحصة / الفاو |  | 12,400 /  |  | '])
})

test('lines, cells and captions that begin in Latin letters stay right to left; keys go the way the eye does', async ({
  launch,
  library,
  userData,
}) => {
  const quote = build.quotation('speech', paragraphs('NATO ليس طرفاً في الاتفاق.') as never, 'James Carter مبعوث')
  const box = build.factBox('WHO في أرقام', paragraphs('COVID أصاب 300 شخص.') as never)
  const blocks = [
    ...paragraphs('BBC نقلت الخبر أولاً.'),
    build.list('bullet', ['IMF أقرض العراق', 'صندوق آخر']),
    build.list('check', ['OPEC أكدت الرقم', 'راجع المصدر']),
    quote,
    box,
    build.table([
      ['GDP الناتج', '4.1%', ''],
      ['التضخم', '', 'مستقر'],
    ]),
    ...paragraphs('قبل الصورة.'),
    build.figure({ caption: 'Reuters صورة من الميناء', credit: 'Ali Jasim' }),
    ...paragraphs('بعد الصورة.'),
  ]
  const { stories } = await openNewsroom({ library, userData, stories: [{ headline: 'اتجاه السطور', blocks }] })
  const [id = ''] = stories
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, id).document)
  const line = (words: string) => editor.text.locator('p, li, h2').filter({ hasText: words }).last()
  for (const words of ['BBC', 'IMF', 'OPEC', 'NATO', 'James Carter', 'WHO', 'COVID', 'GDP', 'Reuters', 'Ali Jasim'])
    await expect(line(words), words).toHaveCSS('direction', 'rtl')

  await test.step('a ticked line is ticked at its right edge', async () => {
    const item = line('OPEC')
    const width = (await item.boundingBox())?.width ?? 0
    await item.click({ position: { x: width - 4, y: 12 } })
    await expect(item).toHaveAttribute('aria-checked', 'true')
    await item.click({ position: { x: 4, y: 12 } })
    await expect(item).toHaveAttribute('aria-checked', 'true')
  })

  await test.step('Enter after a paragraph set left to right begins an Arabic one', async () => {
    await editor.caretAfter('BBC نقلت الخبر أولاً.')
    await keyboard.press('Control+Shift+x')
    await expect(line('BBC')).toHaveCSS('direction', 'ltr')
    await editor.type('\nAFP أكدته.')
    await expect(line('AFP')).toHaveCSS('direction', 'rtl')
    await editor.caretAfter('BBC نقلت الخبر أولاً.')
    await keyboard.press('Control+Shift+x')
    await expect(line('BBC')).toHaveCSS('direction', 'rtl')
  })

  await test.step('marks inside a word leave its letters joined', async () => {
    await editor.select('نقل')
    for (const mark of ['bold', 'highlight', 'missing'] as const) await editor.mark(mark)
    for (const mark of await editor.text.locator('p strong, p mark').all())
      await expect(mark).toHaveCSS('display', 'inline')
  })

  await test.step('in a table the left key goes on, the right key back', async () => {
    const row = () => onDisk().find((block) => block.startsWith('table'))
    await editor.caretBefore('التضخم')
    await keyboard.press('ArrowLeft')
    await editor.type('ل')
    await expect.poll(row).toContain('/ اللتضخم |')
    await editor.caretAfter('اللتضخم')
    await keyboard.press('ArrowLeft')
    await editor.type('2%')
    await expect.poll(row).toContain('/ اللتضخم | 2% | مستقر')
    await editor.caretAfter('اللتضخم')
    await keyboard.press('ArrowRight')
    await editor.type('ا')
    await expect.poll(row).toContain('/ اللتضخام | 2% | مستقر')
    await editor.caretBefore('مستقر')
    await keyboard.press('ArrowRight')
    await editor.type('س')
    await expect.poll(row).toContain('/ اللتضخام | 2%س | مستقر')
    await editor.caretBefore('قبل الصورة')
    await keyboard.press('ArrowLeft')
    await editor.type('ا')
    await expect.poll(onDisk).toContain('قابل الصورة.')
    await keyboard.press('Backspace')
    await expect.poll(onDisk).toContain('قبل الصورة.')
  })

  await test.step('the left key goes on through a picture, the right key back', async () => {
    const figure = editor.text.locator('.figure')
    await editor.caretAfter('قبل الصورة.')
    await keyboard.press('ArrowLeft')
    await expect(figure).toHaveClass(/figure-selected/)
    await keyboard.press('ArrowLeft')
    await expect(figure).not.toHaveClass(/figure-selected/)
    await editor.type('ثم ')
    await expect(line('بعد الصورة')).toHaveText('ثم بعد الصورة.')
    await editor.caretBefore('ثم بعد')
    await keyboard.press('ArrowRight')
    await expect(figure).toHaveClass(/figure-selected/)
    await keyboard.press('ArrowRight')
    await editor.type(' أيضاً')
    await expect(line('قبل الصورة')).toHaveText('قبل الصورة. أيضاً')
    await keyboard.press('ArrowDown')
    await expect(figure).toHaveClass(/figure-selected/)
    await keyboard.press('Enter')
    await keyboard.press('End')
    await editor.type(' القديم')
    await keyboard.press('ArrowUp')
    await expect.poll(onDisk).toContain('figure: Reuters صورة من الميناء القديم — Ali Jasim')
  })

  await test.step('a line copied left to right from elsewhere comes in as one of ours', async () => {
    await editor.atEnd()
    await editor.type('\n')
    await editor.paste({
      'text/html': '<p dir="ltr" style="text-align:left;direction:ltr">CNN قالت إن السفينة رست.</p>',
      'text/plain': 'CNN قالت إن السفينة رست.',
    })
    await expect(line('CNN')).toHaveCSS('direction', 'rtl')
    await expect(line('CNN')).toHaveCSS('text-align', 'start')
  })
})
