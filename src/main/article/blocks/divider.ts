import { h } from 'hastscript'
import type { RenderBlock } from './block'

export const renderDivider: RenderBlock<'divider'> = () => [h('hr')]
