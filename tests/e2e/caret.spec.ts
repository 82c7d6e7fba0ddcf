/** A story opened by the keyboard takes the next key: no word goes astray between the desk and the text. */
import { expect, test } from './fixture'
import { openNewsroom, paragraphs } from './newsroom'
import { Desk } from './pages/desk'

const LINES = ['السطر الأول من الخبر.', 'السطر الثاني من الخبر.', 'السطر الأخير من الخبر.']

test('opened by Enter, the end is one key away, again and again', async ({ launch, library, userData }) => {
  await openNewsroom({ library, userData, stories: [{ headline: 'خبر يُفتح مراراً', blocks: paragraphs(...LINES) }] })
  const desk = new Desk(await (await launch()).firstWindow())
  const { keyboard } = desk.page
  for (let round = 1; round <= 6; round++) {
    const editor = await desk.openFirst()
    await expect(editor.text).toBeFocused()
    await keyboard.press('Control+End')
    await keyboard.type(`${round} `)
    await expect(editor.blocks.last(), `round ${round}`).toHaveText(new RegExp(`^السطر الأخير.*${round}\\s*$`))
    await editor.saved()
    await keyboard.press('Control+1')
    await desk.rows.first().waitFor()
  }
  const fresh = await desk.newStory('news')
  await expect(fresh.headline).toBeFocused()
  await fresh.type('عنوان يُكتب أولاً\nثم النص.')
  await expect(fresh.text).toHaveText('ثم النص.')
})
