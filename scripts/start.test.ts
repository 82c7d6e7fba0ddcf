import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectronBinary } from './electron-binary.mjs'
import { needsBuild } from './start.mjs'

const folder = () => mkdtempSync(join(tmpdir(), 'start-'))

function write(root: string, path: string, writtenAt: number): void {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  utimesSync(file, writtenAt, writtenAt)
}

describe('needsBuild', () => {
  const project = (builtAt: number) => {
    const root = folder()
    write(root, 'src/main/deep/index.ts', 1000)
    for (const file of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
      write(root, `out/${file}`, builtAt)
    }
    return root
  }

  it('is true without a build, or with half of one', () => {
    const root = folder()
    expect(needsBuild(root)).toBe(true)
    write(root, 'out/main/index.js', 2000)
    expect(needsBuild(root)).toBe(true)
  })

  it('is true when any source is newer than the build', () => {
    expect(needsBuild(project(999))).toBe(true)
    const root = project(2000)
    expect(needsBuild(root)).toBe(false)
    write(root, 'electron.vite.config.ts', 3000)
    expect(needsBuild(root)).toBe(true)
  })
})

describe('findElectronBinary', () => {
  it('finds what the package installed, and nothing where it did not', () => {
    const electron = folder()
    expect(findElectronBinary({}, electron)).toBeUndefined()
    writeFileSync(join(electron, 'path.txt'), 'electron.exe')
    expect(findElectronBinary({}, electron)).toBeUndefined()
    write(electron, 'dist/electron.exe', 1)
    expect(findElectronBinary({}, electron)).toBe(join(electron, 'dist/electron.exe'))
  })

  it('prefers ELECTRON_OVERRIDE_DIST_PATH, also without path.txt', () => {
    const dist = folder()
    const env = { ELECTRON_OVERRIDE_DIST_PATH: dist }
    expect(findElectronBinary(env, folder())).toBeUndefined()
    write(dist, 'electron', 1)
    expect(findElectronBinary(env, folder())).toBe(join(dist, 'electron'))
  })
})
