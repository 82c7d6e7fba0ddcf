import type { ErrorCode } from '@shared/contract/errors'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import type { LibrarySettings } from '@shared/story/library'

/** What a library tells those who listen. */
export interface LibraryEvents {
  /** `save` where the change is a text saved by an editor, `other` for everything else. */
  'stories-changed': { ids: string[]; cause: 'save' | 'other' }
  'settings-changed': LibrarySettings
  'words-changed': NewsroomWord[]
  /** The disk failed (every failed write tells) or took a write again after failing. */
  'disk-state': { ok: boolean; code: ErrorCode | null }
}
