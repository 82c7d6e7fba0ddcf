/** A picture as `<picture>` with its formats and widths, or as `<img>` where there is one format; in the text and outside it. */
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
  const image = imageElement(picture, use, sizes, properties)
  if (picture.alternatives.length === 0) return image
  const sources = picture.alternatives.map(({ type, sources: files }) =>
    h('source', { type, srcSet: sourceSet(files), sizes: files.length > 1 ? sizes : null }),
  )
  return h('picture', {}, [...sources, image])
}

function imageElement(picture: PagePicture, use: PictureUse, sizes: string, properties: Properties): Element {
  const widths = picture.sources.length > 1
  return h('img', {
    src: picture.src,
    srcSet: widths ? sourceSet(picture.sources) : null,
    sizes: widths ? sizes : null,
    width: picture.width,
    height: picture.height,
    alt: alternative(picture, use),
    style: picture.colour ? `background-color:${picture.colour}` : null,
    ...properties,
  })
}

const sourceSet = (files: PagePicture['sources']): string =>
  files.length === 1 ? (files[0]?.src ?? '') : files.map(({ src, width }) => `${src} ${width}w`).join(', ')

/** The use's own words go before the asset's. */
export const alternative = (picture: PagePicture | null, use: PictureUse): string =>
  use.decorative === null ? printableLine(use.alt) || printableLine(picture?.alt ?? '') : ''
