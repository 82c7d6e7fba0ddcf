/**
 * The names of the contract, without its schemas: all that the preload may know. A test holds them equal to the
 * contract; the type below fails to compile when a service or method is missing.
 */
import type { contract, MuharrirEvents } from './contract'

type Names = { readonly [Service in keyof typeof contract]: readonly (keyof (typeof contract)[Service])[] }

export const CONTRACT_NAMES = {
  app: [
    'info',
    'preferences',
    'setPreferences',
    'openExternal',
    'showInFolder',
    'menuState',
    'runCommand',
    'readyToClose',
  ],
  library: [
    'status',
    'recent',
    'chooseFolder',
    'suggestFolder',
    'create',
    'open',
    'close',
    'forgetRecent',
    'setSettings',
    'backup',
    'restore',
    'showFolder',
  ],
  people: ['add', 'update', 'remove', 'be'],
  stories: [
    'query',
    'get',
    'create',
    'save',
    'saveChange',
    'move',
    'setType',
    'duplicate',
    'trash',
    'restore',
    'remove',
    'versions',
    'version',
    'saveVersion',
    'restoreVersion',
    'broken',
    'mend',
    'saveTemplate',
    'check',
    'pick',
    'titles',
    'import',
    'importFromDialog',
  ],
  media: [
    'add',
    'addFromDialog',
    'import',
    'importFromDialog',
    'query',
    'get',
    'getMany',
    'set',
    'setMany',
    'edit',
    'suggestFocus',
    'setPoster',
    'weigh',
    'saveRendition',
    'uses',
    'similar',
    'duplicates',
    'replace',
    'trash',
    'restore',
    'remove',
  ],
  charts: ['draw', 'read', 'readFromDialog'],
  preview: ['render', 'close'],
  export: ['story'],
  proofing: ['check', 'suggest', 'cancelSuggest', 'ignore', 'unignore'],
  words: ['list', 'add', 'remove'],
  style: ['rules'],
  lexicon: ['names'],
  jobs: ['cancel'],
} as const satisfies Names

export const EVENT_NAMES = [
  'command',
  'stories-changed',
  'library-changed',
  'preferences-changed',
  'progress',
  'closing',
  'disk-state',
  'index-progress',
  'proofing-changed',
  'files-opened',
  'media-changed',
] as const satisfies readonly (keyof MuharrirEvents)[]

/** The channel of a method. */
export const channelOf = (service: string, name: string): string => `muharrir:${service}.${name}`
/** The one channel of all events: the event's name, then its payload. */
export const EVENT_CHANNEL = 'muharrir:event'
