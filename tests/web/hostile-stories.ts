/** Stories in which one hostile input stands in every field and in every property of every node. */
import {
  embed,
  factBox,
  figure,
  heading,
  isolate,
  link,
  list,
  missing,
  paragraph,
  quotation,
  related,
  storyDocument,
  table,
  text,
  updateNote,
} from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { FIELDS } from '@shared/story/fields'
import { storyFieldsSchema } from '@shared/story/story'
import { STORY_TYPES } from '@shared/story/types'
import type { PageSettings, PageStory } from '../../src/main/article/page-story'
import { pagePictures, pageSettings } from './stories'

const [shown] = pagePictures
const MISSING = 'f'.repeat(64)

/** Every property that the builders leave at a default, set to the input where the schema lets it be a string. */
function poisoned<Node extends DocumentNode>(node: Node, value: string): Node {
  const state = { ...node.$, id: value, caption: value, comment: value }
  return { ...node, $: state, style: value, format: node.type === 'text' ? node.format : value, mode: value }
}

function hostileBlocks(value: string): DocumentNode[] {
  const words = () => [poisoned(text(value, 255), value), link(value, value), isolate(value, value), missing(value)]
  const titled = { ...link('https://example.org/', value), title: value, rel: value, target: value }
  const blocks: DocumentNode[] = [
    paragraph([text(value), titled, ...words()]),
    heading('h2', words()),
    list('bullet', [words(), value]),
    list('check', [value]),
    quotation('speech', [paragraph(words())], words()),
    quotation('agency', [paragraph(value)], value),
    quotation('pull', [paragraph(value)], value),
    figure({ media: shown?.hash ?? null, alt: value, caption: words(), credit: words(), source: value }),
    figure({ media: MISSING, alt: value, caption: value, credit: value, source: value }),
    figure({ media: value, alt: value, decorative: value }),
    factBox(words(), [paragraph(words())]),
    table(
      [
        [value, words()],
        [words(), value],
      ],
      value,
    ),
    embed(value, 'link', value),
    embed('https://example.org/', 'x', value),
    related(value),
    updateNote('correction', value, [paragraph(words())]),
    { type: value, text: value, children: words() } as unknown as DocumentNode,
    { type: 'html', html: value, children: [{ type: 'raw', value, text: value }] } as unknown as DocumentNode,
  ]
  return blocks.map((block) => poisoned(block, value))
}

function hostileFields(value: string): Record<string, unknown> {
  const picture = { media: shown?.hash ?? MISSING, alt: value, caption: value, credit: value, source: value }
  const byKind: Record<string, unknown> = {
    tags: [value, value],
    byline: [{ name: value, role: value }],
    dateline: { agency: value, place: value, kind: value },
    signoff: { word: value, code: value },
    picture,
    stories: [value],
    sources: [{ name: value, named: true, note: value }],
    links: [
      { title: value, url: value },
      { title: value, url: 'https://example.org/' },
    ],
    columnist: { name: value, biography: value, photo: picture },
    instant: null,
  }
  return {
    ...Object.fromEntries(FIELDS.map(({ id, kind }) => [id, kind in byKind ? byKind[kind] : value])),
    language: 'ar',
  }
}

/** The input in a story; each input meets another type, so that the parts of every type are met. */
export function hostileStory(value: string, index: number): PageStory {
  const type = STORY_TYPES[index % STORY_TYPES.length]?.id ?? 'news'
  return {
    id: `01J9Z0000000000000000${String(index).padStart(5, '0')}`,
    type: index % 10 === 9 ? value : type,
    published: '2026-08-19T14:12:00+03:00',
    updated: '2026-08-19T14:12:00+03:00',
    publication: value,
    fields: storyFieldsSchema.parse({
      ...hostileFields(value),
      ...(index % 2 === 0 ? { canonicalUrl: 'https://example.org/a/', videoUrl: 'https://example.org/v' } : {}),
    }),
    document: storyDocument(hostileBlocks(value)),
  }
}

export function hostileSettings(value: string): PageSettings {
  return {
    ...pageSettings,
    agency: { name: { ar: value, en: value }, short: { ar: value, en: value }, url: value },
    sections: [{ id: 'news', name: { ar: value, en: value } }],
    themes: { wakala: { about: { ar: value, en: value } } },
  }
}

export const hostileLinked = (value: string) => ({ headline: value, url: null })
