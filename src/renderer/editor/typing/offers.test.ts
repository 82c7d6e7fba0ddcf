import { NameIndex } from '@shared/arabic/typing/names'
import { DEFAULT_TYPING, type TypingSettings } from '@shared/arabic/typing/settings'
import type { Mark } from '@shared/proofing/passage'
import { expect, it } from 'vitest'
import { findOffer } from './offers'

const KNOWN: Record<string, string> = { hgsghl: 'السلام', 'ugd;l': 'عليكم' }
const asked: string[] = []

/** Stands in for proofreading, which has tests of its own: it knows two words. */
const check = async ({ id, text }: { id: string; text: string }) => {
  asked.push(text)
  const marks = [...text.matchAll(/\S+/g)].flatMap(({ 0: found, index }): Mark[] => {
    const fix = KNOWN[found]
    const place = { start: index, end: index + found.length, found }
    return fix ? [{ source: 'spelling', rule: 'keyboard', level: 'suggest', ...place, fix }] : []
  })
  return [{ id, marks }]
}

const offered = async (before: string, settings: Partial<TypingSettings> = {}, after = '', own = 0) => {
  const offer = await findOffer(
    { key: 'k', caret: before.length, before, after, own },
    {
      settings: { ...DEFAULT_TYPING, ...settings },
      days: { language: 'ar', digits: 'latn' },
      now: new Date('2026-08-25T11:30:00Z'),
      check,
      names: async () => new NameIndex([{ arabic: 'بغداد', latin: 'Baghdad', own: false }]),
    },
  )
  return (
    offer && [
      offer.kind,
      ...offer.options.map(({ start, end, text }) => `${before.slice(0, start)}${text}${before.slice(end)}`),
    ]
  )
}

it('offers a date, a run on the other layout, or a name', async () => {
  expect(await offered('في 25/8')).toEqual(['date', 'في 25 آب 2026', 'في الثلاثاء 25 آب 2026'])
  expect(await offered('قال hgsghl ugd;l ')).toEqual(['layout', 'قال السلام عليكم '])
  expect(await offered('في baghd')).toEqual(['name', 'في بغداد'])
  expect(await offered('قال')).toBeNull()
})

it('offers nothing that is switched off, within a word, after a slash, or before its own text', async () => {
  expect(await offered('في 25/8', { dates: false })).toBeNull()
  expect(await offered('قال hgsghl', { layout: 'off', names: false })).toBeNull()
  expect(await offered('في بغد', { names: false })).toBeNull()
  expect(await offered('في بغد', {}, 'اد')).toBeNull()
  expect(await offered('في /بغد')).toBeNull()
  expect(await offered('في بغد', {}, '', 4)).toBeNull()
})

it('changes by itself only what is finished', async () => {
  expect(await offered('قال hgsghl ugd;l', { layout: 'automatic' })).toEqual(['layout', 'قال السلام ugd;l'])
  expect(await offered('قال hgsghl', { layout: 'automatic' })).toBeNull()
  expect(await offered('قال hgsghl ', { layout: 'automatic' })).toEqual(['layout', 'قال السلام '])
})

it('asks proofreading about Latin keys only', async () => {
  asked.length = 0
  await offered('قال الوزير إن بغد')
  await offered('https://example.org')
  expect(asked).toEqual([])
})
