/** Pictures that look alike, by their perceptual hashes of 64 bits: scaled, recompressed, slightly brighter. */

/** Bits that may differ. Below eight, so that two hashes of one group share one of their eight bytes. */
const MOST_APART = 7

/** Bits that differ. */
export function distance(a: string, b: string): number {
  let bits = 0
  for (const at of [0, 8]) {
    let differing = (Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)) >>> 0
    for (; differing !== 0; bits++) differing &= differing - 1
  }
  return bits
}

export interface Hashed {
  hash: string
  perceptual: string
}

/** Those that look like `of`, the nearest first; itself left out. */
export const similarTo = (of: Hashed, all: readonly Hashed[]): { hash: string; distance: number }[] =>
  all
    .filter(({ hash }) => hash !== of.hash)
    .map(({ hash, perceptual }) => ({ hash, distance: distance(of.perceptual, perceptual) }))
    .filter((found) => found.distance <= MOST_APART)
    .sort((a, b) => a.distance - b.distance)

/** Groups of pictures that look alike, the largest first. Only pictures that share a byte of their hash are compared. */
export function groupsOf(all: readonly Hashed[]): string[][] {
  const leader = new Map(all.map(({ hash }) => [hash, hash]))
  const find = (hash: string): string => {
    let top = hash
    for (let above = leader.get(top); above !== undefined && above !== top; above = leader.get(top)) top = above
    return top
  }
  for (let byte = 0; byte < 8; byte++) {
    const buckets = new Map<string, Hashed[]>()
    for (const one of all) {
      const key = one.perceptual.slice(byte * 2, byte * 2 + 2)
      const bucket = buckets.get(key) ?? []
      for (const other of bucket)
        if (find(one.hash) !== find(other.hash) && distance(one.perceptual, other.perceptual) <= MOST_APART)
          leader.set(find(one.hash), find(other.hash))
      bucket.push(one)
      buckets.set(key, bucket)
    }
  }
  const groups = new Map<string, string[]>()
  for (const { hash } of all) groups.set(find(hash), [...(groups.get(find(hash)) ?? []), hash])
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length)
}
