import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { unwantedFiles } from './pack-tree.mjs'

const root = join(import.meta.dirname, '..')
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))

describe('the release', () => {
  it('cannot be turned into another program by its environment, arguments or files', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(config.asar).toBe(true)
    expect(config.protocols).toBeUndefined()
  })

  it('takes in the built program and its resources alone', () => {
    const taken = config.files.filter((pattern: string) => !pattern.startsWith('!'))
    expect(taken).toEqual(['out/main/**', 'out/preload/**', 'out/renderer/**', 'resources/**', 'package.json'])
    expect(config.extraFiles).toBeUndefined()
    expect(config.extraResources).toBeUndefined()
  })

  it('leaves sharp, which loads a library from the disk, outside the archive', () => {
    expect(config.asarUnpack).toEqual(['**/node_modules/sharp/**', '**/node_modules/@img/**'])
  })

  it('fails when a source, a test or a map got in', () => {
    const app = mkdtempSync(join(tmpdir(), 'packed-'))
    const write = (path: string) => {
      mkdirSync(join(app, path, '..'), { recursive: true })
      writeFileSync(join(app, path), '')
    }
    for (const path of ['out/main/index.js', 'resources/rules.json', 'node_modules/a/a.d.ts', 'package.json'])
      write(path)
    expect(unwantedFiles(app)).toEqual([])
    for (const path of ['out/main/index.js.map', 'resources/rules.test.ts', 'src/main/index.ts']) write(path)
    expect(unwantedFiles(app)).toEqual(['src', 'out/main/index.js.map', 'resources/rules.test.ts'])
  })

  it('opens story packages', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'muharrir' }])
  })
})
