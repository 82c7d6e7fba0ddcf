import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'browser-host/**/*.test.{js,ts}',
      'scripts/**/*.test.ts',
      'tests/unit/**/*.test.ts',
    ],
    pool: 'threads',
    // A bound against hanging, not a measure: a busy machine may take long.
    testTimeout: 60_000,
  },
})
