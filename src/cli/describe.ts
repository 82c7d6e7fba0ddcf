/** Stories and findings in words for people. */
import type { Finding } from '@shared/story/checks'
import type { Summary } from '@shared/story/story'
import type { TFunction } from 'i18next'

const FIRST_STRONG = '\u2068'
const POP = '\u2069'
/** Keeps a word's direction from disturbing the line around it. */
export const apart = (words: string): string => `${FIRST_STRONG}${words}${POP}`

type Line = Pick<Summary, 'id' | 'headline' | 'type' | 'workflow' | 'publication'>

export const storyLine = (t: TFunction, { id, headline, type, workflow, publication }: Line): string =>
  [
    id,
    t(`story:type.${type}`, { defaultValue: type }),
    t(`story:workflow.${workflow}`, { defaultValue: workflow }),
    t(`story:publication.${publication}`, { defaultValue: publication }),
    apart(headline || t('cli:untitled')),
  ].join('  ')

export function findingLine(t: TFunction, { rule, level, details = {} }: Finding): string {
  const { field, block, until } = details
  return `${t(`checks:level.${level}`)}: ${t(`checks:${rule}`, {
    ...details,
    fieldName: t(`story:field.${field}`, { defaultValue: String(field ?? '') }),
    blockName: t(`story:block.${block}`, { defaultValue: String(block ?? '') }),
    untilText: String(until ?? ''),
  })}`
}

/** What machines get of a story. */
export const summaryJson = ({ id, headline, type, workflow, publication }: Line) => ({
  id,
  headline,
  type,
  workflow,
  publication,
})
