/** The people of the newsroom, kept in `library.json`. */
import { cleanLine } from '@shared/arabic/clean'
import { fold } from '@shared/arabic/fold'
import { MuharrirError } from '@shared/contract/errors'
import type { Person } from '@shared/story/people'
import { ulid } from 'ulid'
import type { SettingsFile } from './settings-file'

const cleaned = (person: Person): Person => ({
  ...person,
  name: cleanLine(person.name),
  deskCode: cleanLine(person.deskCode),
})

export class People {
  readonly #settings: SettingsFile

  constructor(settings: SettingsFile) {
    this.#settings = settings
  }

  all(): Person[] {
    return this.#settings.value.people
  }

  /** By id, else by name as it is written, else by a name that only differs in spelling (أحمد, احمد). */
  find(idOrName: string): Person | undefined {
    const wanted = fold(idOrName.trim())
    return (
      this.all().find(({ id }) => id === idOrName) ??
      this.all().find(({ name }) => name === idOrName) ??
      this.all().find(({ name }) => fold(name) === wanted)
    )
  }

  async add(input: Omit<Person, 'id'>): Promise<Person> {
    const added = cleaned({ ...(input as Person), id: ulid() })
    await this.#settings.change((settings) => ({ ...settings, people: [...settings.people, added] }))
    return added
  }

  async update(person: Person): Promise<Person> {
    const updated = cleaned(person)
    await this.#settings.change((settings) => {
      if (!settings.people.some(({ id }) => id === person.id))
        throw new MuharrirError('person.not-found', { name: person.name })
      return { ...settings, people: settings.people.map((known) => (known.id === person.id ? updated : known)) }
    })
    return updated
  }

  /** Their id stays in the records of the stories they worked on. */
  async remove(id: string): Promise<void> {
    await this.#settings.change((settings) => {
      if (!settings.people.some((person) => person.id === id)) throw new MuharrirError('person.not-found', { name: id })
      return { ...settings, people: settings.people.filter((person) => person.id !== id) }
    })
  }
}
