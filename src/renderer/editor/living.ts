/**
 * What is known of the text while it is written: words, outline, findings. Found in idle moments, from blocks that the
 * serializer keeps: a block that no edit touched is never looked at again, because what was found is remembered by the
 * block's identity.
 */
import type { MuharrirBridge } from '@shared/contract/contract'
import type { DocumentNode, StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'
import { blockText, blockWords } from '@shared/document/words'
import type { Asset } from '@shared/media/asset'
import { checkStory, type Finding, UNANSWERED_MEDIA } from '@shared/story/checks'
import type { Picture, StoryFields } from '@shared/story/story'
import type { StoryType } from '@shared/story/types'
import type { NodeKey } from 'lexical'
import type { DocumentSerializer, SerializedBlock } from './model/serializer'

export interface OutlineEntry {
  key: NodeKey
  id: string
  level: 2 | 3 | 4
  text: string
}

export interface LivingState {
  words: number
  outline: readonly OutlineEntry[]
  findings: Finding[]
  /** The text that the rest was found from. */
  document: StoryDocument
  /** Assets shown in the text and fields; null while unknown or missing. */
  assets: Readonly<Record<string, Asset>>
  titles: Readonly<Record<string, string>>
}

interface BlockFacts {
  words: number
  heading: { level: 2 | 3 | 4; text: string } | null
  media: readonly string[]
  stories: readonly string[]
}

const LEVELS: Record<string, 2 | 3 | 4> = { h2: 2, h3: 3, h4: 4 }
const facts = new WeakMap<DocumentNode, BlockFacts>()

export function factsOf(block: DocumentNode): BlockFacts {
  const known = facts.get(block)
  if (known) return known
  const text = blockText(block)
  const media: string[] = []
  const stories: string[] = []
  for (const node of [block, ...walk(block)]) {
    if (node.type === 'figure' && node.media) media.push(node.media)
    if (node.type === 'related' && node.story) stories.push(node.story)
    if (node.type === 'link' && node.url.startsWith('story:')) stories.push(node.url.slice('story:'.length))
  }
  const level = block.type === 'heading' ? LEVELS[block.tag] : undefined
  const found: BlockFacts = { words: blockWords(block), heading: level ? { level, text } : null, media, stories }
  facts.set(block, found)
  return found
}

/** Milliseconds without typing after which the text is looked at, and those at which it is looked at all the same. */
const QUIET = 250
const PATIENCE = 2_000

export interface LivingOptions {
  serializer: DocumentSerializer
  bridge: { media: Pick<MuharrirBridge['media'], 'getMany'>; stories: Pick<MuharrirBridge['stories'], 'titles'> }
  /** The fields and type that the checks read, now. */
  story: () => { fields: StoryFields; type: StoryType }
}

export class LivingText {
  readonly #options: LivingOptions
  readonly #listeners = new Set<() => void>()
  #state: LivingState
  #timer: ReturnType<typeof setTimeout> | null = null
  #idle = 0
  #known: { assets: Record<string, Asset>; titles: Record<string, string> } = { assets: {}, titles: {} }
  readonly #asked = new Set<string>()

  constructor(options: LivingOptions) {
    this.#options = options
    this.#state = {
      words: 0,
      outline: [],
      findings: [],
      document: options.serializer.document(),
      assets: {},
      titles: {},
    }
    this.#look()
  }

  readonly getState = (): LivingState => this.#state

  /** The blocks of the text now; the same objects while nothing changed. */
  readonly blocks = (): readonly SerializedBlock[] => this.#options.serializer.blocks()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Called at every change of text or fields: cheap. */
  readonly changed = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#lookWhenIdle()
    }, QUIET)
  }

  /** The disk's media or stories may have changed: what was missing is asked for again. */
  forget(): void {
    this.#asked.clear()
    this.changed()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (this.#idle !== 0) cancelIdleCallback(this.#idle)
    this.#listeners.clear()
  }

  #lookWhenIdle(): void {
    if (this.#idle !== 0) return
    this.#idle = requestIdleCallback(
      () => {
        this.#idle = 0
        this.#look()
      },
      { timeout: PATIENCE },
    )
  }

  #look(): void {
    const blocks = this.#options.serializer.blocks()
    const document = this.#options.serializer.document()
    const { fields, type } = this.#options.story()
    this.#ask(blocks, fields)
    const { assets, titles } = this.#known
    const outline = outlineOf(blocks)
    const findings = checkStory(
      { fields, document, type: type.id },
      {
        type,
        // What has not been answered yet counts as present, so that no finding flashes up and goes.
        media: (hash) => assets[hash] ?? (this.#asked.has(`answered ${hash}`) ? null : UNANSWERED_MEDIA),
        storyExists: (id) => id in titles || !this.#asked.has(`answered ${id}`),
        now: Date.now(),
      },
    )
    this.#state = {
      words: blocks.reduce((sum, { node }) => sum + factsOf(node).words, 0),
      outline: isSame(outline, this.#state.outline) ? this.#state.outline : outline,
      findings: isSame(findings, this.#state.findings) ? this.#state.findings : findings,
      document,
      assets,
      titles,
    }
    for (const listener of this.#listeners) listener()
  }

  /** Asks main for the assets and titles that the story names and that were never asked for. */
  #ask(blocks: readonly SerializedBlock[], fields: StoryFields): void {
    const pictures = [fields.lead, fields.poster, fields.drawing] as (Picture | null | undefined)[]
    const hashes = [
      ...blocks.flatMap(({ node }) => factsOf(node).media),
      ...pictures.flatMap((one) => one?.media ?? []),
    ]
    const ids = [...blocks.flatMap(({ node }) => factsOf(node).stories), ...fields.related]
    const newHashes = [...new Set(hashes)].filter((hash) => !this.#asked.has(hash))
    const newIds = [...new Set(ids)].filter((id) => !this.#asked.has(id))
    if (newHashes.length === 0 && newIds.length === 0) return
    for (const one of [...newHashes, ...newIds]) this.#asked.add(one)
    const { media, stories } = this.#options.bridge
    void Promise.all([
      newHashes.length > 0 ? media.getMany({ hashes: newHashes }) : {},
      newIds.length > 0 ? stories.titles({ ids: newIds }) : {},
    ]).then(
      ([assets, titles]) => {
        this.#known = { assets: { ...this.#known.assets, ...assets }, titles: { ...this.#known.titles, ...titles } }
        for (const one of [...newHashes, ...newIds]) this.#asked.add(`answered ${one}`)
        this.#lookWhenIdle()
      },
      (error: unknown) => {
        for (const one of [...newHashes, ...newIds]) this.#asked.delete(one)
        console.error(error)
      },
    )
  }
}

function outlineOf(blocks: readonly SerializedBlock[]): OutlineEntry[] {
  return blocks.flatMap(({ key, node }) => {
    const { heading } = factsOf(node)
    return heading ? [{ key, id: node.$?.id ?? '', ...heading }] : []
  })
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
