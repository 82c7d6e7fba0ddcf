import type { BrokenStory, Draft, SaveReceipt, StoryPage, StoryQuery } from '@shared/contract/contract'
import type { StoryDocument } from '@shared/document/schema'
import type { Finding } from '@shared/story/checks'
import type { LibrarySettings } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import type { Step, Story, StoryFields, Summary, Version, VersionInfo } from '@shared/story/story'

export interface NewStory {
  type: string
  by: Person
  headline?: string
  fields?: Partial<StoryFields>
  document?: StoryDocument
  /** Id of a template of the library. */
  template?: string
  workflow?: string
  publication?: string
  /** Times in ISO 8601, for stories that come from elsewhere. */
  created?: string
  updated?: string
  published?: string
  history?: Step[]
  /** Keeps a first version, made for this reason. */
  step?: Version['step']
}

export type Picked = Pick<Summary, 'id' | 'headline' | 'type' | 'section' | 'updated' | 'publication' | 'picture'>

const missing = (): never => {
  throw new Error('not written yet')
}

export class StoryStore {
  query(_query: StoryQuery, _me?: Person): StoryPage {
    return missing()
  }
  summary(_id: string): Summary | undefined {
    return missing()
  }
  exists(_id: string): boolean {
    return missing()
  }
  pick(_search: string, _limit?: number): Picked[] {
    return missing()
  }
  titles(_ids: readonly string[]): Record<string, string> {
    return missing()
  }
  async get(_id: string): Promise<Story> {
    return missing()
  }
  async create(_input: NewStory): Promise<Story> {
    return missing()
  }
  async save(_draft: Draft, _revision: number, _by: Person): Promise<SaveReceipt> {
    return missing()
  }
  async setFields(_id: string, _change: Record<string, unknown>, _by: Person): Promise<Story> {
    return missing()
  }
  async move(
    _id: string,
    _to: string,
    _by: Person,
    _why: { reason?: string; points?: string[]; override?: boolean } = {},
  ): Promise<Story> {
    return missing()
  }
  async setType(_id: string, _type: string, _by: Person): Promise<Story> {
    return missing()
  }
  async duplicate(_id: string, _by: Person): Promise<Story> {
    return missing()
  }
  async trash(_ids: readonly string[], _by: Person): Promise<void> {
    return missing()
  }
  async restore(_ids: readonly string[]): Promise<void> {
    return missing()
  }
  async remove(_ids: readonly string[]): Promise<void> {
    return missing()
  }
  async versions(_id: string): Promise<VersionInfo[]> {
    return missing()
  }
  async version(_id: string, _hash: string): Promise<Version> {
    return missing()
  }
  async saveVersion(
    _id: string,
    _version: { name?: string; step?: Version['step']; by: Person },
  ): Promise<VersionInfo> {
    return missing()
  }
  async restoreVersion(_id: string, _hash: string, _by: Person): Promise<Story> {
    return missing()
  }
  async broken(_id: string): Promise<BrokenStory> {
    return missing()
  }
  async mend(_id: string, _hash: string, _by: Person): Promise<Story> {
    return missing()
  }
  async check(_id: string, _media: { mediaWidth: (hash: string) => number | null }): Promise<Finding[]> {
    return missing()
  }
  async saveTemplate(_id: string, _name: string): Promise<LibrarySettings> {
    return missing()
  }
}
