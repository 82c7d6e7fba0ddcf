/** What a role may not do is refused on main's side of the bridge, whatever the interface shows. */
import { contract, type MuharrirHandlers } from '@shared/contract/contract'
import type { Reply } from '@shared/contract/declare'
import type { Person } from '@shared/story/people'
import { describe, expect, it } from 'vitest'
import { document, newLibrary } from '../../library/test-library'
import { registerHandlers } from '../bridge'
import type { Services } from '../services'
import { libraryHandlers, peopleHandlers } from './library'
import { storiesHandlers } from './stories'

type Handle = (event: unknown, input: unknown) => Promise<Reply<unknown>>
const topFrame = { senderFrame: { url: 'app://muharrir/index.html', parent: null } }

/** A newsroom of three; `as` says in whose name the next call comes. */
async function newsroom() {
  const library = await newLibrary()
  const administrator = await library.people.add({ name: 'أمل الربيعي', role: 'administrator', deskCode: '1أ' })
  const editor = await library.people.add({ name: 'سالم العبيدي', role: 'editor', deskCode: '25م' })
  const reporter = await library.people.add({ name: 'هدى الجبوري', role: 'reporter', deskCode: '12ه' })
  let me: Person = reporter
  const workspace = {
    library,
    get me() {
      return me
    },
    requireMe: () => me,
  }
  const services = { workspace } as unknown as Services
  const none = Object.fromEntries(
    Object.entries(contract).map(([service, methods]) => [
      service,
      Object.fromEntries(Object.keys(methods).map((name) => [name, async () => null])),
    ]),
  ) as unknown as MuharrirHandlers
  const channels = new Map<string, Handle>()
  registerHandlers({ handle: (channel: string, handle: never) => channels.set(channel, handle) } as never, {
    ...none,
    library: libraryHandlers(services),
    people: peopleHandlers(services),
    stories: storiesHandlers(services),
  })
  const as = (person: Person) => (channel: string, input: unknown) => {
    me = person
    return channels.get(`muharrir:${channel}`)?.(topFrame, input)
  }
  const { id } = await library.stories.create({ type: 'news', by: reporter, headline: 'خبر' })
  const { fields, revision } = await library.stories.get(id)
  await library.stories.save({ id, fields, document: document('نص الخبر.') }, revision, reporter)
  return { library, id, as, administrator, editor, reporter }
}

const refused = (code: string) => ({ ok: false, error: { code } })

describe('a role across the bridge', () => {
  it('a reporter submits, and may neither approve nor publish', async () => {
    const { library, id, as, editor, reporter } = await newsroom()
    expect(await as(reporter)('stories.move', { id, to: 'submitted' })).toMatchObject({ ok: true })
    expect(await as(editor)('stories.move', { id, to: 'in-review' })).toMatchObject({ ok: true })
    expect(await as(reporter)('stories.move', { id, to: 'approved' })).toMatchObject(refused('workflow.role'))
    expect((await library.stories.get(id)).workflow).toBe('in-review')
    expect((await library.stories.get(id)).history).toHaveLength(2)
  })

  it('a reporter removes nothing for good, an editor may', async () => {
    const { library, id, as, editor, reporter } = await newsroom()
    await library.stories.trash([id], reporter)
    expect(await as(reporter)('stories.remove', { ids: [id] })).toMatchObject(refused('person.role-remove'))
    expect(library.stories.query({ place: 'trash', limit: 1 }).total).toBe(1)
    expect(await as(editor)('stories.remove', { ids: [id] })).toMatchObject({ ok: true })
    expect(library.stories.query({ place: 'trash', limit: 1 }).total).toBe(0)
  })

  it('only an administrator changes the newsroom and its people', async () => {
    const { library, as, administrator, editor, reporter } = await newsroom()
    for (const person of [reporter, editor]) {
      expect(await as(person)('library.setSettings', { signoffWord: 'تم' })).toMatchObject(refused('person.role'))
      expect(await as(person)('people.update', { ...person, role: 'administrator' })).toMatchObject(
        refused('person.role'),
      )
      expect(await as(person)('people.remove', { id: administrator.id })).toMatchObject(refused('person.role'))
    }
    expect(library.people.find(reporter.id)?.role).toBe('reporter')
    expect(library.settings.signoffWord).not.toBe('تم')
    expect(await as(administrator)('library.setSettings', { signoffWord: 'تم' })).toMatchObject({ ok: true })
  })
})
