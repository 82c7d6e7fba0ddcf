import { expect, it } from 'vitest'
import { contract } from './contract'
import { CONTRACT_NAMES } from './names'

it('names every service and method of the contract, and no other', () => {
  const ofContract = Object.fromEntries(
    Object.entries(contract).map(([name, methods]) => [name, Object.keys(methods).sort()]),
  )
  const named = Object.fromEntries(Object.entries(CONTRACT_NAMES).map(([name, methods]) => [name, [...methods].sort()]))
  expect(named).toEqual(ofContract)
})
