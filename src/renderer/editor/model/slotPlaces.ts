/** Puts slots where their block's DOM has a place for them, with a prompt shown while they are empty. */
import { domOverride } from '@lexical/html'
import type { ElementNode } from 'lexical'
import { FactBoxNode } from '../blocks/factbox/node'
import { QuotationNode } from '../blocks/quotation/node'

export const slotPlaces = (prompt: (slot: string) => string = () => '') => [
  domOverride<ElementNode>([QuotationNode, FactBoxNode], {
    $getSlotTargetElement: (node, name, dom) => {
      const place = dom.querySelector<HTMLElement>(`:scope > [data-slot="${name}"]`)
      if (place && !place.dataset.prompt) place.dataset.prompt = prompt(`${node.getType()}.${name}`)
      return place
    },
  }),
]
