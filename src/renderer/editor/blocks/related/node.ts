import { $create, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { CardNode } from '../../model/card'

const storyState = createState('story', {
  parse: (value): string | null => (typeof value === 'string' ? value : null),
})

/** Points to another story of the library. */
export class RelatedNode extends CardNode {
  override $config() {
    return this.config('related', { extends: CardNode, stateConfigs: [{ stateConfig: storyState, flat: true }] })
  }

  getStory(): string | null {
    return $getState(this, storyState)
  }

  setStory(id: string | null): this {
    return $setState(this, storyState, id)
  }
}

export const $isRelatedNode = (node: LexicalNode | null | undefined): node is RelatedNode => node instanceof RelatedNode
export const $createRelatedNode = (story: string | null): RelatedNode => $create(RelatedNode).setStory(story)
