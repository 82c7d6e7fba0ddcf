/**
 * Errors that cross from main to the interface. A code names a sentence in i18n (`errors.<code>`) that says what
 * happened and what to do; `details` fill its gaps. A stack never crosses.
 */
export const ERROR_CODES = [
  'internal',
  'bad-request',
  'cancelled',
  'library.none',
  'library.not-a-library',
  'library.newer',
  'library.gone',
  'library.read-only',
  'library.locked',
  'library.not-empty',
  'library.folder-unwritable',
  'disk.full',
  'disk.unwritable',
  'disk.unreadable',
  'story.not-found',
  'story.broken',
  'story.newer',
  'story.stale',
  'story.in-trash',
  'version.not-found',
  'version.broken',
  'person.none',
  'person.not-found',
  'person.role',
  'person.role-remove',
  'workflow.unknown-step',
  'workflow.role',
  'workflow.reason',
  'workflow.own-edit',
  'field.unknown',
  'field.invalid',
  'media.not-found',
  'media.unsupported',
  'media.broken',
  'media.too-large',
  'media.too-many-pixels',
  'media.unsafe-svg',
  'media.heic',
  'media.no-picture',
  'media.no-film',
  'media.same',
  'media.not-in-trash',
  'import.unsupported',
  'import.too-deep',
  'import.too-many',
  'import.too-large',
  'import.unreadable',
  'import.empty',
  'export.blocked',
  'export.exists',
  'export.failed',
  'backup.broken',
  'backup.unsafe-path',
  'proofing.unavailable',
  'proofing.failed',
  'proofing.word',
  'proofing.model',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]
export type ErrorDetails = Record<string, string | number | boolean>

export interface WireError {
  code: ErrorCode
  /** English, for logs and the command line's `--json`. */
  message: string
  details: ErrorDetails
}

/** Thrown by services for everything a person can do something about. */
export class MuharrirError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const given = Object.entries(details).map(([name, value]) => `${name}=${value}`)
    super([code, ...given].join(' '), options)
    this.name = 'MuharrirError'
    this.code = code
    this.details = details
  }
}

const isCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code)

/** An error as it may cross: anything unexpected becomes `internal` with its message, without its stack. */
export function toWire(error: unknown): WireError {
  if (error instanceof MuharrirError) return { code: error.code, message: error.message, details: error.details }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message, details: { reason: message } }
}

export const fromWire = (error: WireError): MuharrirError =>
  new MuharrirError(isCode(error.code) ? error.code : 'internal', error.details)
