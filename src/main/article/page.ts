/** A story's page: the whole HTML, with addresses relative to it (`assets/…`, `media/…`). Pure: same input, same bytes. */
import { articleContext, articleFrame, type PageInput, storyPageView } from './page-view'
import { type BlockCache, renderArticle } from './render'
import { SafeHtml } from './safe-html'

export type { PageInput } from './page-view'

export function renderStoryPage(input: PageInput, cache?: BlockCache): string {
  const context = articleContext(input)
  const article = renderArticle(input.story.document, context, {
    frame: articleFrame(input.story, input.settings),
    ...(cache ? { cache } : {}),
  })
  return input.theme.render('story', storyPageView(input, context, SafeHtml.ofArticle(article)))
}

/** The article's body alone, for another system: no page, no theme. */
export function renderStoryFragment(input: PageInput): string {
  const article = renderArticle(input.story.document, articleContext(input), {
    frame: articleFrame(input.story, input.settings),
  })
  return `${article.html}\n`
}
