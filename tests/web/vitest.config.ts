import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Exported pages in a real browser and before validators. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../src/shared') } },
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['tests/web/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
})
