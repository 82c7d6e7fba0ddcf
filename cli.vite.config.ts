import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { dependencies } from './package.json'

/** The command line, built for plain Node: the services without windows. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  // As in the program: what brings a binary or finds a file beside itself stays in its folder, the rest is built in.
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: true,
    rollupOptions: {
      input: { index: 'src/cli/index.ts', proofing: 'src/main/proofing/worker.ts' },
      // Packages inside ask for their own file's name, as CommonJS may.
      output: { banner: 'const __filename = import.meta.filename' },
    },
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
  },
})
