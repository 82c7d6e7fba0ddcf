// Draws the pictures of the sample library: scenes → SVG sources → JPEG, PNG and WebP.
//   node scripts/sample-pictures.mjs [name…]
// Chromium shapes the Arabic and runs the filters; set CHROMIUM to its path when it is not found.
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { scenes } from './sample-pictures/scenes.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const pictures = join(root, 'resources/sample/pictures')
const fontFiles = join(root, 'node_modules/@fontsource/ibm-plex-sans-arabic/files')

/** Data URLs, since the page that renders a drawing has no origin to load a font from. */
async function fontFaces() {
  const faces = []
  for (const weight of [400, 600, 700]) {
    for (const [subset, range] of [
      ['latin', 'U+0000-00FF, U+2013, U+2014'],
      ['arabic', 'U+0600-06FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC'],
    ]) {
      const bytes = await readFile(join(fontFiles, `ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`))
      faces.push(
        `@font-face{font-family:'IBM Plex Sans Arabic';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString('base64')})}`,
      )
    }
  }
  return faces.join('')
}

const encoders = {
  jpg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }),
  png: (image) => image.png({ palette: true, quality: 90, effort: 9 }),
  webp: (image) => image.webp({ quality: 74, effort: 6 }),
}

const wanted = process.argv.slice(2)
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const fonts = await fontFaces()
await mkdir(join(pictures, 'src'), { recursive: true })
let total = 0
for (const { name, format, width, height, draw } of scenes) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const svg = draw()
  await writeFile(join(pictures, 'src', `${name}.svg`), svg)
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<style>${fonts}html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`)
  await page.evaluate(() => document.fonts.ready)
  const raster = await page.screenshot({ omitBackground: true })
  await page.close()
  const file = join(pictures, `${name}.${format}`)
  await encoders[format](sharp(raster)).toFile(file)
  const { size } = await stat(file)
  total += size
  process.stdout.write(`${name}.${format} ${width}×${height} ${Math.round(size / 1024)} kB\n`)
}
await browser.close()
process.stdout.write(`total ${Math.round(total / 1024)} kB\n`)
