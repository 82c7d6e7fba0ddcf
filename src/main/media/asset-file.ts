/** `media/<hash>/asset.json`: one lowdb record an asset, written durably. */
import { MuharrirError } from '@shared/contract/errors'
import { ASSET_SCHEMA, type Asset, assetSchema, NO_WORDS } from '@shared/media/asset'
import { Low } from 'lowdb'
import { DurableJson } from '../library/durable'
import { type Lineage, migrate, type Raw } from '../library/migrations'

export const ASSET_LINEAGE: Lineage = {
  current: ASSET_SCHEMA,
  steps: {
    // The first records knew four words; what the picture itself tells is read when it is looked at again.
    1: (old: Raw) => ({
      ...NO_WORDS,
      changed: old.added,
      ...old,
      alpha: old.format !== 'jpeg',
      animated: old.format === 'gif',
    }),
  },
}

/** The record in a parsed value; null where there is none or it is damaged. A newer program's is read as far as it goes. */
export function interpretAsset(raw: unknown): Asset | null {
  const migrated = migrate(raw, ASSET_LINEAGE)
  if (migrated.state === 'fault') return null
  return assetSchema.safeParse(migrated.value).data ?? null
}

export class AssetFile {
  readonly #db: Low<Asset | null>

  constructor(path: string) {
    this.#db = new Low<Asset | null>(new DurableJson<Asset | null>(path), null)
  }

  /** Throws what the disk throws, or `NotJson`. */
  async read(): Promise<Asset | null> {
    await this.#db.read()
    return this.#db.data === null ? null : interpretAsset(this.#db.data)
  }

  /** Throws `library.newer` for a record that a newer program wrote. */
  async write(asset: Asset): Promise<void> {
    if (asset.schema > ASSET_SCHEMA) throw new MuharrirError('library.newer')
    this.#db.data = assetSchema.parse(asset)
    await this.#db.write()
  }
}
