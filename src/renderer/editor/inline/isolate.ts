import type { Direction } from '@shared/document/schema'
import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import { element } from '../model/elements'

const dirState = createState('dir', { parse: (value): Direction => (value === 'rtl' ? 'rtl' : 'ltr') })
const langState = createState('lang', {
  parse: (value): string | null => (typeof value === 'string' ? value : null),
})

/** A run of another direction or language, `<bdi lang>` on the page: what stands around it does not reorder it. */
export class IsolateNode extends ElementNode {
  override $config() {
    return this.config('isolate', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: dirState, flat: true },
        { stateConfig: langState, flat: true },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const run = element('bdi', 'inline-isolate')
    run.dir = $getState(this, dirState, NODE_STATE_DIRECT)
    const lang = $getState(this, langState, NODE_STATE_DIRECT)
    if (lang) run.lang = lang
    return run
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, dirState) !== null || $getStateChange(this, previous, langState) !== null
  }

  override isInline(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }

  getDir(): Direction {
    return $getState(this, dirState)
  }

  setDir(dir: Direction): this {
    return $setState(this, dirState, dir)
  }

  setLang(lang: string | null): this {
    return $setState(this, langState, lang)
  }
}

export const $isIsolateNode = (node: LexicalNode | null | undefined): node is IsolateNode => node instanceof IsolateNode
export const $createIsolateNode = (dir: Direction = 'ltr', lang: string | null = null): IsolateNode =>
  $create(IsolateNode).setDir(dir).setLang(lang)
