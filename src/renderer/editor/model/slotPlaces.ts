/** What is drawn beside the nodes' own DOM: slots in their places with prompts, captions of tables. */
import { domOverride } from '@lexical/html'
import { TableNode } from '@lexical/table'
import { $getState, type ElementNode, NODE_STATE_DIRECT } from 'lexical'
import { FactBoxNode } from '../blocks/factbox/node'
import { QuotationNode } from '../blocks/quotation/node'
import { captionState } from '../blocks/table/caption'

export const slotPlaces = (prompt: (slot: string) => string = () => '') => [
  domOverride<ElementNode>([QuotationNode, FactBoxNode], {
    $getSlotTargetElement: (node, name, dom) => {
      const place = dom.querySelector<HTMLElement>(`:scope > [data-slot="${name}"]`)
      if (place && !place.dataset.prompt) place.dataset.prompt = prompt(`${node.getType()}.${name}`)
      return place
    },
  }),
  domOverride([TableNode], {
    $decorateDOM: (table, _previous, dom) => {
      const caption = $getState(table, captionState, NODE_STATE_DIRECT)
      if (caption === '') delete dom.dataset.caption
      else dom.dataset.caption = caption
    },
  }),
]
