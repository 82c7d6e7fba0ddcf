import { join } from 'node:path'
import { NameIndex } from '@shared/arabic/typing/names'
import { expect, it } from 'vitest'
import { namesToComplete } from './names'
import { readGazetteer } from './word-lists'

const shipped = () => readGazetteer(join(import.meta.dirname, '../../../resources/gazetteer'))

it('gives the gazetteer’s names with their preferred Latin form, and no terms', async () => {
  const names = namesToComplete(await shipped(), [])
  expect(names).toContainEqual({ arabic: 'البصرة', latin: 'Basra', own: false })
  expect(names.some(({ arabic }) => arabic === 'هاشتاغ')).toBe(false)
  const offered = new NameIndex(names).complete('رئيس مجلس ال')
  expect(offered.map(({ text }) => text)).toEqual(expect.arrayContaining(['مجلس الوزراء', 'مجلس النواب']))
  expect(new NameIndex(names).complete('سجن أبو غري')[0]).toMatchObject({ text: 'أبو غريب', latin: 'Abu Ghraib' })
})

it('lets the library’s own spelling stand for the gazetteer’s', async () => {
  const names = namesToComplete(await shipped(), ['البصره', 'نور الكعبي', ' ', 'نور الكعبي'])
  expect(names.slice(0, 2)).toEqual([
    { arabic: 'البصره', latin: 'Basra', own: true },
    { arabic: 'نور الكعبي', latin: '', own: true },
  ])
  expect(names.some(({ arabic }) => arabic === 'البصرة')).toBe(false)
})
