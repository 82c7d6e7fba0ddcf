// Renders the application icon to PNG: `node scripts/icons.mjs`.
// Up to 32 px the ground fills the whole square, since a margin there would cost the letter its legibility.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../resources/icons')

// The letter meem of IBM Plex Sans Arabic SemiBold (SIL Open Font License 1.1), on its own 1000-unit grid.
const meem =
  'M46 -60Q46 58 96 114.5Q146 171 251 171H468Q466 237 432.5 275Q399 313 348 313Q302 313 275.5 290.5Q249 268 235 230L141 270Q151 318 173 351Q195 384 223 404.5Q251 425 283 434.5Q315 444 346 444Q445 444 502 369Q559 294 559 155V40H251Q222 40 203 35Q184 30 172.5 18.5Q161 7 156 -12Q151 -31 151 -60V-304H46Z'

/** `margin` and the letter's height are in pixels of a 1024-pixel square. */
function icon({ margin, radius, letter }) {
  const side = 1024 - 2 * margin
  const scale = letter / 748
  const shift = `translate(512 ${512 + 70 * scale}) scale(${scale} ${-scale}) translate(-302.5 0)`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024" width="1024" height="1024" role="img" aria-label="محرِّر">
<defs>
<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#11696e"/><stop offset=".5" stop-color="#0d5e63"/><stop offset="1" stop-color="#0a5055"/></linearGradient>
<radialGradient id="light" cx=".5" cy="0" r=".9"><stop offset="0" stop-color="#ffffff" stop-opacity=".13"/><stop offset="1" stop-color="#ffffff" stop-opacity="0"/></radialGradient>
</defs>
<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${radius}" fill="url(#ground)"/>
<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${radius}" fill="url(#light)"/>
<path transform="${shift}" d="${meem}" fill="#fffefb"/>
</svg>
`
}

const large = icon({ margin: 64, radius: 206, letter: 520 })
const small = icon({ margin: 0, radius: 220, letter: 660 })

await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'icon.svg'), large)
await writeFile(join(folder, 'icon-small.svg'), small)
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const source = await readFile(join(folder, size <= 32 ? 'icon-small.svg' : 'icon.svg'))
  await sharp(source, { density: 72 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(join(folder, `icon-${size}.png`))
}
