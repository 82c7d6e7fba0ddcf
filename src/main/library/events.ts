import type { ErrorCode } from '@shared/contract/errors'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import type { LibrarySettings } from '@shared/story/library'

/** What a library tells those who listen. */
export interface LibraryEvents {
  /** `save` where the change is a text saved by an editor, `other` for everything else. */
  'stories-changed': { ids: string[]; cause: 'save' | 'other' }
  /** The search index is being made: stories done of all that it still wants. */
  'index-progress': { done: number; total: number }
  'settings-changed': LibrarySettings
  'words-changed': NewsroomWord[]
  /** The disk failed (every failed write tells) or took a write again after failing. */
  'disk-state': { ok: boolean; code: ErrorCode | null }
}
