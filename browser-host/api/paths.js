/** app.getPath and app.setPath: where Electron would put the app's and the person's files on each platform. */
import os from 'node:os'
import { isAbsolute, join } from 'node:path'
import { runtime } from '../host/runtime.js'

const overridden = new Map()
const home = os.homedir()

function configFolder() {
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME || join(home, '.config')
}

const PLACES = {
  home: () => home,
  appData: configFolder,
  userData: () => join(paths.get('appData'), paths.appName || runtime.manifest.name || 'Electron'),
  sessionData: () => paths.get('userData'),
  logs: () => join(paths.get('userData'), 'logs'),
  crashDumps: () => join(paths.get('userData'), 'Crashpad'),
  temp: () => os.tmpdir(),
  exe: () => process.execPath,
  module: () => process.execPath,
  desktop: () => join(home, 'Desktop'),
  documents: () => join(home, 'Documents'),
  downloads: () => join(home, 'Downloads'),
  music: () => join(home, 'Music'),
  pictures: () => join(home, 'Pictures'),
  videos: () => join(home, process.platform === 'darwin' ? 'Movies' : 'Videos'),
}

export const paths = {
  /** Names the userData folder; app.setName changes it. */
  appName: '',
  /** @param {string} name */
  get(name) {
    if (overridden.has(name)) return overridden.get(name)
    if (!PLACES[name]) throw new Error(`Failed to get '${name}' path`)
    return PLACES[name]()
  },
  /** @param {string} name  @param {string} path */
  set(name, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    paths.get(name)
    overridden.set(name, path)
  },
}
