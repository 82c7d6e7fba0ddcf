import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'
import { Origins } from './origins.js'
import { pageScripts } from './page-scripts.js'
import { runtime } from './runtime.js'

describe('the scripts of a page', () => {
  beforeEach(() => {
    runtime.origins = new Origins(new Map([['app', {}]]))
  })
  const preload = (source: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'preload-')), 'preload.cjs')
    writeFileSync(file, source)
    return file
  }

  it('are one text each, without what joins modules', () => {
    for (const script of Object.values(pageScripts('ab', preload('exports.a = 1 // the end')))) {
      expect(() => new vm.Script(script)).not.toThrow()
      expect(script).not.toMatch(/^(import|export) /m)
    }
  })

  it('carry the error of a preload that is no CommonJS, and still run', () => {
    const { isolated } = pageScripts('ab', preload("import { contextBridge } from 'electron'"))
    expect(() => new vm.Script(isolated)).not.toThrow()
    expect(isolated).toContain('Cannot use import statement outside a module')
  })
})
