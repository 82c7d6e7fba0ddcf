/**
 * Five widths in AVIF, WebP and JPEG of one photograph: the program's own renditions, the same files by sharp with its
 * defaults (each decoded anew, as its documentation shows), and by ImageMagick where it is installed. One core each.
 * Seconds of wall time, kilobytes, and the signal-to-noise ratio (dB) of the widest file against an exact reduction.
 * `--megapixels N`, `--rounds N`, `--photo FILE`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { load } from './library/source.mjs'

const { values } = parseArgs({
  options: {
    megapixels: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '3' },
    photo: { type: 'string' },
  },
})
const WIDTHS = [320, 640, 960, 1280, 1600]
const FORMATS = ['avif', 'webp', 'jpeg']
/** Seconds of one core in which all of it has to be ready. */
const LIMIT = 4

sharp.concurrency(1)
sharp.cache(false)

/** Soft shapes with edges and grain: what a camera sees costs an encoder about as much. */
async function photograph(megapixels) {
  const height = Math.round(Math.sqrt((megapixels * 1e6) / 1.5))
  const width = Math.round(height * 1.5)
  const noise = (w, h, sigma) =>
    sharp({
      create: { width: w, height: h, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma } },
    })
  const raw = (picture) => picture.png({ compressionLevel: 1 }).toBuffer()
  const clouds = await raw(sharp(await raw(noise(120, 80, 70).blur(2))).resize(width, height, { kernel: 'cubic' }))
  const texture = await raw(sharp(await raw(noise(width / 4, height / 4, 50).blur(1.2))).resize(width, height))
  const grain = await raw(noise(width, height, 9))
  return sharp(clouds)
    .composite([
      { input: texture, blend: 'soft-light' },
      { input: grain, blend: 'soft-light' },
    ])
    .jpeg({ quality: 92 })
    .toBuffer()
}

const seconds = (since) => Math.round(performance.now() - since) / 1000
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

async function decibels(bytes, exact) {
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  if (data.length !== exact.length) return null
  let error = 0
  for (let i = 0; i < data.length; i++) error += (data[i] - exact[i]) ** 2
  return Math.round(10 * Math.log10((255 * 255 * data.length) / error) * 10) / 10
}

/** What one way takes, the median of all rounds. `make` gives the files, in the order of widths within formats. */
async function measure(name, make, exact) {
  const rounds = []
  let files = []
  for (let round = 0; round < Number(values.rounds); round++) {
    const started = performance.now()
    files = await make()
    rounds.push(seconds(started))
  }
  const result = { seconds: median(rounds) }
  for (const [f, format] of FORMATS.entries()) {
    const own = files.slice(f * WIDTHS.length, (f + 1) * WIDTHS.length)
    const kilobytes = Math.round(own.reduce((sum, { length }) => sum + length, 0) / 1024)
    result[format] = { kilobytes, decibels: await decibels(own.at(-1), exact) }
  }
  const each = FORMATS.map((format) => `${format} ${result[format].kilobytes} kB (${result[format].decibels} dB)`)
  console.log(`${name}: ${result.seconds} s, ${each.join(', ')}`)
  return result
}

const work = mkdtempSync(join(tmpdir(), 'muharrir-bench-renditions-'))
const { modules, folder } = await load({
  render: 'src/main/media/render/render.ts',
  edits: 'src/shared/media/edits.ts',
})
try {
  const source = join(work, 'photo.jpg')
  writeFileSync(source, values.photo ? readFileSync(values.photo) : await photograph(Number(values.megapixels)))
  const { width, height } = await sharp(source).metadata()
  console.log(`${width} by ${height} pixels, ${Math.round(readFileSync(source).length / 1024)} kB`)
  const exact = await sharp(source).resize(WIDTHS.at(-1)).raw().toBuffer()
  const result = { megapixels: Math.round((width * height) / 1e5) / 10, limit: LIMIT }

  const words = {
    title: 'عودة المياه',
    creator: 'علي',
    credit: 'تصوير: علي',
    source: '',
    rights: '© الرافد',
    licence: '',
    licenceUrl: '',
  }
  const outputs = FORMATS.flatMap((format) =>
    WIDTHS.map((wide) => ({ width: wide, height: Math.round((height * wide) / width), format, keep: null })),
  )
  const request = {
    source,
    size: { width, height },
    animated: false,
    scalable: false,
    edits: modules.edits.NO_EDITS,
    shape: 'free',
    mark: words,
    budget: null,
    watermark: null,
    outputs,
  }
  result.muharrir = await measure(
    'muharrir',
    async () => (await modules.render.render(request)).map(({ bytes }) => bytes),
    exact,
  )

  const bySharp = async () => {
    const files = []
    for (const format of FORMATS)
      for (const wide of WIDTHS) files.push(await sharp(source).autoOrient().resize(wide).toFormat(format).toBuffer())
    return files
  }
  result.sharp = await measure('sharp, defaults', bySharp, exact)

  result.imagemagick = await byImageMagick(source, exact)
  const within = result.muharrir.seconds <= LIMIT
  console.log(`${within ? 'within' : 'OVER'} the ${LIMIT} seconds of one core for all files`)
  console.log(JSON.stringify({ ...result, within }))
} finally {
  rmSync(work, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** Null where there is no ImageMagick, or none that writes AVIF. */
async function byImageMagick(source, exact) {
  const program = ['magick', '/usr/bin/convert', 'convert'].find((name) =>
    spawnSync(name, ['-version'], { encoding: 'utf8' }).stdout?.includes('ImageMagick'),
  )
  if (!program) {
    console.log('ImageMagick: absent (Debian: apt-get install imagemagick)')
    return null
  }
  const out = join(work, 'magick')
  mkdirSync(out)
  const make = async () => {
    const files = []
    for (const format of FORMATS)
      for (const wide of WIDTHS) {
        const file = join(out, `${wide}.${format}`)
        const args = [source, '-auto-orient', '-resize', `${wide}x`, file]
        const { status, stderr } = spawnSync(program, args, {
          encoding: 'utf8',
          env: { ...process.env, MAGICK_THREAD_LIMIT: '1', OMP_NUM_THREADS: '1' },
        })
        if (status !== 0) throw new Error(stderr.trim())
        files.push(readFileSync(file))
      }
    return files
  }
  try {
    return await measure('ImageMagick, defaults', make, exact)
  } catch (error) {
    console.log(`ImageMagick: cannot write these files (${error.message.split('\n')[0]})`)
    return null
  }
}
