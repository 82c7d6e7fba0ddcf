import { describe, expect, it } from 'vitest'
import { tidyDuration } from './Duration'

describe('durations', () => {
  it.each([
    ['3:5', '3:05'],
    ['٣:٠٥', '3:05'],
    ['185', '3:05'],
    ['1.03.05', '1:03:05'],
    [' 62:00 ', '1:02:00'],
    ['', ''],
    ['دقيقتان', 'دقيقتان'],
  ])('%s is %s', (typed, tidy) => {
    expect(tidyDuration(typed)).toBe(tidy)
    expect(tidyDuration(tidy)).toBe(tidy)
  })
})
