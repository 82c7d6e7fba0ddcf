/** Wires services to the window, in the order in which they need one another. */
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { command } from '@shared/commands/commands'
import type { MuharrirHandlers } from '@shared/contract/contract'
import { createTranslator } from '@shared/i18n/translate'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron'
import { StoryPreview } from '../article/preview'
import { loadTheme, type Theme } from '../article/theme'
import { MediaPool } from '../media/pool'
import { Proofing } from '../proofing/proofing'
import { emitterTo, registerHandlers } from './bridge'
import { Closing } from './closing'
import { Dialogs } from './dialogs'
import { appHandlers, jobsHandlers } from './handlers/app'
import { chartHandlers } from './handlers/charts'
import { libraryHandlers, peopleHandlers } from './handlers/library'
import { mediaHandlers } from './handlers/media'
import { exportHandlers, previewHandlers } from './handlers/pages'
import { lexiconHandlers, proofingHandlers, styleHandlers, wordsHandlers } from './handlers/proofing'
import { storiesHandlers } from './handlers/stories'
import ar from './i18n/ar.json'
import en from './i18n/en.json'
import { Jobs } from './jobs'
import { AppMenu, type MenuWords } from './menu'
import { Profile } from './profile'
import { answerApp } from './schemes'
import { APP_ORIGIN, secureSession, webPreferences } from './security'
import type { Services } from './services'
import { rememberPlace, windowOptions } from './window'
import { Workspace } from './workspace'

const OPENABLE = /\.(md|markdown|html?|txt|muharrir)$/i

/** Files among a command line's arguments that this program opens. */
export const filesIn = (argv: readonly string[], cwd: string): string[] =>
  argv.filter((argument) => !argument.startsWith('-') && OPENABLE.test(argument)).map((path) => resolve(cwd, path))

/** The library that the command line names (`--library=FOLDER`), or null. */
const libraryIn = (argv: readonly string[]): string | null =>
  argv.find((argument) => argument.startsWith('--library='))?.slice('--library='.length) ?? null

export async function start(): Promise<void> {
  let window: BrowserWindow | null = null
  const emit = emitterTo(() => window?.webContents ?? null)
  /** Files that wait for the interface to ask; null once it did. */
  let opened: string[] | null = filesIn(process.argv.slice(1), process.cwd())
  const give = (paths: string[]) => {
    if (opened) opened.push(...paths)
    else if (paths.length > 0) emit('files-opened', { paths })
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  await app.whenReady()

  const profile = await Profile.open(app.getPath('userData'))
  let translator = createTranslator(profile.preferences.language, { ar: { dialogs: ar }, en: { dialogs: en } })
  const words = (key: string): string => translator.t(key)
  const menuWords = (): MenuWords => ({
    command: (id) => translator.t(`commands:${id}`),
    menu: (name) => translator.t(`commands:menu.${name}`),
  })
  const applyPreferences = () => {
    translator = createTranslator(profile.preferences.language, { ar: { dialogs: ar }, en: { dialogs: en } })
    nativeTheme.themeSource = profile.preferences.theme
  }
  applyPreferences()

  const proofing = new Proofing({
    worker: join(import.meta.dirname, 'proofing.js'),
    resources: resourcesFolder(),
    onFailure: (error) => console.error('proofing', error),
  })
  const mediaPool = new MediaPool(join(import.meta.dirname, 'media.js'))
  const workspace = new Workspace(profile, emit, proofing, mediaPool.work)
  const dialogs = new Dialogs(
    dialog,
    () => window,
    (key) => words(`dialogs:${key}`),
  )
  const closing = new Closing(emit, dialogs)
  const theme = once(() => loadTheme(join(resourcesFolder(), 'themes', 'wakala')))
  const preview = once(async () => makePreview(await theme(), workspace))
  const services: Services = {
    info: {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      platform: process.platform,
      locale: app.getLocale(),
      firstStart: profile.isNew,
    },
    takeOpened: () => {
      const files = opened ?? []
      opened = null
      return files
    },
    profile,
    workspace,
    dialogs,
    closing,
    theme,
    preview,
    shell,
    emit,
    words,
    jobs: new Jobs(emit),
    proofing,
    mediaPool,
    menu: new AppMenu(Menu, menuWords(), (id) => emit('command', { command: id })),
    documents: app.getPath('documents'),
    suggested: libraryIn(process.argv),
    resources: resourcesFolder(),
    written: new Set(),
    preferencesChanged: () => {
      applyPreferences()
      services.menu.speak(menuWords())
    },
    runMainCommand: (id) => window && runMainCommand(id, window),
  }
  const handlers: MuharrirHandlers = {
    app: appHandlers(services),
    library: libraryHandlers(services),
    people: peopleHandlers(services),
    stories: storiesHandlers(services),
    media: mediaHandlers(services),
    charts: chartHandlers(services),
    preview: previewHandlers(services),
    export: exportHandlers(services),
    proofing: proofingHandlers(services),
    words: wordsHandlers(services),
    style: styleHandlers(services),
    lexicon: lexiconHandlers(services),
    jobs: jobsHandlers(services),
  }

  secureSession(session.defaultSession)
  protocol.handle(
    'app',
    answerApp(join(import.meta.dirname, '../renderer'), () => workspace.mediaOrNull),
  )
  protocol.handle('preview', async (request) => {
    const { status, headers, body } = await (await preview()).respond(request.url)
    return new Response(new Uint8Array(body), { status, headers })
  })
  // The window loads while the library opens; what it asks is answered once that is done.
  const opening = openAtStart(libraryIn(process.argv) ?? profile.data.last, workspace)
  registerHandlers(ipcMain, handlers, opening)
  window = openWindow(services, opening)
  app.on('second-instance', (_event, argv, cwd) => {
    window?.show()
    window?.focus()
    give(filesIn(argv.slice(1), cwd))
  })
  app.on('before-quit', () => closing.quitting())
  app.on('window-all-closed', () => app.quit())
}

/** A preview always speaks of the library that is open now. */
function makePreview(theme: Theme, workspace: Workspace): StoryPreview {
  return new StoryPreview({
    theme,
    media: {
      asset: (hash) => workspace.media.asset(hash),
      rendition: (hash, wanted) => workspace.media.rendition(hash, wanted),
      pageRenditions: (hash, widths) => workspace.media.pageRenditions(hash, widths),
    },
    resolveStory: (id) => workspace.linkedStory(id),
    settings: () => workspace.library.settings,
    now: () => new Date().toISOString(),
  })
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
}

/** @param opening ends when the library of the last time is open, or cannot be */
function openWindow(services: Services, opening: Promise<void>): BrowserWindow {
  const { profile, closing, dialogs } = services
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const preferences = webPreferences(join(import.meta.dirname, '../preload/index.cjs'))
  const window = new BrowserWindow(windowOptions(profile, screens, nativeTheme.shouldUseDarkColors, preferences))
  if (profile.data.window.maximized) window.maximize()
  rememberPlace(window, profile)
  closing.guard(window, () => void opening.then(() => endAll(services)).finally(() => app.quit()))
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error('page gone', reason)
    void dialogs
      .ask('crash.message', services.words('dialogs:crash.detail'), ['crash.reload', 'crash.quit'])
      .then((answer) => {
        if (answer === 0) window.reload()
        else app.quit()
      })
  })
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

/** The library first, with all its writes done; then whoever worked for it. */
async function endAll({ workspace, proofing, mediaPool }: Services): Promise<void> {
  try {
    await workspace.close()
  } finally {
    await Promise.allSettled([proofing.close(), mediaPool.close()])
  }
}

/** A library that cannot be opened now (a disk not connected) is no reason not to start: the interface says so. */
async function openAtStart(folder: string | null, workspace: Workspace): Promise<void> {
  const present = folder && (await stat(join(folder, 'library.json')).catch(() => null))
  if (!folder || !present) return
  await workspace.open(folder).catch((error: unknown) => console.error('library at start', error))
}

function runMainCommand(id: string, window: BrowserWindow): void {
  if (command(id)?.owner !== 'main') return
  const { webContents } = window
  const commands: Record<string, () => void> = {
    'app.quit': () => app.quit(),
    'edit.undo': () => webContents.undo(),
    'edit.redo': () => webContents.redo(),
    'edit.cut': () => webContents.cut(),
    'edit.copy': () => webContents.copy(),
    'edit.paste': () => webContents.paste(),
    'edit.pastePlain': () => webContents.pasteAndMatchStyle(),
    'edit.selectAll': () => webContents.selectAll(),
    'view.fullScreen': () => window.setFullScreen(!window.isFullScreen()),
  }
  commands[id]?.()
}

/** `resources` stands beside `out`, in a checkout as in the packaged archive. */
const resourcesFolder = (): string => join(import.meta.dirname, '../../resources')
