#!/usr/bin/env node
/**
 * The command line. Builds what it needs: where the sources lie beside it and are newer than `out/cli`, that is built
 * again, quietly, and by one process at a time.
 */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const built = join(root, 'out', 'cli')
const entry = join(built, 'index.js')
const SOURCES = ['src/cli', 'src/main', 'src/shared', 'cli.vite.config.ts']

const modified = (path) =>
  stat(path).then(
    (entry) => entry.mtimeMs,
    () => 0,
  )

async function newest(path) {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((file) => file.isFile() && !file.name.includes('.test.'))
  return Math.max(0, ...(await Promise.all(files.map((file) => modified(join(file.parentPath, file.name))))))
}

async function isFresh() {
  const sources = await Promise.all(SOURCES.map((path) => newest(join(root, path))))
  return (await modified(entry)) > Math.max(...sources)
}

/** In a folder of its own, then put in place: a process that runs the old one meanwhile is not disturbed for long. */
async function build() {
  const { build } = await import('vite')
  const next = join(root, 'out', `cli-${process.pid}`)
  const old = `${next}-old`
  await build({
    root,
    configFile: join(root, 'cli.vite.config.ts'),
    logLevel: 'error',
    build: { outDir: next },
  })
  await rename(built, old).catch(() => {
    // The first build replaces nothing.
  })
  await rename(next, built)
  await rm(old, { recursive: true, force: true })
}

async function buildOnce() {
  const { lock } = await import('proper-lockfile')
  await mkdir(join(root, 'out'), { recursive: true })
  const release = await lock(root, {
    lockfilePath: join(root, 'out', 'cli.lock'),
    stale: 60_000,
    retries: { retries: 240, minTimeout: 250, maxTimeout: 500, factor: 1 },
  })
  try {
    if (!(await isFresh())) await build()
  } finally {
    await release()
  }
}

if (!(await isFresh())) await buildOnce()
const { main } = await import(pathToFileURL(entry).href)
await main(process.argv.slice(2))
