import { MoveLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui'

/** Spaces at an end, and several together, are seen. */
const visible = (words: string): string =>
  words.replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length)).replace(/\n/g, '↵')

/** What stands there and what would: in the direction of the words, which are Arabic. */
export function Change({ found, fix }: { found: string; fix: string | null }) {
  const { t } = useTranslation('proofing')
  return (
    <span className="proof-change" dir="rtl">
      <del className="proof-change__found">
        <span className="ui-hidden">{t('found')} </span>
        <bdi>{visible(found)}</bdi>
      </del>
      {fix !== null && (
        <>
          <Icon of={MoveLeft} size={15} />
          <ins className="proof-change__fix">
            <span className="ui-hidden">{t('becomes')} </span>
            <bdi>{fix === '' ? t('removed') : visible(fix)}</bdi>
          </ins>
        </>
      )}
    </span>
  )
}
