/** What is copied elsewhere comes in as text of the newsroom: its structure, and nothing of where it came from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import { picture } from './pictures'
import { litterOf, shapeOf } from './shape'

const FIXTURES = join(import.meta.dirname, '../fixtures/paste')
const EXPECTED: Record<string, string[]> = {
  'google-docs': [
    'h2 سوق الشورجة يفتح أبوابه ليلاً للمرة الأولى منذ عشرين عاماً',
    'الرافد / تقرير: يقول تجار الشورجة إن **ساعات الليل** أعادت إليهم زبائن هجروا السوق، ويسمّيها بعضهم __الوجبة الثانية__ من العمل.',
    'h2 ما الذي تغيّر؟',
    'ul إنارة الأزقة بـ 140 مصباحاً. | (ul منها 60 في سوق العطارين.) | حراسة مشتركة حتى الثانية فجراً.',
    'ol يُغلق باب الجسر أولاً. | ثم باب الخلفاء.',
    '[جدول الأبواب](https://market.baghdad.example/night) منشور على صفحة الأمانة (Mayoralty of Baghdad).',
    'table **الباب** | **ساعة الإغلاق** / باب الجسر | 01:30',
    '---',
    'انتهى/12ج',
  ],
  libreoffice: [
    'الرافد / بغداد',
    'قالت أمانة بغداد إن حملة **«شارع أخضر»** ستزرع 5,000 نخلة من أصناف __البرحي__ والخستاوي على جانبي شارع المطار.',
    'h3 مراحل الزراعة',
    'ol تهيئة التربة وشبكة الري. | نقل الفسائل من كربلاء. | (ul الدفعة الأولى 1,200 فسيلة.)',
    'speech quotation: لا نريد نخيلاً للصورة، بل نخيلاً يعيش.',
    'table #الشهر | #عدد الفسائل / كانون الأول | 1,200',
    'وتتوافر التفاصيل لدى [green@amanat.example](mailto:green@amanat.example) وعلى [+964 770 000 0000](tel:+9647700000000).',
    'انتهى /19ر',
  ],
  telegram: [
    'الرافد / ميسان.. أعلنت دائرة الموارد المائية **رفع الإطلاقات** نحو هور الحويزة بمقدار 15 متراً مكعباً في الثانية.',
    'وقال مصدر في الدائرة: «القرار يسري من فجر الأربعاء». ↵ للتواصل: +964 780 000 0000 أو @maysan_water',
    '[https://t.me/maysan_water/112](https://t.me/maysan_water/112)',
    'انتهى/17ح',
  ],
  'web-page': [
    'h2 جسر جديد يربط ضفتي دجلة في الكوت',
    'افتتحت مديرية الطرق في واسط جسراً جديداً طوله **412 متراً**، وقالت إنه يختصر __أربعين دقيقة__ من الطريق، بحسب [بيان المديرية](https://roads.wasit.example/news/88).',
    'h2 خمسة أعوام من الانتظار',
    'بدأ العمل عام 2021 ثم توقف مرتين.',
    'وعاد في آذار الماضي بعد تأمين ==18 مليار دينار==.',
    'speech quotation: كنا نعبر بالقوارب حين يغلق الجسر القديم. — أبو كرار، سائق',
    'h4 ملاحظات فنية',
    'ul حمولة 60 طناً | ممران للمشاة | (ul عرض كل ممر **متران**)',
    'table #المرحلة | #السنة / #الركائز | 2022 / #السطح | 2026',
    'ويمكن مشاهدة الافتتاح في هذا المقطع:',
    'embed youtube https://www.youtube.com/watch?v=aBcDeFgHiJk',
    '---',
    'معرض الصور والتعليقات ووسم واسط.',
  ],
  word: [
    'h2 مجلس البصرة يقرّ خطة لتوزيع ماء الشرب على ثلاث وجبات',
    'الرافد / البصرة.. أقرّ مجلس محافظة البصرة، اليوم الثلاثاء، خطة لتوزيع ماء الشرب على **ثلاث وجبات** يومياً، وقال إنها تبدأ من منتصف الشهر المقبل.',
    'h2 كيف تعمل الخطة؟',
    'وأوضح عضو المجلس حازم البدران أن الخطة «__مؤقتة__» وتعتمد على محطة **R-Zero** الواقعة في أبي الخصيب، ويمكن متابعتها عبر [صفحة الخطة](https://water.basra.example/plan?year=2026#stage-2).',
    'ul الوجبة الأولى للأقضية الجنوبية. | (ul الفاو وأبو الخصيب أولاً.) | الوجبة الثانية لمركز المدينة.',
    'وتنفَّذ الخطة بالترتيب الآتي:',
    'ol صيانة المضخات. | نشر جدول الوجبات.',
    'وأُجّل البند الرابع إلى جلسة الخميس، وفيه كلفة الأنابيب.',
    'table **القضاء** | **الحصة (م³)** / الفاو | 12,400',
    'انتهى/25م',
  ],
}

test('pages of Word, Google Docs, LibreOffice, Telegram and the web come out clean', async ({
  launch,
  library,
  userData,
  expectErrors,
}) => {
  // The policy refuses the page's own styles and handlers, and says so.
  expectErrors(/Content Security Policy/)
  const names = Object.keys(EXPECTED)
  const { stories } = await openNewsroom({ library, userData, stories: names.map((headline) => ({ headline })) })
  const desk = new Desk(await (await launch()).firstWindow())
  for (const [n, name] of names.entries()) {
    const editor = await desk.open(name)
    await editor.atEnd()
    await editor.paste({ 'text/html': readFileSync(join(FIXTURES, `${name}.html`), 'utf8'), 'text/plain': name })
    await expect(editor.blocks).not.toHaveCount(1)
    await editor.save()
    const { document } = storyOnDisk(library, stories[n] ?? '')
    expect.soft(shapeOf(document), name).toEqual(EXPECTED[name])
    expect(litterOf(document), name).toEqual([])
    await editor.back()
  }
})

const ADDRESS = 'https://t.me/maysan_water/118'

test('plain, an address, a picture, a damaged picture, and Latin marks between Arabic words', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'لصق من كل مكان', blocks: paragraphs('وقال المدير إن العمل انتهى.') }],
  })
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const onDisk = () => shapeOf(storyOnDisk(library, stories[0] ?? '').document)

  await test.step('copied here, pasted with its marks and without them', async () => {
    await editor.select('العمل انتهى')
    await keyboard.press('Control+b')
    await keyboard.press('Control+c')
    await editor.atEnd()
    await keyboard.press('Enter')
    await keyboard.press('Control+v')
    await expect.poll(onDisk).toEqual(['وقال المدير إن **العمل انتهى**.', '**العمل انتهى**'])
    await keyboard.press('Enter')
    // The caret goes on in bold until that is taken off: plain words take the caret's look.
    await keyboard.press('Control+b')
    await keyboard.press('Control+Shift+v')
    await expect.poll(onDisk).toEqual(['وقال المدير إن **العمل انتهى**.', '**العمل انتهى**', 'العمل انتهى'])
  })

  await test.step('Latin marks beside Arabic letters', async () => {
    await keyboard.press('Enter')
    await editor.paste({
      'text/plain': 'هل انتهى? نعم, قال المدير; وكلّف 5,000 دينار, بحسب https://a.example/?x=1,2 و R-Zero, Inc.',
    })
    await expect
      .poll(onDisk)
      .toContain('هل انتهى؟ نعم، قال المدير؛ وكلّف 5,000 دينار، بحسب https://a.example/?x=1,2 و R-Zero, Inc.')
    await editor.type('\n')
    await editor.paste({
      'text/html': '<p><b>لماذا</b>? سأل <i>المدير</i>, ثم صمت.</p>',
      'text/plain': 'لماذا? سأل المدير, ثم صمت.',
    })
    await expect.poll(onDisk).toContain('**لماذا**؟ سأل __المدير__، ثم صمت.')
  })

  await test.step('an address alone becomes a card, on chosen words a link', async () => {
    await editor.type('\n')
    await editor.paste({ 'text/plain': ADDRESS })
    await expect.poll(onDisk).toContain(`embed telegram ${ADDRESS}`)
    await editor.block('وقال').click()
    await editor.select('المدير إن')
    await editor.paste({ 'text/plain': ADDRESS })
    await expect.poll(onDisk).toContain(`وقال [المدير إن](${ADDRESS}) **العمل انتهى**.`)
  })

  const bytes = [...readFileSync(await picture(userData, 'جسر.png'))]
  await test.step('a picture becomes a figure with the caret in its caption', async () => {
    await editor.atEnd()
    await editor.paste({}, [{ name: 'جسر.png', type: 'image/png', bytes }])
    await expect(editor.text.locator('figure img')).toHaveJSProperty('complete', true)
    await editor.type('الجسر بعد العمل')
    await expect.poll(onDisk).toContain('figure: الجسر بعد العمل')
    const figure = storyOnDisk(library, stories[0] ?? '').document.root.children.find(({ type }) => type === 'figure')
    expect(figure).toMatchObject({ media: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  await test.step('a damaged one is refused in words, and writing goes on', async () => {
    await editor.atEnd()
    await editor.paste({}, [{ name: 'ناقصة.png', type: 'image/png', bytes: bytes.slice(0, 900) }])
    await expect(editor.message(/ناقصة\.png/)).toBeVisible()
    await expect(editor.text.locator('figure')).toHaveCount(1)
    await editor.atEnd()
    await editor.type('ثم كتب المحرر جملة أخرى.')
    await expect.poll(onDisk).toContain('ثم كتب المحرر جملة أخرى.')
    expect(onDisk().filter((block) => block.startsWith('figure'))).toHaveLength(1)
  })

  await test.step('a picture let fall on the text becomes a figure', async () => {
    await editor.drop(editor.block('وقال'), { name: 'نهر.png', type: 'image/png', bytes })
    await expect(editor.text.locator('figure img')).toHaveCount(2)
    await expect.poll(() => onDisk().filter((block) => block.startsWith('figure')).length).toBe(2)
  })
})
