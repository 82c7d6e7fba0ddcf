import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line, built for plain Node: the services without windows. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
  },
})
