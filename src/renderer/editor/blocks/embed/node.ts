import { type Provider, providerOf } from '@shared/document/embeds'
import { $create, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { CardNode } from '../../model/card'

const PROVIDERS: readonly Provider[] = ['youtube', 'x', 'telegram', 'facebook', 'instagram', 'link']
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const urlState = createState('url', { parse: text })
const providerState = createState('provider', {
  parse: (value): Provider => PROVIDERS.find((provider) => provider === value) ?? 'link',
})
const titleState = createState('title', { parse: text })

/** A post or film of another site, shown as a card of words; never loaded while writing. */
export class EmbedNode extends CardNode {
  override $config() {
    return this.config('embed', {
      extends: CardNode,
      stateConfigs: [
        { stateConfig: urlState, flat: true },
        { stateConfig: providerState, flat: true },
        { stateConfig: titleState, flat: true },
      ],
    })
  }

  getFields(): { url: string; provider: Provider; title: string } {
    return {
      url: $getState(this, urlState),
      provider: $getState(this, providerState),
      title: $getState(this, titleState),
    }
  }

  /** The provider follows from the address. */
  setAddress(url: string): this {
    return $setState($setState(this, urlState, url), providerState, providerOf(url))
  }

  setTitle(title: string): this {
    return $setState(this, titleState, title)
  }
}

export const $isEmbedNode = (node: LexicalNode | null | undefined): node is EmbedNode => node instanceof EmbedNode
export const $createEmbedNode = (url: string, title = ''): EmbedNode =>
  $create(EmbedNode).setAddress(url).setTitle(title)
