/** A story kept as a template: its words and fields, without what belongs to that one story. */
import { cleanLine } from '@shared/arabic/clean'
import type { LibrarySettings, StoryTemplate } from '@shared/story/library'
import { ulid } from 'ulid'
import type { SettingsFile } from './settings-file'
import type { StoryOnDisk } from './story-file'

/** The reporter, the address and the times are of the one story. */
const OWN = new Set(['byline', 'signoff', 'slug', 'canonicalUrl', 'embargo', 'schedule'])

export function storeTemplate(settings: SettingsFile, story: StoryOnDisk, name: string): Promise<LibrarySettings> {
  const template: StoryTemplate = {
    id: ulid(),
    name: cleanLine(name),
    type: story.type,
    fields: Object.fromEntries(Object.entries(story.fields).filter(([id]) => !OWN.has(id))),
    document: story.document,
  }
  return settings.change((known) => ({ ...known, templates: [...known.templates, template] }))
}
