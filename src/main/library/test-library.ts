/** Libraries in temporary folders, for tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heading, paragraph, storyDocument } from '@shared/document/build'
import type { StoryDocument } from '@shared/document/schema'
import type { Person } from '@shared/story/people'
import { afterEach } from 'vitest'
import { Library } from './library'

const toRemove: string[] = []
const toClose: Library[] = []

afterEach(async () => {
  for (const library of toClose.splice(0)) await library.close()
  for (const folder of toRemove.splice(0)) await rm(folder, { recursive: true, force: true })
})

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muharrir-library-'))
  toRemove.push(folder)
  return folder
}

export const holder = { name: 'غرفة الأخبار' }
export const reporter: Person = { id: 'huda', name: 'هدى الجبوري', role: 'reporter', deskCode: '12ه' }
export const editor: Person = { id: 'salim', name: 'سالم العبيدي', role: 'editor', deskCode: '25م' }

export async function newLibrary(folder?: string): Promise<Library> {
  const library = await Library.create(folder ?? join(await temporaryFolder(), 'library'), {
    agency: { ar: 'وكالة الرافدين', en: 'Rafidain Agency' },
    holder,
  })
  toClose.push(library)
  return library
}

export async function openLibrary(folder: string): Promise<Library> {
  const library = await Library.open(folder, { holder })
  toClose.push(library)
  return library
}

export const document = (...paragraphs: string[]): StoryDocument =>
  storyDocument(paragraphs.map((text) => paragraph(text)))

export const report = (): StoryDocument =>
  storyDocument([
    paragraph('أعلنت أمانة بغداد افتتاح المرحلة الأولى من مشروع تأهيل شارع الرشيد بطول 1200 متر.'),
    heading('h2', 'واجهات من القرن الماضي'),
    paragraph('وقال المهندسون إن الواجهات القديمة ستُرمَّم بالطابوق الفرشي نفسه، وفق معايير ICOMOS.'),
  ])
