/**
 * Every command of the program, declared once. The native menu, the palette, the shortcuts and the toolbars are
 * all made from these rows; their names stand in i18n under `commands.<id>`.
 *
 * `owner` says who runs it: `main` (windows, clipboard roles), the `shell`, or the `editor` while a story is open.
 * `keys` is an Electron accelerator; `CmdOrCtrl` becomes ⌘ or Ctrl. Two commands never share keys.
 */
export type CommandOwner = 'main' | 'shell' | 'editor'
export type MenuName = 'file' | 'edit' | 'insert' | 'format' | 'proof' | 'story' | 'view' | 'help'

export interface CommandDeclaration {
  id: string
  owner: CommandOwner
  /** Where it stands in the native menu; absent: palette and shortcut only. */
  menu?: MenuName
  /** Commands of one menu with different groups are parted by a line. */
  group?: number
  keys?: string
  /** Enabled only when: a library is open, a story is open, the library can be written. */
  needs?: readonly ('library' | 'story' | 'writable')[]
  /** Shows a check mark that `app.menuState` sets. */
  checkable?: boolean
}

export const COMMANDS = [
  { id: 'story.new', owner: 'shell', menu: 'file', group: 1, keys: 'CmdOrCtrl+N', needs: ['library', 'writable'] },
  { id: 'library.open', owner: 'shell', menu: 'file', group: 1, keys: 'CmdOrCtrl+O' },
  { id: 'library.new', owner: 'shell', menu: 'file', group: 1 },
  {
    id: 'story.import',
    owner: 'shell',
    menu: 'file',
    group: 2,
    keys: 'CmdOrCtrl+Shift+I',
    needs: ['library', 'writable'],
  },
  {
    id: 'media.import',
    owner: 'shell',
    menu: 'file',
    group: 2,
    keys: 'CmdOrCtrl+Shift+U',
    needs: ['library', 'writable'],
  },
  { id: 'media.importFolder', owner: 'shell', menu: 'file', group: 2, needs: ['library', 'writable'] },
  { id: 'story.export', owner: 'shell', menu: 'file', group: 2, keys: 'CmdOrCtrl+Shift+E', needs: ['story'] },
  { id: 'library.backup', owner: 'shell', menu: 'file', group: 3, needs: ['library'] },
  { id: 'library.restore', owner: 'shell', menu: 'file', group: 3 },
  { id: 'library.show', owner: 'shell', menu: 'file', group: 3, needs: ['library'] },
  { id: 'story.close', owner: 'shell', menu: 'file', group: 4, keys: 'CmdOrCtrl+W', needs: ['story'] },
  { id: 'app.settings', owner: 'shell', menu: 'file', group: 5, keys: 'CmdOrCtrl+,' },
  { id: 'app.quit', owner: 'main', menu: 'file', group: 6, keys: 'CmdOrCtrl+Q' },

  { id: 'edit.undo', owner: 'main', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', owner: 'main', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.cut', owner: 'main', menu: 'edit', group: 2, keys: 'CmdOrCtrl+X' },
  { id: 'edit.copy', owner: 'main', menu: 'edit', group: 2, keys: 'CmdOrCtrl+C' },
  { id: 'edit.paste', owner: 'main', menu: 'edit', group: 2, keys: 'CmdOrCtrl+V' },
  { id: 'edit.pastePlain', owner: 'main', menu: 'edit', group: 2, keys: 'CmdOrCtrl+Shift+V' },
  { id: 'edit.selectAll', owner: 'main', menu: 'edit', group: 2, keys: 'CmdOrCtrl+A' },
  { id: 'edit.find', owner: 'editor', menu: 'edit', group: 3, keys: 'CmdOrCtrl+F', needs: ['story'] },
  { id: 'edit.replace', owner: 'editor', menu: 'edit', group: 3, keys: 'CmdOrCtrl+Alt+F', needs: ['story'] },

  { id: 'edit.convertLayout', owner: 'editor', menu: 'edit', group: 4, keys: 'CmdOrCtrl+Shift+K', needs: ['story'] },
  { id: 'edit.quotationMarks', owner: 'editor', menu: 'edit', group: 4, keys: 'CmdOrCtrl+Shift+9', needs: ['story'] },
  { id: 'edit.latinForm', owner: 'editor', menu: 'edit', group: 4, needs: ['story'] },

  { id: 'insert.figure', owner: 'editor', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Shift+P', needs: ['story'] },
  {
    id: 'insert.libraryFigure',
    owner: 'editor',
    menu: 'insert',
    group: 1,
    keys: 'CmdOrCtrl+Alt+P',
    needs: ['story'],
  },
  { id: 'insert.quotation', owner: 'editor', menu: 'insert', group: 1, keys: 'CmdOrCtrl+Alt+U', needs: ['story'] },
  { id: 'insert.agencyQuotation', owner: 'editor', menu: 'insert', group: 1, needs: ['story'] },
  { id: 'insert.pullQuotation', owner: 'editor', menu: 'insert', group: 1, needs: ['story'] },
  { id: 'insert.table', owner: 'editor', menu: 'insert', group: 2, needs: ['story'] },
  { id: 'insert.chart', owner: 'editor', menu: 'insert', group: 2, needs: ['story'] },
  { id: 'insert.factbox', owner: 'editor', menu: 'insert', group: 2, needs: ['story'] },
  { id: 'insert.embed', owner: 'editor', menu: 'insert', group: 2, needs: ['story'] },
  { id: 'insert.related', owner: 'editor', menu: 'insert', group: 2, needs: ['story'] },
  { id: 'insert.updatenote', owner: 'editor', menu: 'insert', group: 3, needs: ['story'] },
  { id: 'insert.divider', owner: 'editor', menu: 'insert', group: 3, needs: ['story'] },
  { id: 'insert.today', owner: 'editor', menu: 'insert', group: 4, needs: ['story'] },
  { id: 'insert.hijri', owner: 'editor', menu: 'insert', group: 4, needs: ['story'] },
  { id: 'insert.yesterday', owner: 'editor', menu: 'insert', group: 4, needs: ['story'] },
  { id: 'insert.tomorrow', owner: 'editor', menu: 'insert', group: 4, needs: ['story'] },

  { id: 'format.bold', owner: 'editor', menu: 'format', group: 1, keys: 'CmdOrCtrl+B', needs: ['story'] },
  { id: 'format.italic', owner: 'editor', menu: 'format', group: 1, keys: 'CmdOrCtrl+I', needs: ['story'] },
  { id: 'format.highlight', owner: 'editor', menu: 'format', group: 1, keys: 'CmdOrCtrl+Shift+H', needs: ['story'] },
  { id: 'format.link', owner: 'editor', menu: 'format', group: 1, keys: 'CmdOrCtrl+L', needs: ['story'] },
  { id: 'format.isolate', owner: 'editor', menu: 'format', group: 2, keys: 'CmdOrCtrl+Shift+L', needs: ['story'] },
  { id: 'format.missing', owner: 'editor', menu: 'format', group: 2, keys: 'CmdOrCtrl+Shift+M', needs: ['story'] },
  { id: 'format.paragraph', owner: 'editor', menu: 'format', group: 3, keys: 'CmdOrCtrl+Alt+0', needs: ['story'] },
  { id: 'format.heading2', owner: 'editor', menu: 'format', group: 3, keys: 'CmdOrCtrl+Alt+2', needs: ['story'] },
  { id: 'format.heading3', owner: 'editor', menu: 'format', group: 3, keys: 'CmdOrCtrl+Alt+3', needs: ['story'] },
  { id: 'format.heading4', owner: 'editor', menu: 'format', group: 3, keys: 'CmdOrCtrl+Alt+4', needs: ['story'] },
  { id: 'format.bulletList', owner: 'editor', menu: 'format', group: 4, keys: 'CmdOrCtrl+Shift+8', needs: ['story'] },
  { id: 'format.numberList', owner: 'editor', menu: 'format', group: 4, keys: 'CmdOrCtrl+Shift+7', needs: ['story'] },
  { id: 'format.direction', owner: 'editor', menu: 'format', group: 5, keys: 'CmdOrCtrl+Shift+X', needs: ['story'] },
  { id: 'format.clear', owner: 'editor', menu: 'format', group: 5, keys: 'CmdOrCtrl+\\', needs: ['story'] },
  { id: 'block.moveUp', owner: 'editor', menu: 'format', group: 6, keys: 'Alt+Shift+Up', needs: ['story'] },
  { id: 'block.moveDown', owner: 'editor', menu: 'format', group: 6, keys: 'Alt+Shift+Down', needs: ['story'] },

  { id: 'proof.next', owner: 'editor', menu: 'proof', group: 1, keys: 'F8', needs: ['story'] },
  { id: 'proof.previous', owner: 'editor', menu: 'proof', group: 1, keys: 'Shift+F8', needs: ['story'] },
  { id: 'proof.card', owner: 'editor', menu: 'proof', group: 2, keys: 'Alt+Enter', needs: ['story'] },
  { id: 'proof.fix', owner: 'editor', menu: 'proof', group: 2, keys: 'CmdOrCtrl+F8', needs: ['story'] },
  { id: 'proof.ignore', owner: 'editor', menu: 'proof', group: 2, keys: 'Alt+F8', needs: ['story'] },
  { id: 'proof.fixSafe', owner: 'editor', menu: 'proof', group: 3, keys: 'CmdOrCtrl+Shift+F8', needs: ['story'] },
  { id: 'proof.panel', owner: 'editor', menu: 'proof', group: 3, keys: 'CmdOrCtrl+Alt+F8', needs: ['story'] },
  { id: 'proof.spelling', owner: 'editor', menu: 'proof', group: 4, needs: ['story'], checkable: true },
  { id: 'proof.style', owner: 'editor', menu: 'proof', group: 4, needs: ['story'], checkable: true },

  { id: 'story.save', owner: 'editor', menu: 'story', group: 1, keys: 'CmdOrCtrl+S', needs: ['story'] },
  { id: 'story.saveVersion', owner: 'editor', menu: 'story', group: 1, keys: 'CmdOrCtrl+Shift+S', needs: ['story'] },
  { id: 'story.versions', owner: 'editor', menu: 'story', group: 1, keys: 'CmdOrCtrl+Alt+Y', needs: ['story'] },
  { id: 'story.preview', owner: 'editor', menu: 'story', group: 2, keys: 'CmdOrCtrl+P', needs: ['story'] },
  { id: 'story.advance', owner: 'editor', menu: 'story', group: 3, keys: 'CmdOrCtrl+Enter', needs: ['story'] },
  {
    id: 'story.duplicate',
    owner: 'shell',
    menu: 'story',
    group: 4,
    keys: 'CmdOrCtrl+D',
    needs: ['library', 'writable'],
  },
  { id: 'story.saveTemplate', owner: 'shell', menu: 'story', group: 4, needs: ['story'] },
  { id: 'story.trash', owner: 'shell', menu: 'story', group: 5, needs: ['library', 'writable'] },

  { id: 'view.palette', owner: 'shell', menu: 'view', group: 1, keys: 'CmdOrCtrl+K' },
  { id: 'view.desk', owner: 'shell', menu: 'view', group: 2, keys: 'CmdOrCtrl+1', needs: ['library'] },
  { id: 'view.media', owner: 'shell', menu: 'view', group: 2, keys: 'CmdOrCtrl+2', needs: ['library'] },
  { id: 'view.trash', owner: 'shell', menu: 'view', group: 2, needs: ['library'] },
  {
    id: 'view.outline',
    owner: 'editor',
    menu: 'view',
    group: 3,
    keys: 'CmdOrCtrl+Alt+O',
    needs: ['story'],
    checkable: true,
  },
  {
    id: 'view.inspector',
    owner: 'editor',
    menu: 'view',
    group: 3,
    keys: 'CmdOrCtrl+Alt+I',
    needs: ['story'],
    checkable: true,
  },
  {
    id: 'view.focus',
    owner: 'editor',
    menu: 'view',
    group: 3,
    keys: 'CmdOrCtrl+Shift+F',
    needs: ['story'],
    checkable: true,
  },
  { id: 'view.zoomIn', owner: 'shell', menu: 'view', group: 4, keys: 'CmdOrCtrl+Plus' },
  { id: 'view.zoomOut', owner: 'shell', menu: 'view', group: 4, keys: 'CmdOrCtrl+-' },
  { id: 'view.zoomReset', owner: 'shell', menu: 'view', group: 4, keys: 'CmdOrCtrl+0' },
  { id: 'view.fullScreen', owner: 'main', menu: 'view', group: 5, keys: 'F11' },

  { id: 'help.guide', owner: 'shell', menu: 'help', group: 1, keys: 'F1' },
  { id: 'help.keys', owner: 'shell', menu: 'help', group: 1, keys: 'CmdOrCtrl+/' },
  { id: 'help.tour', owner: 'shell', menu: 'help', group: 1 },
  { id: 'help.about', owner: 'shell', menu: 'help', group: 2 },
] as const satisfies readonly CommandDeclaration[]

export type CommandId = (typeof COMMANDS)[number]['id']

export const command = (id: string): CommandDeclaration | undefined => COMMANDS.find((row) => row.id === id)
