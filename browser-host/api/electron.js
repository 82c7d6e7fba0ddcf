/** The `electron` module of the main process, in the place of Electron's own. */
import { EventEmitter } from 'node:events'
import { app } from './app.js'
import { BrowserWindow } from './browser-window.js'
import { ClipboardItem, clipboard } from './clipboard.js'
import { dialog } from './dialog.js'
import { ipcMain } from './ipc.js'
import { Menu, MenuItem } from './menu.js'
import { nativeImage } from './native-image.js'
import { nativeTheme } from './native-theme.js'
import { Notification } from './notification.js'
import { net, protocol } from './protocol.js'
import { safeStorage } from './safe-storage.js'
import { screen } from './screen.js'
import { session } from './session.js'
import { shell } from './shell.js'
import { absent, strict } from './strict.js'
import { webContents } from './web-contents.js'

/** Its events come from tests: no system tells this process of them. */
const powerMonitor = strict(
  'powerMonitor',
  Object.assign(new EventEmitter(), { isOnBatteryPower: () => false, getSystemIdleState: () => 'active' }),
)

export const autoUpdater = absent('autoUpdater')
export const BaseWindow = absent('BaseWindow')
export const BrowserView = absent('BrowserView')
export const contentTracing = absent('contentTracing')
export const crashReporter = absent('crashReporter')
export const desktopCapturer = absent('desktopCapturer')
export const globalShortcut = absent('globalShortcut')
export const inAppPurchase = absent('inAppPurchase')
export const IpcMainServiceWorker = absent('IpcMainServiceWorker')
export const ImageView = absent('ImageView')
export const MessageChannelMain = absent('MessageChannelMain')
export const netLog = absent('netLog')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const pushNotifications = absent('pushNotifications')
export const sharedTexture = absent('sharedTexture')
export const ShareMenu = absent('ShareMenu')
export const systemPreferences = absent('systemPreferences')
export const TouchBar = absent('TouchBar')
export const Tray = absent('Tray')
export const utilityProcess = absent('utilityProcess')
export const View = absent('View')
export const WebSocket = absent('WebSocket')
export const WebContentsView = absent('WebContentsView')
export const webFrameMain = absent('webFrameMain')

export {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
