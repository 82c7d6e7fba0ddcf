import type { Asset } from '@shared/media/asset'
import { useEffect, useState } from 'react'
import { report } from '../app/report'
import { muharrir } from '../muharrir'

/** Records of files, kept in step with what anybody changes. Those that are gone are absent. */
export function useAssets(hashes: readonly string[]): Record<string, Asset> {
  const [assets, setAssets] = useState<Record<string, Asset>>({})
  const key = hashes.join(' ')
  useEffect(() => {
    const wanted = key === '' ? [] : key.split(' ')
    let current = true
    const read = () => {
      if (wanted.length === 0) return setAssets({})
      muharrir.media.getMany({ hashes: wanted }).then((found) => current && setAssets(found), report)
    }
    read()
    const end = muharrir.on('media-changed', ({ hashes: changed }) => {
      if (changed.some((hash) => wanted.includes(hash))) read()
    })
    return () => {
      current = false
      end()
    }
  }, [key])
  return assets
}
