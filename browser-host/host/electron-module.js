/**
 * Puts the host's `electron` module in the place of the npm package of that name, for `import` and for `require`, in
 * this process alone. The app's bundle is run as it was built: a build alias would run another one.
 */
import Module from 'node:module'

const NAMES = ['electron', 'electron/main', 'electron/common']
const API = new URL('../api/electron.js', import.meta.url).href

/** @returns {Promise<object>} the module, as `require('electron')` gives it */
export async function supplyElectron() {
  hookImports()
  const loader = /** @type {any} */ (Module)
  const electron = { ...(await import(API)) }
  const load = loader._load
  loader._load = function loadOrSupply(request, ...rest) {
    return NAMES.includes(request) ? electron : load.call(this, request, ...rest)
  }
  return electron
}

function hookImports() {
  if (Module.registerHooks) {
    Module.registerHooks({
      resolve: (specifier, context, next) =>
        NAMES.includes(specifier) ? { url: API, shortCircuit: true } : next(specifier, context),
    })
    return
  }
  // Before Node 22.15 hooks run in a thread of their own, from a module of their own.
  const source = `export const resolve = async (specifier, context, next) =>
    ${JSON.stringify(NAMES)}.includes(specifier)
      ? { url: ${JSON.stringify(API)}, shortCircuit: true }
      : next(specifier, context)`
  Module.register(`data:text/javascript,${encodeURIComponent(source)}`)
}
