/**
 * Typing in a long story: from the key to after the next frame, in the built program with autosave, counts, outline and
 * checks on, and in a bare Lexical editor with the same text, in turns within the same run. Wants `npm run build` first.
 * Milliseconds. `--keys N` keys in each round, `--rounds N`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron, chromium } from '@playwright/test'
import { build } from 'vite'
import { findElectronBinary, hostBinary } from '/work/main/scripts/electron-binary.mjs'
import { paragraphs } from '/work/main/tests/bench/typing/text.mjs'

const { values } = parseArgs({
  options: { keys: { type: 'string', default: '60' }, rounds: { type: 'string', default: '4' } },
})
const KEYS = Number(values.keys)
const ROUNDS = Number(values.rounds)
/** Between keys: a fast typist. */
const PACE = 80
/** No more than this over bare Lexical. */
const LIMIT = 1.25
const root = '/work/main'
const work = mkdtempSync(join(tmpdir(), 'muharrir-typing-'))
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

async function servePeer() {
  const outDir = join(work, 'peer')
  await build({
    root: join('/work/main/tests/bench', 'typing'),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true, rollupOptions: { input: join('/work/main/tests/bench', 'typing/peer.html') } },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(outDir, path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { server, url: `http://127.0.0.1:${server.address().port}/peer.html` }
}

const blockOf = (words, i) => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  $: { id: `bench-${i}` },
  children: [{ type: 'text', text: words, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
})

async function openStory(page) {
  await page.waitForFunction(() => window.muharrir !== undefined)
  const document = {
    root: { type: 'root', version: 1, direction: 'rtl', format: '', indent: 0, children: paragraphs().map(blockOf) },
  }
  await page.evaluate(
    async ({ folder, text }) => {
      const { library, stories, app } = window.muharrir.services
      const value = async (reply) => {
        const { ok, value: given, error } = await reply
        if (!ok) throw new Error(JSON.stringify(error))
        return given
      }
      const me = { name: 'زينب الموسوي', role: 'editor', deskCode: '25م' }
      await value(library.create({ folder, sample: false, me }))
      const story = await value(stories.create({ type: 'report', headline: 'سبعة وثلاثون ألف كلمة' }))
      const { id, fields, revision } = story
      await value(stories.save({ id, fields, document: text, revision }))
      await value(app.setPreferences({ tour: 'done' }))
    },
    { folder: join(work, 'library'), text: document },
  )
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await page.getByText('سبعة وثلاثون ألف كلمة').first().dblclick()
  await page.waitForSelector('.story-text > p:nth-child(900)', { timeout: 60_000 })
}

/** Listens in the page: for every key, the milliseconds until after the frame that shows it. */
const listen = (page) =>
  page.evaluate(() => {
    window.__keys = []
    window.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => window.__keys.push(performance.now() - pressed)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })

/** Keys of an Arabic board. */
const LETTERS = [
  ['ا', 'KeyH'],
  ['ل', 'KeyG'],
  ['م', 'KeyL'],
  ['ا', 'KeyH'],
  ['ء', 'KeyX'],
  [' ', 'Space'],
  ['ع', 'KeyU'],
  ['ا', 'KeyH'],
  ['د', 'BracketRight'],
  [' ', 'Space'],
]

async function type(page, line) {
  await line.click()
  await page.keyboard.press('End')
  await page.waitForTimeout(800)
  await page.evaluate(() => {
    window.__keys.length = 0
  })
  const keyboard = await page.context().newCDPSession(page)
  for (let i = 0; i < KEYS; i++) {
    const started = performance.now()
    const [text, code] = LETTERS[i % LETTERS.length]
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text, unmodifiedText: text, key: text, code })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code })
    await page.waitForTimeout(Math.max(0, PACE - (performance.now() - started)))
  }
  await page.waitForTimeout(300)
  return page.evaluate(() => [...window.__keys])
}

const quantile = (numbers, q) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN).toFixed(1))
}
const summary = (numbers) => ({ p50: quantile(numbers, 0.5), p95: quantile(numbers, 0.95), keys: numbers.length })

const peerSite = await servePeer()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: CHROMIUM_ARGS,
})
const app = await _electron.launch({
  executablePath: findElectronBinary() ?? hostBinary,
  args: [root, `--user-data-dir=${join(work, 'data')}`],
  cwd: root,
  colorScheme: null,
})
try {
  const viewport = { width: 1440, height: 900 }
  const peer = await browser.newPage({ viewport })
  await peer.goto(peerSite.url)
  await peer.waitForSelector('#text > p:nth-child(900)')
  const ours = await app.firstWindow()
  await ours.setViewportSize(viewport)
  await openStory(ours)
  await Promise.all([listen(peer), listen(ours)])

  const trace = async (page, line, name) => {
    const cdp = await page.context().newCDPSession(page)
    const events=[]
    await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start')
    const keys = await type(page, line)
    const {profile}=await cdp.send('Profiler.stop')
    ;(await import('node:fs')).writeFileSync('/tmp/prof/'+name+'.cpuprofile', JSON.stringify(profile))
    console.log(name, JSON.stringify(summary(keys)))
    // trace
    const b = page.context().browser()
    return keys
  }
  const metrics = async (page, line, name) => {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const get = async()=>Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(m=>[m.name,m.value]))
    const a=await get(); const keys=await type(page,line); const z=await get()
    console.log(name, JSON.stringify(summary(keys)), ['LayoutCount','RecalcStyleCount','LayoutDuration','RecalcStyleDuration','ScriptDuration','TaskDuration','V8CompileDuration','Nodes'].map(k=>k+' '+(k=='Nodes'?z[k]:((z[k]-a[k])*(k.endsWith('Duration')?1000/KEYS:1/KEYS)).toFixed(2))).join(' | '))
  }
  await type(peer, peer.locator('#text > p').nth(3)); await type(ours, ours.locator('.story-text > p').nth(3))
  for (let r=0;r<3;r++){ await metrics(peer, peer.locator('#text > p').nth(5+r*2),'peer'); await metrics(ours, ours.locator('.story-text > p').nth(5+r*2),'ours') }

} finally {
  await app.close()
  await browser.close()
  peerSite.server.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
