import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../commands/commands'
import { ERROR_CODES } from '../contract/errors'
import { FIELDS } from '../story/fields'
import { PUBLICATION_STATES, WORKFLOW_STATES } from '../story/story'
import { STORY_TYPES } from '../story/types'
import { createTranslator, LANGUAGES, sharedMessages } from './translate'

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

describe('shared messages', () => {
  it.each(Object.keys(sharedMessages.ar))('%s has the same keys in both languages', (namespace) => {
    const keys = LANGUAGES.map((language) => [
      ...new Set(Object.keys(sharedMessages[language][namespace] as object).map(base)),
    ])
    expect(keys[0]?.sort()).toEqual(keys[1]?.sort())
  })
  it.each(LANGUAGES)('names every error, command, field, type and state in %s', (language) => {
    const { exists } = createTranslator(language)
    const wanted = [
      ...ERROR_CODES.map((code) => `errors:${code}`),
      ...COMMANDS.map(({ id }) => `commands:${id}`),
      ...FIELDS.map(({ id }) => `story:field.${id}`),
      ...STORY_TYPES.map(({ id }) => `story:type.${id}`),
      ...WORKFLOW_STATES.map((state) => `story:workflow.${state}`),
      ...PUBLICATION_STATES.map((state) => `story:publication.${state}`),
    ]
    expect(wanted.filter((key) => !exists(key))).toEqual([])
  })
  it('uses all six Arabic plural forms', () => {
    const { t } = createTranslator('ar')
    const forms = [0, 1, 2, 3, 11, 100].map((count) => t('story:count.words', { count }))
    expect(forms).toEqual(['لا كلمات', 'كلمة واحدة', 'كلمتان', '3 كلمات', '11 كلمة', '100 كلمة'])
  })
  it('has no two commands with the same keys', () => {
    const keys = COMMANDS.flatMap((row) => ('keys' in row ? [row.keys] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
