import type { Asset } from '@shared/media/asset'
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSlot,
  $getState,
  $isElementNode,
  $setSlot,
  $setState,
  createState,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical'
import { CardNode } from '../../model/card'

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const mediaState = createState('media', { parse: textOrNull })
const altState = createState('alt', { parse: text })
const decorativeState = createState('decorative', { parse: textOrNull })
const sourceState = createState('source', { parse: text })

export interface FigureFields {
  media: string | null
  alt: string
  /** Why the picture needs no alternative text; null where it needs one. */
  decorative: string | null
  source: string
}

/** A picture; its caption and credit are slots, so that typing, undo and comments reach into them. */
export class FigureNode extends CardNode {
  override $config() {
    return this.config('figure', {
      extends: CardNode,
      stateConfigs: [
        { stateConfig: mediaState, flat: true },
        { stateConfig: altState, flat: true },
        { stateConfig: decorativeState, flat: true },
        { stateConfig: sourceState, flat: true },
      ],
      slots: ['caption', 'credit'],
    })
  }

  getFields(): FigureFields {
    return {
      media: $getState(this, mediaState),
      alt: $getState(this, altState),
      decorative: $getState(this, decorativeState),
      source: $getState(this, sourceState),
    }
  }

  setFields({ media, alt, decorative, source }: Partial<FigureFields>): this {
    let self = this.getWritable()
    if (media !== undefined) self = $setState(self, mediaState, media)
    if (alt !== undefined) self = $setState(self, altState, alt)
    if (decorative !== undefined) self = $setState(self, decorativeState, decorative)
    if (source !== undefined) self = $setState(self, sourceState, source)
    return self
  }
}

export const $isFigureNode = (node: LexicalNode | null | undefined): node is FigureNode => node instanceof FigureNode

const $line = (value: string): ParagraphNode => {
  const paragraph = $createParagraphNode()
  return value === '' ? paragraph : paragraph.append($createTextNode(value))
}

export function $createFigureNode(
  fields: Partial<FigureFields> & { caption?: string; credit?: string } = {},
): FigureNode {
  const node = $create(FigureNode).setFields(fields)
  $setSlot(node, 'caption', $line(fields.caption ?? ''))
  $setSlot(node, 'credit', $line(fields.credit ?? ''))
  return node
}

/** A figure with the words its asset came with. */
export const $createFigureOf = ({ hash, alt, caption, credit, source }: Asset): FigureNode =>
  $createFigureNode({ media: hash, alt, caption, credit, source })

/** Shows an asset in a figure. Words that stand there stay; those that are empty are the asset's. */
export function $takeAsset(node: FigureNode, asset: Asset): void {
  node.setFields({ media: asset.hash, ...(node.getFields().alt ? {} : { alt: asset.alt }) })
  for (const name of ['caption', 'credit'] as const) {
    const slot = $getSlot(node, name)
    if ($isElementNode(slot) && slot.getTextContent() === '' && asset[name] !== '')
      slot.append($createTextNode(asset[name]))
  }
}
