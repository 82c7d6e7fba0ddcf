/**
 * Measures the advance widths of the interface's typeface in a browser and writes them for the layout of charts, which
 * has no browser to ask: `src/main/article/chart/advances.json`, thousandths of the font size. Arabic letters have four
 * forms (alone, first, middle, last), asked for with the joining stroke between them. Run it again when the typeface changes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const FONTS = new URL('../node_modules/@fontsource/ibm-plex-sans-arabic/files/', import.meta.url)
const OUT = new URL('../src/main/article/chart/advances.json', import.meta.url)
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
const ARABIC = [
  ...range(0x0621, 0x063a),
  ...range(0x0641, 0x064a),
  'ٱ',
  'پ',
  'چ',
  'ژ',
  'ڤ',
  'ک',
  'گ',
  'ی',
  'ە',
  'ۆ',
  'ێ',
  'ڕ',
  'ڵ',
]
const PLAIN = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...range(0x660, 0x66c),
  ...range(0x6f0, 0x6f9),
  '،',
  '؛',
  '؟',
  '−',
  '–',
  '—',
  '…',
  '•',
  '“',
  '”',
  '‘',
  '’',
  'ـ',
]

const face = async (weight) => {
  const files = await Promise.all(
    ['arabic', 'latin'].map((set) => readFile(new URL(`ibm-plex-sans-arabic-${set}-${weight}-normal.woff2`, FONTS))),
  )
  return files.map((bytes) => bytes.toString('base64'))
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ['--no-sandbox'] })
const page = await browser.newPage()
const faces = { 400: await face(400), 600: await face(600) }
const widths = await page.evaluate(
  async ([fonts, arabic, plain]) => {
    for (const [weight, files] of Object.entries(fonts))
      for (const [i, data] of files.entries()) {
        const made = new FontFace(`Plex${i}`, `url(data:font/woff2;base64,${data})`, { weight })
        document.fonts.add(await made.load())
      }
    const context = document.createElement('canvas').getContext('2d')
    const of = (weight, text) => {
      context.font = `${weight} 1000px Plex0, Plex1`
      return Math.round(context.measureText(text).width)
    }
    // The joining stroke itself joins letters on both sides; its own width is taken off again.
    const stroke = 'ـ'
    const forms = (weight, letter) => {
      const own = of(weight, stroke)
      return [
        of(weight, letter),
        of(weight, letter + stroke) - own,
        of(weight, stroke + letter + stroke) - 2 * own,
        of(weight, stroke + letter) - own,
      ]
    }
    return Object.fromEntries(
      Object.keys(fonts).map((weight) => [
        weight,
        {
          ...Object.fromEntries(plain.map((sign) => [sign, of(weight, sign)])),
          ...Object.fromEntries(arabic.map((letter) => [letter, forms(weight, letter)])),
        },
      ]),
    )
  },
  [faces, ARABIC, PLAIN],
)
await browser.close()
await writeFile(
  OUT,
  `${JSON.stringify(widths, null, 1).replace(/\[\s+(\d+),\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2, $3, $4]')}\n`,
)
