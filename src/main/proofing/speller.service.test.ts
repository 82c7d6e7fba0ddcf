import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vectors from '@shared/arabic/vectors.json'
import { spelledWords } from '@shared/proofing/words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Speller } from './speller'

const RESOURCES = join(import.meta.dirname, '../../../resources')
const { spelling } = vectors

let speller: Speller
beforeAll(async () => {
  speller = await Speller.open(RESOURCES, { words: [], dictionaries: null })
})
afterAll(() => speller.close())

const unknownIn = (text: string): string[] =>
  [...spelledWords(text)].filter((word) => speller.isUnknown(word)).map(({ start, end }) => text.slice(start, end))

describe('known and unknown words', () => {
  it.each(spelling.must_reject)('rejects %s', (word) => expect(unknownIn(word)).toEqual([word]))
  it.each(spelling.must_accept)('accepts %s', (word) => expect(unknownIn(word)).toEqual([]))

  it.each(spelling.gazetteer_gaps)('knows %s of the gazetteer', (word) => expect(unknownIn(word)).toEqual([]))

  /** «طالبو اللجوء» is right: only the rule Y10 of house style, which looks around, may say more. */
  const OF_HOUSE_STYLE = ['طالبو']
  it.each(spelling.accepts_wrongly.filter((word) => !OF_HOUSE_STYLE.includes(word)))(
    'rejects %s, which the dictionary accepts',
    (word) => expect(unknownIn(word)).toEqual([word]),
  )
  it('leaves to house style what can be right', () => expect(unknownIn('طالبو')).toEqual([]))

  it('rejects it behind a proclitic, too', () =>
    expect(unknownIn('بشئ وفجأه لوزاره والإثنين')).toEqual(['بشئ', 'وفجأه', 'لوزاره', 'والإثنين']))

  it.each(vectors.clean_passages)('finds nothing in clean text: %s', (text) => {
    expect(unknownIn(text)).toEqual([])
  })

  const CORPUS = join(import.meta.dirname, '../../../tests/fixtures/corpus')
  it.each(readdirSync(CORPUS).filter((file) => file.endsWith('.txt')))('finds nothing in the corpus: %s', (file) => {
    expect(unknownIn(readFileSync(join(CORPUS, file), 'utf8'))).toEqual([])
  })
})

describe('words of the newsroom', () => {
  const open = (words: { word: string; like?: string }[]) => Speller.open(RESOURCES, { words, dictionaries: null })
  const known = (of: Speller, words: readonly string[]) => words.filter((word) => of.knows(word))

  it('are known with proclitics', async () => {
    const own = await open([{ word: 'زقزوق' }])
    const forms = ['زقزوق', 'الزقزوق', 'وزقزوق', 'بالزقزوق', 'للزقزوق', 'وللزقزوق', 'بزقزوق']
    expect(known(own, forms)).toEqual(forms)
    expect(known(own, ['زقزوقت', 'بوالزقزوق', 'لالزقزوق'])).toEqual([])
    own.close()
  })

  it('are inflected like a word of the dictionary', async () => {
    const [name, model] = /\('(.*)','(.*)'\)/.exec(spelling.affix_trick.call)?.slice(1) ?? []
    expect(known(speller, spelling.affix_trick.then_accepts)).toEqual(spelling.affix_trick.then_accepts)
    // The gazetteer knows that name by now: one that it does not know shows that the trick is at work.
    const ours = spelling.affix_trick.then_accepts.map((form) => form.replace(name ?? '', 'زقزوق'))
    expect(known(speller, ours)).toEqual([])
    const own = await open([{ word: 'زقزوق', like: model ?? '' }])
    expect(known(own, ours)).toEqual(ours)
    own.close()
  })

  it('are learnt while it works', async () => {
    const own = await open([])
    expect(own.knows('زقزوق')).toBe(false)
    own.learn([{ word: 'زقزوق', like: 'كتاب' }])
    expect(known(own, ['زقزوق', 'الزقزوق', 'زقزوقه'])).toHaveLength(3)
    own.close()
  })

  it('take a model only from the dictionary', () => {
    expect(['بغداد', 'مدرسة', 'بَغداد'].map((word) => speller.canBeModel(word))).toEqual([true, true, true])
    expect(['زقزوقستان', 'وبغداد', '', 'abc'].map((word) => speller.canBeModel(word))).toEqual(Array(4).fill(false))
  })
})

describe('dictionaries of the newsroom', () => {
  let folder: string
  let own: Speller
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'muharrir-dictionaries-'))
    await writeFile(join(folder, 'en.aff'), 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n')
    await writeFile(join(folder, 'en.dic'), '2\nminister/S\nhello\n')
    await writeFile(join(folder, 'ar-dialect.aff'), 'SET UTF-8\n')
    await writeFile(join(folder, 'ar-dialect.dic'), '1\nشلونكم\n')
    await writeFile(join(folder, 'without-words.aff'), 'SET UTF-8\n')
    own = await Speller.open(RESOURCES, { words: [], dictionaries: folder })
  })
  afterAll(async () => {
    own.close()
    await rm(folder, { recursive: true })
  })
  const unknown = (of: Speller, bare: string) => of.isUnknown({ bare, script: 'latin' })

  it('make Latin words checked; without one none is', () => {
    expect(['ministers', 'hello', 'minster'].map((word) => unknown(own, word))).toEqual([false, false, true])
    expect(unknown(speller, 'minster')).toBe(false)
    expect(own.suggest('minster')).toContain('minister')
  })
  it('widen the Arabic one', () => {
    expect([own.knows('شلونكم'), speller.knows('شلونكم')]).toEqual([true, false])
  })
  it('give a Latin word back that was typed on the Arabic layout', () => {
    expect(own.suggest('اثممخ')).toContain('hello')
  })
})

describe('suggestions', () => {
  it.each([
    ['الى', 'إلى'],
    ['إستقبال', 'استقبال'],
    ['بالبطع', 'بالطبع'],
    ['الحكومه', 'الحكومة'],
    ['الامانه', 'الأمانة'],
    ['مسئول', 'مسؤول'],
    ['المسؤلين', 'المسؤولين'],
    ['شئ', 'شيء'],
    ['قالو', 'قالوا'],
    ['هاذا', 'هذا'],
    ['عبدالله', 'عبد الله'],
    ['الصحفين', 'الصحفيين'],
    ['التظاهارت', 'التظاهرات'],
    ['hgsghl', 'السلام'],
    ['الموازنه', 'الموازنة'],
    ['القضا', 'القضاء'],
    ['جات', 'جاءت'],
    ['لاشرطة', 'الشرطة'],
    ['اتسجيل', 'التسجيل'],
    ['النتية', 'النتيجة'],
    ['استثمارررات', 'استثمارات'],
    ['المحافة', 'المحافظة'],
    ['الانتخبات', 'الانتخابات'],
  ])('for %s begin with %s', (word, right) => expect(speller.suggest(word)[0]).toBe(right))

  it('of أن and إن follow what stands before', () => {
    const first = (before: string) => speller.suggest('ان', { before, after: '' })[0]
    const afterWhichInna = ['وقال الوزير ', 'وقال ', '', 'انتهى. ', 'حيث ', 'تقول الباحثة رؤى الموسوي، وهي من البصرة، ']
    expect(afterWhichInna.map(first)).toEqual(afterWhichInna.map(() => 'إن'))
    const afterWhichAnna = ['أكد المصدر ', 'قال الوزير إن الخطة تقضي ', 'انتهى ما قال. أكد المصدر ']
    expect(afterWhichAnna.map(first)).toEqual(afterWhichAnna.map(() => 'أن'))
  })

  it('of وأن and وإن follow the particle that they are joined to', () => {
    const first = (before: string) => speller.suggest('وان', { before, after: '' })[0]
    expect(first('قال الوزير إن العمل مستمر، ')).toBe('وإن')
    expect(first('أكد الوزير أن العمل مستمر، ')).toBe('وأن')
  })

  it('are six at most, each once, all known, none a question for a word with the article', () => {
    for (const word of ['الاعلان', 'انتخابت', 'الاجراء', 'فاقعه', 'مبادؤ']) {
      const found = speller.suggest(word)
      expect(found.length).toBeLessThanOrEqual(6)
      expect(new Set(found).size).toBe(found.length)
      for (const part of found.flatMap((suggestion) => suggestion.split(' '))) expect(speller.knows(part)).toBe(true)
      if (word.startsWith('ال')) expect(found.filter((suggestion) => /^[أآإ]ل/.test(suggestion))).toEqual([])
    }
  })

  it('are none for what is no word', () => {
    expect(['', 'ا', '\ud800', '🎉', 'ا'.repeat(2000), 'كوردستانڕ 25'].map((word) => speller.suggest(word))).toEqual(
      Array(6).fill([]),
    )
  })

  /** Hamza errors in words of news, made by rule; words whose error is a word itself say nothing. */
  it('put the right word first for at least 85% of hamza errors', () => {
    const words =
      'أعرب أجرى أنهى أدان أحال أسفر أضاف أصدر أطلق أقر أرسل أعضاء أجهزة أسعار أطفال إدارة إجراءات إطلاق إعادة إعلان إنتاج إصابة إيرادات أسابيع أرباح أزمات أحياء أقضية أعراس أنابيب أمسية أسطول أرصفة أكاديمية أوكسجين أمطار إخماد إسعاف إنذار إقبال إعمار إيفاد إسناد إغاثة إجازات إضراب آبار آمال آفاق مسؤول شؤون رئيس هيئة بيئة طائرة دائرة نائب عائلة جائزة مؤتمر مؤسسة مؤشر تأكيد تأهيل تأثير مسألة قراءة مبادئ شواطئ مرافئ لاجئ لاجئون ناشئة مفاجئ هادئ مؤقت مؤامرة مؤلف تأجيل تأخير تأسيس مأوى مأساة رؤية رؤساء فؤاد سؤال أسئلة بئر ذئب مئات ملائم وثائق حدائق دقائق عشائر فصائل رسائل وسائل مسائل'.split(
        ' ',
      )
    const errors = words.flatMap((word) =>
      ['', 'و', 'ال', 'بال'].flatMap((before) => {
        const right = before + word
        const wrong = [
          right.replace(/[أإآ]/, 'ا'),
          right.replace(/(?<!.)أ|(?<=^و)أ/, 'إ'),
          right.replace('ؤ', 'ئ'),
          right.replace(/ئ(?=.)/, 'ء'),
          right.replace(/(?<=..)أ/, 'ئ'),
        ]
        return wrong
          .filter((error) => error !== right && speller.knows(right) && !speller.knows(error))
          .map((error) => ({ error, right }))
      }),
    )
    const first = errors.filter(({ error, right }) => speller.suggest(error)[0] === right)
    expect(errors.length).toBeGreaterThan(250)
    expect(first.length / errors.length).toBeGreaterThanOrEqual(0.85)
  })
})
