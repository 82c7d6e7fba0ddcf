/**
 * The scripts that a window's documents run before anything of their own: page/*.js with this page's settings, once
 * for the page's own world and once for the isolated one, where the app's real preload runs. They are plain functions
 * joined into one text and one scope, so that no top-level name may be used twice: a document loads no module of ours.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { runtime } from './runtime.js'

const MAIN_WORLD = ['bridge.js', 'main-world.js']
const ISOLATED_WORLD = [
  'clone.js',
  'bridge.js',
  'emitter.js',
  'page-events.js',
  'clipboard.js',
  'dialogs.js',
  'menus.js',
  'actions.js',
  'isolated-world.js',
]
/** What a sandboxed preload is called with. */
const PRELOAD_PARAMETERS = 'require, process, exports, module, Buffer, global, setImmediate, clearImmediate'

/** The sources as one text, without what joins them as modules. */
function join(files) {
  return files
    .map((file) => readFileSync(new URL(`../page/${file}`, import.meta.url), 'utf8'))
    .join('\n')
    .replace(/^import [^;']*? from '[^']+'$/gm, '')
    .replace(/^export /gm, '')
}

/**
 * @param {string} key  of the page
 * @param {string | undefined} preload  absolute path
 */
export function pageScripts(key, preload) {
  const source = preload ? readFileSync(preload, 'utf8') : ''
  const preloadError = syntaxError(source)
  const labels = runtime.origins.labels()
  const settings = JSON.stringify({
    key,
    wire: randomBytes(8).toString('hex'),
    labels,
    port: runtime.port,
    preload,
    preloadError,
    driven: runtime.driven,
    process: {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
      platform: process.platform,
      arch: process.arch,
      argv: [],
      env: {},
      version: process.version,
      versions: process.versions,
    },
  })
  // Only top documents of the app's origins have a preload, as with `nodeIntegrationInSubFrames` off.
  const ours = JSON.stringify(Object.values(labels).map((label) => `.${label}.localhost`))
  const guard = `if (window !== top || !${ours}.some((end) => location.hostname.endsWith(end))) return`
  const body = preloadError ? '' : source
  return {
    main: `(() => { ${guard}\n${join(MAIN_WORLD)}\nmainWorld(${settings}) })()`,
    isolated: `(() => { ${guard}\n${join(ISOLATED_WORLD)}
isolatedWorld(${settings}, function (${PRELOAD_PARAMETERS}) {${body}\n}) })()`,
  }
}

/** A sandboxed preload is CommonJS: an `import` in it must fail here as it does there, and not break the client. */
function syntaxError(source) {
  try {
    new vm.Script(`(function(${PRELOAD_PARAMETERS}){${source}\n})`)
    return undefined
  } catch (error) {
    return error.message
  }
}
