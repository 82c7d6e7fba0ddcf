/** Markup that a theme may put into a page as it is. Only this file makes it, and only from elements. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'

export class SafeHtml {
  readonly #html: string

  private constructor(html: string) {
    this.#html = html
  }

  static of(content: ElementContent[]): SafeHtml {
    return new SafeHtml(toHtml({ type: 'root', children: content }))
  }

  /** Of what `renderArticle` has serialized already. */
  static ofArticle(article: { html: string }): SafeHtml {
    return new SafeHtml(article.html)
  }

  toString(): string {
    return this.#html
  }
}
