/**
 * What this run of the host is: set once by main.js before any of the app's code runs, then only read
 * (`ready` and `quitting` change as the app does).
 */

/**
 * @typedef {object} Runtime
 * @property {string} folder       the app's folder (or app.asar), as app.getAppPath()
 * @property {Record<string, any>} manifest  the app's package.json
 * @property {boolean} packaged    run as a release is: isPackaged, resourcesPath
 * @property {boolean} driven      a test drives Chromium through the DevTools protocol
 * @property {import('./chromium.js').Chromium | null} chromium  the driven Chromium
 * @property {import('./origins.js').Origins | null} origins
 * @property {number} port
 * @property {string} landing      the address that a person opens, with its token
 * @property {boolean} ready
 * @property {boolean} quitting
 * @property {() => void} close    stops serving
 */

/** @type {Runtime} */
export const runtime = {
  folder: '',
  manifest: {},
  packaged: false,
  driven: false,
  chromium: null,
  origins: null,
  port: 0,
  landing: '',
  ready: false,
  quitting: false,
  close: () => {},
}
