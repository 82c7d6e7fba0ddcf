import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../arabic/text-arbitraries'
import { keyboardRuns } from './keyboard-runs'

const KNOWN = new Set('السلام عليكم العراق بغداد في من فاقعسا'.split(' '))
const runsOf = (text: string) =>
  [...keyboardRuns(text, (bare) => KNOWN.has(bare))]
    .filter((run) => run !== null)
    .map(({ start, end, arabic }) => [text.slice(start, end), arabic])

describe('keyboardRuns', () => {
  it('finds Arabic typed on the Latin layout', () => {
    expect(runsOf('hgsghl ugd;l')).toEqual([
      ['hgsghl', 'السلام'],
      ['ugd;l', 'عليكم'],
    ])
    expect(runsOf('وصل الوفد td hguvhr.')).toEqual([
      ['td', 'في'],
      ['hguvhr', 'العراق'],
    ])
    expect(runsOf('إلى fy]h] اليوم')).toEqual([['fy]h]', 'بغداد']])
  })

  it('finds none in short runs alone, in names and in English', () => {
    for (const text of ['شركة td الكبرى', 'قال lk', 'طائر thrush', 'the thrush said td in the end of the talk'])
      expect(runsOf(text)).toEqual([])
    const everything = [...keyboardRuns("Hebei sky's the", () => true)]
    expect(everything.filter((run) => run !== null)).toEqual([])
  })

  it('finds runs that lie in the text, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, fc.string()), { maxLength: 3 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const run of keyboardRuns(text, () => true)) {
          if (run === null) continue
          expect(run.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(run.start, run.end)).toMatch(/^[!-~]+$/)
          last = run.end
        }
      }),
    )
  })
})
