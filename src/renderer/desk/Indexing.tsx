import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../muharrir'
import { ProgressBar } from '../ui'

/** How far the search index is, while a search sees headlines only. */
export function Indexing() {
  const { t } = useTranslation('desk')
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 })
  useEffect(() => muharrir.on('index-progress', setProgress), [])
  return <ProgressBar label={t('indexing')} done={done} total={total} />
}
