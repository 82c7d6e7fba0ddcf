import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EditsChange, editsSchema, type Shape } from '@shared/media/edits'
import { shapeSize } from '@shared/media/geometry'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputFormat } from './recipe'
import { type RenderRequest, render, renderThumbhash } from './render'

const NO_MARK = { title: '', creator: '', credit: '', source: '', rights: '', licence: '', licenceUrl: '' }
const SIZE = { width: 1200, height: 800 }
let folder: string
let source: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-'))
  source = join(folder, 'source.png')
  await writeFile(source, await quarters().png().toBuffer())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Four quarters: red, green, blue, yellow, from the top left clockwise. */
function quarters() {
  const part = (background: string, left: number, top: number) => ({
    input: { create: { width: 600, height: 400, channels: 3 as const, background } },
    left,
    top,
  })
  return sharp({ create: { ...SIZE, channels: 3, background: '#000' } }).composite([
    part('#f00', 0, 0),
    part('#0f0', 600, 0),
    part('#00f', 600, 400),
    part('#ff0', 0, 400),
  ])
}

interface Asked {
  width?: number
  format?: OutputFormat
  shape?: Shape
  own?: Partial<RenderRequest>
}
async function rendered(edits: EditsChange, { width = 600, format = 'png', shape = 'free', own = {} }: Asked = {}) {
  const request: RenderRequest = {
    source,
    size: SIZE,
    animated: false,
    scalable: false,
    edits: editsSchema.parse(edits),
    shape,
    mark: NO_MARK,
    budget: null,
    watermark: null,
    outputs: [],
    ...own,
  }
  const widest = shapeSize(shape, request.size, request.edits)
  const least = Math.min(width, widest.width)
  request.outputs = [{ width: least, height: Math.round((widest.height * least) / widest.width), format, keep: null }]
  const [one] = await render(request)
  if (!one) throw new Error('nothing rendered')
  return one
}
async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  /** At a part of width and height. */
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
    return [...data.subarray(start, start + 3)].map((value) => Math.round(value / 64) * 64).join()
  }
  return { data, info, at }
}
/** `stats` is of the input, whatever comes before it: the part is cut out first. */
const statsOf = async (bytes: Uint8Array, region: { left: number; top: number; width: number; height: number }) =>
  sharp(await sharp(bytes).extract(region).png().toBuffer()).stats()
const [RED, GREEN, BLUE, YELLOW] = ['256,0,0', '0,256,0', '0,0,256', '256,256,0']

describe('turning and cropping', () => {
  it('turns by quarters', async () => {
    const { bytes, width, height } = await rendered({ turn: 90 }, { width: 400 })
    const { at } = await pixelsOf(bytes)
    expect([width, height]).toEqual([400, 600])
    expect([at(0.2, 0.2), at(0.8, 0.2), at(0.8, 0.8), at(0.2, 0.8)]).toEqual([YELLOW, RED, GREEN, BLUE])
  })
  it('straightens without empty corners', async () => {
    const { bytes, width, height } = await rendered({ straighten: 10 })
    const { at, data } = await pixelsOf(bytes)
    expect(width / height).toBeCloseTo(1.5, 1)
    expect([at(0.1, 0.1), at(0.9, 0.9)]).toEqual([RED, BLUE])
    // No pixel is dark: the canvas around the tilted picture is.
    for (let i = 0; i < data.length; i += 3)
      expect((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)).toBeGreaterThan(120)
  })
  it('gives each shape its proportions, around the focal point', async () => {
    const square = await rendered({ focus: { x: 0.95, y: 0.5 } }, { shape: '1:1', width: 300 })
    const { at, info } = await pixelsOf(square.bytes)
    expect([info.width, info.height]).toEqual([300, 300])
    expect(at(0.9, 0.1)).toBe(GREEN)
    const card = await rendered({}, { shape: '1200x630', width: 1200 })
    expect([card.width, card.height]).toEqual([1200, 630])
    const own = await rendered(
      { crops: { '1:1': { x: 0, y: 0.5, width: 0.25, height: 0.375 } } },
      { shape: '1:1', width: 100 },
    )
    expect((await pixelsOf(own.bytes)).at(0.5, 0.5)).toBe(YELLOW)
  })
  it('never makes a picture larger than it is', async () => {
    expect((await rendered({}, { width: 5000 })).width).toBe(1200)
    for (const shape of ['16:9', '4:3', '1:1', '1200x630'] as const) {
      const { bytes, width, height } = await rendered({ focus: { x: 0.31, y: 0.77 } }, { shape, width: 777 })
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
    }
    expect((await rendered({ crops: { free: { x: 0, y: 0, width: 0.5, height: 0.5 } } }, { width: 5000 })).width).toBe(
      600,
    )
  })
})

describe('hidden regions', () => {
  /** A white page with a black word on a line, so that any trace of it can be measured. */
  const word =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#fff"/><g fill="#000"><rect x="500" y="380" width="12" height="60"/><rect x="530" y="380" width="40" height="8"/><rect x="600" y="395" width="70" height="9"/><circle cx="690" cy="410" r="14"/></g></svg>'
  const region = { x: 0.4, y: 0.45, width: 0.2, height: 0.12 }
  let drawings = 0
  /** In pixels, not drawn anew for each size: making them smaller mixes neighbours, as it does in a photograph. */
  const hide = async (by: 'blur' | 'black', change: EditsChange = {}, svg = word, asked: Asked = {}) => {
    const path = join(folder, `word-${drawings++}.png`)
    await writeFile(path, await sharp(Buffer.from(svg)).png().toBuffer())
    return rendered({ hidden: [{ ...region, by }], ...change }, { ...asked, own: { source: path } })
  }
  it('are black, and nothing of them is in any format', async () => {
    for (const format of ['png', 'avif', 'webp', 'jpeg'] as const) {
      const hidden = await hide('black', {}, word, { format })
      const empty = await hide('black', {}, word.replace(/<g.*<\/g>/, ''), { format })
      expect(Buffer.compare(Buffer.from(hidden.bytes), Buffer.from(empty.bytes)), format).toBe(0)
    }
  })
  it('do not bleed over their edges, however small the picture is made', async () => {
    const white = word.replace(/<g.*<\/g>/, '')
    const full = white.replace('</svg>', '<rect x="480" y="360" width="240" height="96" fill="#d00"/></svg>')
    for (const width of [1200, 1111, 600, 333, 150, 100]) {
      const [hidden, empty] = [await hide('black', {}, full, { width }), await hide('black', {}, white, { width })]
      expect(Buffer.compare(Buffer.from(hidden.bytes), Buffer.from(empty.bytes)), String(width)).toBe(0)
    }
  })
  it('are a few even blocks where they are blurred: two words of one greyness look the same', async () => {
    const mirrored = word.replace('<g fill="#000">', '<g fill="#000" transform="translate(1200 0) scale(-1 1)">')
    const [one, other] = await Promise.all([hide('blur'), hide('blur', {}, mirrored)])
    const strip = (bytes: Uint8Array) => statsOf(bytes, { left: 240, top: 180, width: 120, height: 48 })
    const [a, b] = [await strip(one.bytes), await strip(other.bytes)]
    // The word itself has black strokes on white: of its contrast next to nothing is left.
    expect(a.channels[0]?.stdev).toBeLessThan(40)
    expect(a.channels[0]?.min).toBeGreaterThan(60)
    expect(Math.abs((a.channels[0]?.mean ?? 0) - (b.channels[0]?.mean ?? 0))).toBeLessThan(12)
  })
  it('stay where they are when the picture is turned, tilted and cropped', async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#fff"/><rect x="480" y="360" width="240" height="96" fill="#f00"/></svg>'
    for (const change of [
      { turn: 90 },
      { turn: 270, straighten: 7 },
      { straighten: -30 },
      { crops: { free: { x: 0.3, y: 0.3, width: 0.4, height: 0.4 } } },
      { exposure: 1, contrast: 0.5 },
    ] as EditsChange[]) {
      const { bytes } = await hide('black', change, red)
      const { data } = await pixelsOf(bytes)
      let traces = 0
      for (let i = 0; i < data.length; i += 3) if ((data[i] ?? 0) > (data[i + 1] ?? 0) + 24) traces++
      expect(traces, JSON.stringify(change)).toBe(0)
    }
  })
  it('leave no trace in the placeholder', async () => {
    const path = join(folder, 'word.svg')
    await writeFile(path, word)
    const edits = editsSchema.parse({ hidden: [{ ...region, by: 'black' }] })
    const seen = await renderThumbhash(path, SIZE, edits)
    await writeFile(join(folder, 'empty.svg'), word.replace(/<g.*<\/g>/, ''))
    expect(await renderThumbhash(join(folder, 'empty.svg'), SIZE, edits)).toBe(seen)
    expect(seen).not.toBe(await renderThumbhash(path, SIZE, editsSchema.parse({})))
  })
})

describe('light and colour', () => {
  const grey = { own: {} as Partial<RenderRequest> }
  beforeAll(async () => {
    const path = join(folder, 'grey.png')
    await writeFile(
      path,
      await sharp({ create: { width: 40, height: 40, channels: 3, background: '#646464' } })
        .greyscale()
        .png()
        .toBuffer(),
    )
    grey.own = { source: path, size: { width: 40, height: 40 } }
  })
  const mean = async (edits: EditsChange) => {
    const { channels } = await sharp((await rendered(edits, { width: 40, ...grey })).bytes).stats()
    return channels.map((channel) => Math.round(channel.mean))
  }
  it('a stop more is the root of twice the light', async () => expect((await mean({ exposure: 1 }))[0]).toBe(137))
  it('contrast turns around the middle', async () => {
    expect((await mean({ contrast: -1 }))[0]).toBe(128)
    expect((await mean({ contrast: 0.5 }))[0]).toBe(72)
  })
  it('warmer is redder and less blue', async () => {
    const [red = 0, green = 0, blue = 0] = await mean({ temperature: 1 })
    expect([red, green, blue]).toEqual([125, 100, 75])
  })
})

describe('colours of the original', () => {
  it('brings CMYK and wide gamuts to sRGB', async () => {
    const cmyk = join(folder, 'cmyk.jpg')
    await writeFile(
      cmyk,
      await quarters().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
    )
    const { bytes } = await rendered({}, { format: 'jpeg', own: { source: cmyk } })
    const metadata = await sharp(bytes).metadata()
    expect([metadata.space, metadata.channels]).toEqual(['srgb', 3])
    // The press cannot print this red: what comes back is the nearest it can.
    const [red, green, blue] = (await statsOf(bytes, { left: 50, top: 50, width: 100, height: 100 })).channels
    expect(red?.mean).toBeGreaterThan(210)
    expect(Math.max(green?.mean ?? 255, blue?.mean ?? 255)).toBeLessThan(50)
    const wide = join(folder, 'p3.png')
    await writeFile(
      wide,
      await sharp({ create: { width: 60, height: 60, channels: 3, background: { r: 234, g: 51, b: 35 } } })
        .withIccProfile('p3', { attach: true })
        .png()
        .toBuffer(),
    )
    const shown = await rendered({}, { width: 60, own: { source: wide, size: { width: 60, height: 60 } } })
    const { channels } = await sharp(shown.bytes).stats()
    expect((await sharp(shown.bytes).metadata()).icc).toBe(undefined)
    expect(channels[0]?.mean).toBeGreaterThan(230)
  })
})

describe('budget', () => {
  const noise = { own: {} as Partial<RenderRequest> }
  beforeAll(async () => {
    const path = join(folder, 'noise.png')
    await writeFile(
      path,
      await sharp({
        create: {
          width: 800,
          height: 600,
          channels: 3,
          background: '#888',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      })
        .png()
        .toBuffer(),
    )
    noise.own = { source: path, size: { width: 800, height: 600 } }
  })
  it.each(['jpeg', 'webp', 'avif'] as const)(
    'lowers the quality of %s until it fits, and says when it cannot',
    async (format) => {
      const free = await rendered({}, { width: 800, format, ...noise })
      const budget = Math.round(free.bytes.length * 0.75)
      const kept = await rendered({}, { width: 800, format, own: { ...noise.own, budget } })
      expect(kept.fits).toBe(true)
      expect(kept.bytes.length).toBeLessThanOrEqual(budget)
      expect(kept.bytes.length).toBeGreaterThan(budget * 0.5)
      expect((await rendered({}, { width: 800, format, own: { ...noise.own, budget: 2000 } })).fits).toBe(false)
    },
  )
})

it('lays the watermark into its corner of pictures that can bear it', async () => {
  const mark = join(folder, 'mark.svg')
  await writeFile(
    mark,
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50" fill="#fff"/></svg>',
  )
  const watermark = { media: '', source: mark, corner: 'bottom-right', size: 0.2, opacity: 1 } as const
  const large = await pixelsOf((await rendered({}, { own: { watermark } })).bytes)
  expect([large.at(0.9, 0.92), large.at(0.1, 0.9)]).toEqual(['256,256,256', YELLOW])
  const without = await pixelsOf((await rendered({ watermark: false }, { own: { watermark } })).bytes)
  expect(without.at(0.9, 0.92)).toBe(BLUE)
  const small = await pixelsOf((await rendered({}, { width: 320, own: { watermark } })).bytes)
  expect(small.at(0.9, 0.92)).toBe(BLUE)
})

it('edits every frame of an animation', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const path = join(folder, 'moving.gif')
  await writeFile(
    path,
    await sharp(frames, { join: { animated: true } })
      .gif({ delay: [200, 300, 400], loop: 0 })
      .toBuffer(),
  )
  const hidden = [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5, by: 'black' as const }]
  const { bytes } = await rendered(
    { hidden },
    { width: 60, format: 'gif', own: { source: path, size: { width: 60, height: 40 }, animated: true } },
  )
  expect(await sharp(bytes).metadata()).toMatchObject({ pages: 3, delay: [200, 300, 400] })
  for (const page of [0, 1, 2]) {
    const { at } = await pixelsOf(await sharp(bytes, { page }).png().toBuffer())
    expect(at(0.5, 0.5)).toBe('0,0,0')
    expect(at(0.02, 0.02)).toBe([RED, GREEN, BLUE][page])
  }
})
