import { defineConfig } from '@playwright/test'

/**
 * `app`: the journeys on the built program (`out/`); `packaged`: the same on the files of a release, extracted by
 * scripts/pack-tree.mjs (which sets E2E_PACKAGED); `host`: the browser host's own tests, on a small app of theirs.
 */
export default defineConfig({
  timeout: 60_000,
  // Two cores are shared by two programs and their browsers: a condition may take its time to come true.
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  outputDir: 'test-results',
  projects: process.env.E2E_PACKAGED
    ? [{ name: 'packaged', testDir: 'tests/e2e' }]
    : [
        { name: 'app', testDir: 'tests/e2e' },
        { name: 'host', testDir: 'browser-host/tests' },
      ],
})
