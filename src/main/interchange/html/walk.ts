/** What a reader of one kind of element has at hand. */
import type { BlockNode, DocumentNode, FigureNode } from '@shared/document/schema'
import type { Element, Nodes } from 'hast'
import type { Notes } from '../imported'
import type { RunStyle } from '../runs'
import type { Flow } from './flow'

export interface PictureReference {
  node: FigureNode
  /** As written: an address, a path, a data URI, or empty. */
  reference: string
}

export interface Reading {
  notes: Notes
  pictures: PictureReference[]
}

export interface Walk extends Reading {
  /** Where blocks are collected. */
  flow: Flow
  /** The style of text inside the element. */
  style: RunStyle
  /** Reads what stands below into the same flow. */
  children(element: Element, style?: RunStyle): void
  /** Reads nodes apart. */
  blocks(nodes: readonly Nodes[]): BlockNode[]
  inline(nodes: readonly Nodes[]): DocumentNode[]
}

export type Reader = (element: Element, walk: Walk) => void
