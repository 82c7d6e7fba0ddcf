/** Bytes of a text file to characters. Arabic files are UTF-8, UTF-16 with a mark, or the old windows-1256. */

const start = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/**
 * A mark at the start decides; else UTF-8 where it is valid (a declaration may be stale, validity is no accident);
 * else the declared encoding (`declared`, a label of the WHATWG Encoding Standard); else windows-1256.
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  if (start(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes)
  if (start(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (start(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoderFor(declared).decode(bytes)
  }
}

function decoderFor(declared: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(declared ?? 'windows-1256')
    // Not valid UTF-8 and no mark: a declaration of a Unicode encoding cannot be true.
    return decoder.encoding.startsWith('utf') ? new TextDecoder('windows-1256') : decoder
  } catch {
    return new TextDecoder('windows-1256')
  }
}

/** The encoding an HTML file declares in its first kilobyte. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(opening)?.[1]
}

/** Whether the bytes are no text at all: zero bytes stand in no text but UTF-16's. */
export function isBinary(bytes: Uint8Array): boolean {
  if (start(bytes, 0xff, 0xfe) || start(bytes, 0xfe, 0xff)) return false
  return bytes.subarray(0, 8192).includes(0)
}
