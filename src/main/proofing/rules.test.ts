import { join } from 'node:path'
import { checkPassage } from '@shared/arabic/style/check'
import { expect, it } from 'vitest'
import { loadRules, NO_CHOICES } from './rules'

const RESOURCES = join(import.meta.dirname, '../../../resources')

it('loads the packs that come with the program, without a fault', async () => {
  const { rules, faults } = await loadRules(RESOURCES)
  expect(faults).toEqual([])
  const [mark] = checkPassage({ id: 'b', text: 'توجه الى بغداد', guards: [] }, rules)
  expect(mark).toMatchObject({ rule: 'H06', fix: 'إلى' })
})

it('names a rule of the newsroom that is not sound, and works without it', async () => {
  const style = { levels: {}, rules: [{ id: 'own-1' }] }
  const { rules, faults } = await loadRules(RESOURCES, { ...NO_CHOICES, style })
  expect(faults).toMatchObject([{ rule: 'own-1', reason: 'malformed' }])
  expect(rules.get('H06')).toBeDefined()
})
