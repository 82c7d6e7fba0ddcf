import { resolve } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * `unit`: quick, beside the code. `services`: whole processes, real disks and kills (`*.service.test.ts`).
 * `web`: exported pages in a real browser and before validators.
 * The timeouts are bounds against hanging, not measures: a busy machine may take long.
 */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'browser-host/**/*.test.{js,ts}', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.service.test.ts'],
          testTimeout: 60_000,
          // Most of the time went into loading the same modules anew for each file: they are shared, and every core is used.
          isolate: false,
          maxWorkers: '100%',
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['src/**/*.service.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
