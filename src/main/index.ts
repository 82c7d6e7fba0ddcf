/** Electron's entry: what must happen before anything else, then the start. */
import { app, protocol } from 'electron'
import { SCHEMES } from './app/schemes'
import { guardAllContents } from './app/security'
import { start } from './app/start'

app.enableSandbox()
protocol.registerSchemesAsPrivileged(SCHEMES)
guardAllContents(app)

// No top-level await of `whenReady`: Electron becomes ready only after this module has been evaluated.
if (app.requestSingleInstanceLock()) void start()
else app.quit()
