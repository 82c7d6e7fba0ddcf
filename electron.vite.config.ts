import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The licences of what is built in, shipped beside it: `dependencies` of package.json stay in their own folders. */
const license = { fileName: 'licenses.md' }
const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') }

export default defineConfig({
  main: {
    // fflate's build for Node declares `require` itself, which a bundle may do only once.
    resolve: { alias: { ...alias, fflate: 'fflate/browser' } },
    build: {
      license,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          proofing: 'src/main/proofing/worker.ts',
          media: 'src/main/media/worker.ts',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    // A sandboxed preload is one CommonJS file: nothing may be left outside it.
    build: { externalizeDeps: false, rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    resolve: { alias },
    plugins: [react()],
    build: { assetsInlineLimit: 0, minify: true, license },
  },
})
