/** A context for tests of rendering. */
import { storyDocument } from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { drawChart } from './chart/draw'
import type { ArticleContext, PagePicture } from './context'
import { type ArticleFrame, renderArticle } from './render'
import { articleWords } from './words'

export const PICTURE = 'a'.repeat(64)
export const STORY = '01J9Z000000000000000000001'

export const picture: PagePicture = {
  src: 'media/a-960.jpg',
  sources: [
    { src: 'media/a-480.jpg', width: 480 },
    { src: 'media/a-960.jpg', width: 960 },
  ],
  width: 960,
  height: 640,
  alt: 'ما في الأصل',
  credit: 'مصور الأصل',
  alternatives: [],
  colour: null,
}

export const context = (own: Partial<ArticleContext> = {}): ArticleContext => ({
  mode: 'export',
  language: 'ar',
  direction: 'rtl',
  words: articleWords('ar'),
  agency: 'الرافد',
  timeZone: 'Asia/Baghdad',
  digits: 'latn',
  pictures: new Map([[PICTURE, picture]]),
  stories: new Map([[STORY, { headline: 'خبر سابق', url: 'https://alrafid.example/1/' }]]),
  drawChart,
  pictureSizes: '100vw',
  ...own,
})

/** The HTML of blocks. */
export const htmlOf = (blocks: DocumentNode[], own: Partial<ArticleContext> = {}, frame?: ArticleFrame): string =>
  renderArticle(storyDocument(blocks), context(own), frame ? { frame } : {}).html
