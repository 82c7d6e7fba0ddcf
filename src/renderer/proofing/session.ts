/**
 * What proofreading knows of the open story. Passages whose words changed are asked of the worker in idle moments;
 * their marks are kept by passage and move with the words until the answer comes. Invariants:
 * - a passage that is the same object as when it was asked is never looked at again;
 * - an answer counts only while the passage still has the words that were asked;
 * - marks that a person waved aside stay aside while their words stay.
 */
import type { MuharrirBridge } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import type { DocumentNode } from '@shared/document/schema'
import { mergeMarks } from '@shared/proofing/merge'
import type { Mark, Passage, ProofedPassage } from '@shared/proofing/passage'
import { fieldPassages, passagesOfBlock } from '@shared/proofing/passages'
import { shifted } from '@shared/proofing/shift'
import type { StoryFields } from '@shared/story/story'
import type { NodeKey } from 'lexical'
import { sameFindings } from './findings'

/** A mark with a name of its own, kept while its words stay. */
export interface KnownMark extends Mark {
  readonly key: number
  readonly isAside: boolean
  /** Of spelling, on a stretch that style has a mark of its own on. */
  readonly isCovered: boolean
}

export interface Finding {
  readonly key: number
  readonly passage: string
  readonly mark: KnownMark
}

export type ProofingStatus = 'off' | 'checking' | 'ready' | 'failed'

export interface ProofingState {
  status: ProofingStatus
  /** Why it failed. */
  fault: MuharrirError | null
  /** What a person is shown, in the order of the story: fields first. The places are those of when the list was made. */
  findings: readonly Finding[]
}

export interface ProofingChoices {
  spelling: boolean
  style: boolean
}

export interface ProofingOptions {
  story: string
  bridge: { proofing: Pick<MuharrirBridge['proofing'], 'check'>; on: MuharrirBridge['on'] }
  /** The text by blocks and the fields, now. The same objects while nothing changed. */
  read: () => { blocks: readonly { key: NodeKey; node: DocumentNode }[]; fields: StoryFields }
  choices: ProofingChoices
  /** Runs work when nothing is being typed. */
  whenIdle?: (work: () => void) => () => void
}

interface Known {
  passage: Passage
  /** Top-level block that holds it; null for a field. */
  block: NodeKey | null
  /** The words that `marks` belong to: those of the passage, or newer ones that were typed since. */
  text: string
  marks: readonly KnownMark[]
  /** Whether these words were asked for. */
  isAsked: boolean
}

/** Milliseconds at which the text is looked at although the window is busy. */
const PATIENCE = 2_000
/** Passages in one question, so that no answer is long to take in. */
const BATCH = 40

const browserIdle = (work: () => void): (() => void) => {
  const handle = requestIdleCallback(work, { timeout: PATIENCE })
  return () => cancelIdleCallback(handle)
}

const passagesOfNode = new WeakMap<DocumentNode, readonly Passage[]>()
function passagesOf(node: DocumentNode): readonly Passage[] {
  const known = passagesOfNode.get(node)
  if (known) return known
  const found = passagesOfBlock(node).filter(({ text }) => text.trim() !== '')
  passagesOfNode.set(node, found)
  return found
}

export class ProofingSession {
  readonly #options: ProofingOptions
  readonly #whenIdle: (work: () => void) => () => void
  readonly #listeners = new Set<() => void>()
  readonly #markListeners = new Set<(passages: readonly string[]) => void>()
  readonly #stopListening: () => void
  /** In the order of the story. */
  #known = new Map<string, Known>()
  #fields: { fields: StoryFields; passages: readonly Passage[] } | null = null
  #choices: ProofingChoices
  #state: ProofingState
  #cancelIdle: (() => void) | null = null
  #publishing: ReturnType<typeof setTimeout> | null = null
  #asking: Promise<void> | null = null
  #fault: MuharrirError | null = null
  #isStopped = false
  #count = 0
  /** Marks that are not shown yet: of a word that is still being typed. */
  #isHeld: (passage: string, mark: KnownMark) => boolean = () => false

  constructor(options: ProofingOptions) {
    this.#options = options
    this.#whenIdle = options.whenIdle ?? browserIdle
    this.#choices = options.choices
    this.#state = { status: this.#isOn ? 'checking' : 'off', fault: null, findings: [] }
    this.#stopListening = options.bridge.on('proofing-changed', ({ story }) => {
      if (story === null || story === options.story) this.askAgain()
    })
    this.#lookWhenIdle()
  }

  readonly getState = (): ProofingState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Told at once of passages whose marks changed or went. */
  onMarks(listener: (passages: readonly string[]) => void): () => void {
    this.#markListeners.add(listener)
    return () => this.#markListeners.delete(listener)
  }

  /** Called when text or fields have changed and rest: looks at the next idle moment. */
  readonly changed = (): void => this.#lookWhenIdle()

  /** Words, rules or the dictionary changed, or a person tries again after a failure. */
  readonly askAgain = (): void => {
    for (const known of this.#known.values()) known.isAsked = false
    this.#lookWhenIdle()
  }

  choose(choices: ProofingChoices): void {
    this.#choices = choices
    this.#tell([...this.#known.keys()])
    this.#lookWhenIdle()
  }

  hold(isHeld: (passage: string, mark: KnownMark) => boolean): void {
    this.#isHeld = isHeld
  }

  /** The words of a passage are now these: its marks move with them, or go. */
  retyped(id: string, text: string): void {
    const known = this.#known.get(id)
    if (!known || known.text === text) return
    const marks = shifted(known.marks, known.text, text)
    const isFewer = marks.length < known.marks.length
    known.marks = marks
    known.text = text
    if (isFewer) this.#publishSoon()
  }

  /** The marks of a passage that a person is shown. */
  shown(id: string): KnownMark[] {
    return this.#known.get(id)?.marks.filter((mark) => this.#isShown(id, mark)) ?? []
  }

  blockOf(id: string): NodeKey | null {
    return this.#known.get(id)?.block ?? null
  }

  /** The finding as it is now, wherever its words have moved; null when they are gone. */
  find(key: number): Finding | null {
    return this.current().get(key) ?? null
  }

  /** What a person is shown, in the order of the story, at its places now. */
  inOrder(): Finding[] {
    const findings: Finding[] = []
    for (const [passage, { marks }] of this.#known)
      for (const mark of marks) if (this.#isShown(passage, mark)) findings.push({ key: mark.key, passage, mark })
    return findings
  }

  /** Every finding that is not aside, at its place now. */
  current(): Map<number, Finding> {
    const found = new Map<number, Finding>()
    for (const [passage, { marks }] of this.#known)
      for (const mark of marks) if (!mark.isAside) found.set(mark.key, { key: mark.key, passage, mark })
    return found
  }

  /** Passages in the order of the story. */
  passages(): string[] {
    return [...this.#known.keys()]
  }

  /** The words of a passage, for what stands around a mark. */
  textOf(id: string): string {
    return this.#known.get(id)?.text ?? ''
  }

  /** Says nothing more about this one place. */
  wave(key: number): void {
    const found = this.find(key)
    const known = found && this.#known.get(found.passage)
    if (!known) return
    known.marks = known.marks.map((mark) => (mark.key === key ? { ...mark, isAside: true } : mark))
    this.#tell([found.passage])
  }

  /** Whether a passage has marks that are held. */
  isHolding(id: string): boolean {
    return this.#known.get(id)?.marks.some((mark) => !mark.isAside && this.#isHeld(id, mark)) ?? false
  }

  /** Held marks may be shown now. */
  released(id: string): void {
    this.#tell([id])
  }

  /** Looks at the text at once; resolves when everything that was asked is answered. */
  async settle(): Promise<void> {
    this.#stopWaiting()
    this.#look()
    while (this.#asking) await this.#asking
  }

  stop(): void {
    this.#isStopped = true
    this.#stopWaiting()
    if (this.#publishing !== null) clearTimeout(this.#publishing)
    this.#stopListening()
    this.#listeners.clear()
    this.#markListeners.clear()
  }

  get #isOn(): boolean {
    return this.#choices.spelling || this.#choices.style
  }

  #isShown(id: string, mark: KnownMark): boolean {
    if (mark.isAside || !this.#choices[mark.source] || (mark.isCovered && this.#choices.style)) return false
    return !this.#isHeld(id, mark)
  }

  #stopWaiting(): void {
    this.#cancelIdle?.()
    this.#cancelIdle = null
  }

  #lookWhenIdle(): void {
    if (this.#isStopped) return
    this.#cancelIdle ??= this.#whenIdle(() => {
      this.#cancelIdle = null
      this.#look()
    })
  }

  #look(): void {
    const { blocks, fields } = this.#options.read()
    if (this.#fields?.fields !== fields) this.#fields = { fields, passages: this.#fieldPassages(fields) }
    const before = this.#known
    const next = new Map<string, Known>()
    const touched: string[] = []
    const take = (passage: Passage, block: NodeKey | null) => {
      const known = before.get(passage.id)
      if (known?.passage === passage && known.block === block) next.set(passage.id, known)
      else {
        next.set(passage.id, this.#renewed(known, passage, block))
        if (known && known.marks.length > 0) touched.push(passage.id)
      }
    }
    for (const passage of this.#fields.passages) take(passage, null)
    for (const { key, node } of blocks) for (const passage of passagesOf(node)) take(passage, key)
    for (const [id, { marks }] of before) if (marks.length > 0 && !next.has(id)) touched.push(id)
    this.#known = next
    this.#fault = null
    this.#tell(touched)
    this.#ask()
  }

  /** The same objects for the words that did not change. */
  #fieldPassages(fields: StoryFields): Passage[] {
    return fieldPassages(fields)
      .filter(({ text }) => text.trim() !== '')
      .map((passage) => {
        const known = this.#known.get(passage.id)?.passage
        return known?.text === passage.text ? known : passage
      })
  }

  #renewed(known: Known | undefined, passage: Passage, block: NodeKey | null): Known {
    if (!known) return { passage, block, text: passage.text, marks: [], isAsked: false }
    const isSame = known.passage.text === passage.text && isSameGuards(known.passage, passage)
    return {
      passage,
      block,
      text: passage.text,
      marks: shifted(known.marks, known.text, passage.text),
      isAsked: isSame && known.isAsked,
    }
  }

  #ask(): void {
    const mayAsk = this.#isOn && !this.#asking && !this.#isStopped
    const waiting = mayAsk ? [...this.#known.values()].filter(({ isAsked }) => !isAsked).slice(0, BATCH) : []
    if (waiting.length > 0) this.#send(waiting)
    this.#publish()
  }

  #send(waiting: readonly Known[]): void {
    for (const known of waiting) known.isAsked = true
    const passages = waiting.map(({ passage }) => passage)
    this.#asking = this.#options.bridge.proofing
      .check({ story: this.#options.story, passages })
      .then(
        (answer) => this.#take(answer, passages),
        (error: unknown) => this.#failed(error, passages),
      )
      .then((mayGoOn) => {
        this.#asking = null
        if (mayGoOn) this.#ask()
        else this.#publish()
      })
  }

  #take(answer: readonly ProofedPassage[], asked: readonly Passage[]): true {
    const askedText = new Map(asked.map(({ id, text }) => [id, text]))
    const touched: string[] = []
    for (const { id, marks } of answer) {
      const known = this.#known.get(id)
      // What was typed meanwhile: the marks move with their words until the newer answer comes.
      const text = askedText.get(id)
      if (!known || text === undefined) continue
      const current = text === known.text ? marks : shifted(marks, text, known.text)
      if (current.length === 0 && known.marks.length === 0) continue
      const onTop = new Set(mergeMarks(current))
      known.marks = current.map((mark) => this.#recognised(mark, known.marks, !onTop.has(mark)))
      touched.push(id)
    }
    this.#tell(touched)
    return true
  }

  #recognised(mark: Mark, before: readonly KnownMark[], isCovered: boolean): KnownMark {
    const same = before.find(
      ({ rule, start, found, fix }) =>
        rule === mark.rule && start === mark.start && found === mark.found && fix === mark.fix,
    )
    return { ...mark, key: same?.key ?? ++this.#count, isAside: same?.isAside ?? false, isCovered }
  }

  /** False when there is no use in asking for the rest now. What the proofreader stopped at is asked when it changes. */
  #failed(error: unknown, passages: readonly Passage[]): boolean {
    const fault =
      error instanceof MuharrirError
        ? error
        : new MuharrirError('internal', { reason: String(error) }, { cause: error })
    const mayGoOn = fault.code === 'proofing.failed'
    if (fault.code !== 'cancelled') this.#fault = fault
    for (const { id } of passages) {
      const known = this.#known.get(id)
      if (known) known.isAsked = mayGoOn
    }
    return mayGoOn
  }

  #tell(passages: readonly string[]): void {
    if (passages.length > 0) for (const listener of this.#markListeners) listener(passages)
    this.#publish()
  }

  #publishSoon(): void {
    this.#publishing ??= setTimeout(() => this.#publish(), 0)
  }

  #publish(): void {
    if (this.#publishing !== null) clearTimeout(this.#publishing)
    this.#publishing = null
    if (this.#isStopped) return
    const findings = this.inOrder()
    const isWaiting = this.#asking !== null || [...this.#known.values()].some(({ isAsked }) => !isAsked)
    const status = !this.#isOn ? 'off' : this.#fault ? 'failed' : isWaiting ? 'checking' : 'ready'
    const kept = sameFindings(this.#state.findings, findings) ? this.#state.findings : findings
    if (status === this.#state.status && kept === this.#state.findings && this.#fault === this.#state.fault) return
    this.#state = { status, fault: this.#fault, findings: kept }
    for (const listener of this.#listeners) listener()
  }
}

const isSameGuards = (a: Passage, b: Passage): boolean => JSON.stringify(a.guards) === JSON.stringify(b.guards)
