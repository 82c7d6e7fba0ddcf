/** A page to look at screens without main: the interface over an in-memory library. Never shipped. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Drawn pictures in the place of the library's. */
const picture = (hash: string) => {
  const hue = Number.parseInt(hash.slice(0, 3), 16) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 25% 76%)"/><stop offset="1" stop-color="hsl(${hue} 22% 36%)"/></linearGradient></defs><rect width="1600" height="900" fill="url(#g)"/></svg>`
}

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
  build: { outDir: resolve(root, 'out/screens'), emptyOutDir: true, minify: false },
  preview: { host: '127.0.0.1', port: 5199, strictPort: true },
  plugins: [
    react(),
    {
      name: 'pictures',
      configurePreviewServer(server) {
        server.middlewares.use((request, response, next) => {
          const hash = /\/media\/([0-9a-f]{64})/.exec(request.url ?? '')?.[1]
          if (!hash) return next()
          response.setHeader('content-type', 'image/svg+xml')
          response.end(picture(hash))
        })
      },
    },
  ],
})
