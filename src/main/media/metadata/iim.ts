/**
 * IPTC Information Interchange Model 4.2, as Photoshop's image resources carry it in a JPEG's APP13 segment. Texts are
 * written in UTF-8 and say so (1:90 CodedCharacterSet, ESC % G); where a file does not say, its bytes are read as UTF-8
 * where they are valid, else as Latin-1.
 */

const PHOTOSHOP = 'Photoshop 3.0\0'
const RESOURCE = '8BIM'
/** Image resource of the IPTC record. */
const IPTC = 0x0404
const TAG = 0x1c
const UTF8 = [0x1b, 0x25, 0x47]

/** Datasets of record 2 by their number; those that may repeat have several texts. */
export type Iim = Map<number, string[]>

export function readIim(block: Uint8Array): Iim {
  const record = iptcResource(block) ?? block
  const raw: { record: number; set: number; bytes: Uint8Array }[] = []
  for (let at = 0; at + 5 <= record.length && record[at] === TAG; ) {
    const length = ((record[at + 3] ?? 0) << 8) | (record[at + 4] ?? 0)
    // Extended datasets (over 32 kB) hold no words: whoever writes them there writes nothing for people.
    if (length & 0x8000 || at + 5 + length > record.length) break
    raw.push({ record: record[at + 1] ?? 0, set: record[at + 2] ?? 0, bytes: record.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  const coded = raw.find(({ record: number, set }) => number === 1 && set === 90)?.bytes
  const saysUtf8 = coded !== undefined && UTF8.every((byte, i) => coded[i] === byte)
  const found: Iim = new Map()
  for (const { record: number, set, bytes } of raw) {
    if (number !== 2) continue
    const text = decode(bytes, saysUtf8).replaceAll('\0', '').trim()
    if (text !== '') found.set(set, [...(found.get(set) ?? []), text])
  }
  return found
}

function decode(bytes: Uint8Array, saysUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !saysUtf8 }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/** The IPTC record among Photoshop's image resources, or null where there are none. */
function iptcResource(block: Uint8Array): Uint8Array | null {
  const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  let at = view.indexOf(RESOURCE, 0, 'latin1')
  while (at !== -1 && at + 12 <= view.length && view.toString('latin1', at, at + 4) === RESOURCE) {
    const id = view.readUInt16BE(at + 4)
    const name = 1 + view.readUInt8(at + 6)
    const sizeAt = at + 6 + name + (name % 2)
    if (sizeAt + 4 > view.length) return null
    const size = view.readUInt32BE(sizeAt)
    if (id === IPTC) return view.subarray(sizeAt + 4, sizeAt + 4 + size)
    at = sizeAt + 4 + size + (size % 2)
  }
  return null
}

const dataset = (record: number, set: number, bytes: Uint8Array): Buffer => {
  const head = Buffer.from([TAG, record, set, 0, 0])
  head.writeUInt16BE(bytes.length, 3)
  return Buffer.concat([head, bytes])
}
/** What a dataset may hold without the extended form. */
const LONGEST = 0x7fff

/**
 * The payload of an APP13 segment. The model's limits (32 bytes for a name) are those of 1990: sixteen Arabic letters.
 * They are not kept, so that no name is cut.
 */
export function writeIim(texts: readonly (readonly [set: number, text: string])[]): Buffer {
  const record = Buffer.concat([
    dataset(1, 90, Buffer.from(UTF8)),
    dataset(2, 0, Buffer.from([0, 4])),
    ...texts
      .filter(([, text]) => text !== '')
      .map(([set, text]) => dataset(2, set, Buffer.from(text, 'utf8').subarray(0, LONGEST))),
  ])
  const head = Buffer.alloc(12)
  head.write(RESOURCE, 0, 'latin1')
  head.writeUInt16BE(IPTC, 4)
  head.writeUInt32BE(record.length, 8)
  return Buffer.concat([Buffer.from(PHOTOSHOP, 'latin1'), head, record, Buffer.alloc(record.length % 2)])
}

const APP13 = 0xed
/** The longest payload of a JPEG segment. */
const MOST = 0xfffd

/** The JPEG with the block as its APP13 segment, behind the application segments that must come first. */
export function withApp13(jpeg: Uint8Array, payload: Uint8Array): Buffer {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (payload.length > MOST) return bytes
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && (bytes[at + 1] ?? 0) >= 0xe0 && (bytes[at + 1] ?? 0) <= 0xe2)
    at += 2 + bytes.readUInt16BE(at + 2)
  const head = Buffer.from([0xff, APP13, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([bytes.subarray(0, at), head, payload, bytes.subarray(at)])
}
