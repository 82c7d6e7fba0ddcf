/**
 * The program that `kill.test.ts` kills: saves one story again and again, each text one word longer, and says on its
 * output which word is safe. Arguments: the library's folder and the story's id.
 */
import { writeSync } from 'node:fs'
import { paragraph, storyDocument } from '@shared/document/build'
import { documentText } from '@shared/document/words'
import type { Person } from '@shared/story/people'
import { Library } from './library'

const [, , folder = '', id = ''] = process.argv
const by: Person = { id: 'writer', name: 'كاتب', role: 'reporter', deskCode: '' }
/** So long that a write takes a while. */
const FILLING = 'سطر من نص طويل يكتبه مراسل في غرفة الأخبار. '.repeat(100)

const library = await Library.open(folder, { holder: { name: 'writer' } })
const story = await library.stories.get(id)
let { revision } = story
let word = Number(documentText(story.document).split('\n')[0])
writeSync(1, `open ${library.readOnly ? 'read-only' : word}\n`)
for (;;) {
  word++
  const document = storyDocument([paragraph(`${word}`), paragraph(FILLING)])
  revision = (await library.stories.save({ id, fields: story.fields, document }, revision, by)).revision
  writeSync(1, `${word}\n`)
  if (word % 4 === 0) await library.stories.saveVersion(id, { step: 'interval', by })
}
