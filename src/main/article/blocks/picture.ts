/** `<img>` of a picture, in the text and outside it. */
import type { Element, Properties } from 'hast'
import { h } from 'hastscript'
import { printableLine } from '../characters'
import type { PagePicture } from '../context'

/** Words of one use of a picture. `decorative` says why it needs no alternative text. */
export interface PictureUse {
  alt: string
  decorative: string | null
}

export function pictureElement(picture: PagePicture, use: PictureUse, sizes: string, properties: Properties): Element {
  const widths = picture.sources.length > 1
  return h('img', {
    src: picture.src,
    srcSet: widths ? picture.sources.map(({ src, width }) => `${src} ${width}w`).join(', ') : null,
    sizes: widths ? sizes : null,
    width: picture.width,
    height: picture.height,
    alt: alternative(picture, use),
    ...properties,
  })
}

/** The use's own words go before the asset's. */
export const alternative = (picture: PagePicture | null, use: PictureUse): string =>
  use.decorative === null ? printableLine(use.alt) || printableLine(picture?.alt ?? '') : ''
