/** What the desk needs of a story, drawn from the story. */
import { figures } from '@shared/document/visit'
import { documentText } from '@shared/document/words'
import { hashSchema, type Story, type Summary, type Version } from '@shared/story/story'
import { instant } from './story-edits'
import type { StoryOnDisk } from './story-file'
import { wordsOf } from './version-files'

/** Characters of text that the list shows under a headline. */
const OPENING = 160

const opening = (text: string): string => {
  const line = text
    .slice(0, OPENING * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= OPENING) return line
  const cut = line.lastIndexOf(' ', OPENING)
  return line.slice(0, cut > OPENING / 2 ? cut : OPENING).toWellFormed()
}

const pictureOf = ({ fields, document }: Pick<Story, 'fields' | 'document'>): string | null =>
  fields.lead?.media ?? figures(document).find(({ media }) => hashSchema.safeParse(media).success)?.media ?? null

const pointsOf = ({ workflow, history }: Story): number =>
  workflow === 'returned' ? (history.findLast(({ to }) => to === 'returned')?.points?.length ?? 0) : 0

export function summarize(story: StoryOnDisk): Summary {
  const { fields } = story
  return {
    id: story.id,
    type: story.type,
    headline: fields.headline,
    kicker: fields.kicker,
    section: fields.section,
    tags: fields.tags,
    byline: fields.byline.map(({ name }) => name),
    language: fields.language,
    urgency: fields.urgency,
    workflow: story.workflow,
    publication: story.publication,
    embargo: fields.embargo,
    created: instant(story.created),
    updated: instant(story.updated),
    published: story.published && instant(story.published),
    words: wordsOf(story),
    picture: pictureOf(story),
    versions: story.versions.length,
    points: pointsOf(story),
    opening: opening(documentText(story.document)),
    broken: false,
  }
}

/** A story that cannot be read, as far as it is known: from its last version where there is one. */
export function summarizeBroken(
  id: string,
  known: { version: Version | null; versions: number; before?: Summary; created: string; updated: string },
): Summary {
  const { version, versions, before, created, updated } = known
  const fields = version?.fields
  return {
    id,
    type: version?.type ?? before?.type ?? '',
    headline: fields?.headline ?? before?.headline ?? '',
    kicker: fields?.kicker ?? before?.kicker ?? '',
    section: fields?.section ?? before?.section ?? '',
    tags: fields?.tags ?? before?.tags ?? [],
    byline: fields?.byline.map(({ name }) => name) ?? before?.byline ?? [],
    language: fields?.language ?? before?.language ?? 'ar',
    urgency: fields?.urgency ?? before?.urgency ?? 'normal',
    workflow: before?.workflow ?? 'draft',
    publication: before?.publication ?? 'never',
    embargo: fields?.embargo ?? null,
    created: before?.created ?? created,
    updated: before?.updated ?? updated,
    published: before?.published ?? null,
    words: version ? wordsOf(version) : (before?.words ?? 0),
    picture: version ? pictureOf(version) : (before?.picture ?? null),
    versions,
    points: before?.points ?? 0,
    opening: version ? opening(documentText(version.document)) : (before?.opening ?? ''),
    broken: true,
  }
}
