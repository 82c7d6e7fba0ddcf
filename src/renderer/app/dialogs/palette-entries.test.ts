import { describe, expect, it } from 'vitest'
import { findCommands } from './palette-entries'

const ids = (text: string, recent: string[] = []) => findCommands(text, recent, () => true).map(({ id }) => id)

describe('the palette', () => {
  it.each([
    ['مادة جديده', 'story.new'],
    ['ماده جديدة', 'story.new'],
    ['new story', 'story.new'],
    ['إعدادات', 'app.settings'],
    ['اعدادات', 'app.settings'],
    ['نُسخ المادة', 'story.versions'],
    ['كتوب ماده', undefined],
  ])('finds for %s', (text, id) => {
    expect(ids(text)[0]).toBe(id)
  })
  it('puts recent commands first and leaves out what cannot be run', () => {
    expect(ids('', ['help.about', 'story.new']).slice(0, 2)).toEqual(['help.about', 'story.new'])
    expect(findCommands('new story', [], () => false)).toEqual([])
  })
})
