/** Copies the theme's fonts and their licences from their packages: `node scripts/theme-fonts.mjs`. */
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const fonts = join(root, 'resources/themes/wakala/assets/fonts')
const naskh = join(root, 'node_modules/@fontsource-variable/noto-naskh-arabic')
const plex = join(root, 'node_modules/@fontsource/ibm-plex-sans-arabic')

await mkdir(fonts, { recursive: true })
await Promise.all([
  ...['arabic', 'latin'].map((subset) =>
    copyFile(join(naskh, `files/noto-naskh-arabic-${subset}-wght-normal.woff2`), join(fonts, `naskh-${subset}.woff2`)),
  ),
  ...['arabic', 'latin'].flatMap((subset) =>
    [400, 600].map((weight) =>
      copyFile(
        join(plex, `files/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`),
        join(fonts, `plex-${subset}-${weight}.woff2`),
      ),
    ),
  ),
  copyFile(join(naskh, 'LICENSE'), join(fonts, 'LICENSE-noto-naskh-arabic.txt')),
  copyFile(join(plex, 'LICENSE'), join(fonts, 'LICENSE-ibm-plex-sans-arabic.txt')),
])
