import { Fragment, type ReactNode } from 'react'

/** Facts in one line, each isolated: an Arabic name beside an English date keeps both in order. */
export function Parted({ parts }: { parts: readonly string[] }): ReactNode {
  return parts.map((part, n) => (
    <Fragment key={part}>
      {n > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
