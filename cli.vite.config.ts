import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line, built for plain Node: the services without windows. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  build: {
    ssr: true,
    rollupOptions: { input: { index: 'src/cli/index.ts', proofing: 'src/main/proofing/worker.ts' } },
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
  },
})
