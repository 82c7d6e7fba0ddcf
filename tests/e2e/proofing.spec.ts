/** Proofreading over the contract, in the real built program: its worker, its dictionary, the library's words. */
import { expect, test } from './fixture'
import { openNewsroom } from './newsroom'

test('marks, suggests, learns a word and ignores one in a story, and remembers both', async ({
  library,
  userData,
  launch,
  expectErrors,
}) => {
  expectErrors(/cancelled/)
  const { stories } = await openNewsroom({ library, userData, role: 'reporter' })
  const first = await launch()
  const page = await first.firstWindow()
  await page.locator('#root > *').first().waitFor()
  const seen = await page.evaluate(async ([story = '']) => {
    const { proofing, words } = window.muharrir.services
    const value = async (reply: Promise<{ ok: boolean; value?: unknown; error?: unknown }> | undefined) => {
      const given = await reply
      if (!given?.ok) throw new Error(JSON.stringify(given?.error))
      return given.value
    }
    const changed: unknown[] = []
    window.muharrir.on('proofing-changed', (payload) => changed.push(payload))
    const text = 'ذهب بقبوق والزقزوق الى المدرسه'
    const marks = async () => {
      const passages = [{ id: 'a', text, guards: [] }]
      const [checked] = (await value(proofing?.check?.({ story, passages }))) as [{ marks: { found: string }[] }]
      // Of style and of spelling, where both have something to say.
      return [...new Set(checked.marks.map(({ found }) => found))]
    }
    const before = await marks()
    await value(words?.add?.({ word: 'زقزوق', like: 'كتاب' }))
    const learnt = await marks()
    await value(proofing?.ignore?.({ story, word: 'بقبوق' }))
    const ignored = await marks()
    const context = { before: 'ذهب ', after: '' }
    const dropped = proofing?.suggest?.({ word: 'المتحدبث', ...context })
    const suggested = await value(proofing?.suggest?.({ word: 'الى', ...context }))
    const refused = await words?.add?.({ word: 'ترند', like: 'لاكلمةكهذه' })
    return { before, learnt, ignored, suggested, dropped: await dropped, refused, changed }
  }, stories)
  expect(seen.before).toEqual(['بقبوق', 'والزقزوق', 'الى', 'المدرسه'])
  expect(seen.learnt).toEqual(['بقبوق', 'الى', 'المدرسه'])
  expect(seen.ignored).toEqual(['الى', 'المدرسه'])
  expect(seen.suggested).toEqual(expect.arrayContaining(['إلى']))
  expect(seen.dropped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(seen.refused).toMatchObject({ ok: false, error: { code: 'proofing.model' } })
  expect(seen.changed).toEqual([{ story: null }, { story: stories[0] }])
  await first.close()

  const again = await (await launch()).firstWindow()
  await again.locator('#root > *').first().waitFor()
  const kept = await again.evaluate(async ([story = '']) => {
    const { proofing, words } = window.muharrir.services
    const passages = [{ id: 'a', text: 'بقبوق وللزقزوق', guards: [] }]
    return [await proofing?.check?.({ story, passages }), await words?.list?.()]
  }, stories)
  expect(kept).toMatchObject([
    { ok: true, value: [{ id: 'a', marks: [] }] },
    { ok: true, value: [{ word: 'زقزوق', like: 'كتاب' }] },
  ])
})
