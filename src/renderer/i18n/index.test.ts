import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sharedMessages } from '@shared/i18n/translate'
import { describe, expect, it } from 'vitest'
import { interfaceMessages, words } from './index'

const renderer = fileURLToPath(new URL('..', import.meta.url))
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${renderer}/${path}`, 'utf8') }))

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']

describe("the interface's words", () => {
  it.each(Object.keys(interfaceMessages.ar))('%s has the same keys in both languages', (namespace) => {
    const [ar, en] = (['ar', 'en'] as const).map((language) => [
      ...new Set(Object.keys((interfaceMessages[language][namespace] ?? {}) as object).map(base)),
    ])
    expect(ar?.sort()).toEqual(en?.sort())
  })
  it.each(Object.keys(interfaceMessages.ar))('%s has all six Arabic forms where a number appears', (namespace) => {
    const messages = interfaceMessages.ar[namespace] as Record<string, string>
    const counted = new Set(
      Object.keys(messages)
        .filter((key) => base(key) !== key)
        .map(base),
    )
    const missing = [...counted]
      .flatMap((key) => FORMS.map((form) => `${key}_${form}`))
      .filter((key) => !(key in messages))
    expect(missing).toEqual([])
  })
  it('does not take the name of a shared namespace', () => {
    expect(Object.keys(interfaceMessages.ar).filter((name) => name in sharedMessages.ar)).toEqual([])
  })
  it('uses the same gaps in both languages', () => {
    const gaps = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join()
    const differing = Object.keys(interfaceMessages.ar).flatMap((namespace) => {
      const ar = interfaceMessages.ar[namespace] as Record<string, string>
      const en = (interfaceMessages.en[namespace] ?? {}) as Record<string, string>
      return Object.keys(ar).filter(
        (key) => base(key) === key && key in en && gaps(ar[key] ?? '') !== gaps(en[key] ?? ''),
      )
    })
    expect(differing).toEqual([])
  })
  it('writes numbers with their groups and the chosen digits', () => {
    expect(words.t('story:count.stories', { count: 9412 })).toBe('9,412 مادة')
  })
  it('has every key that a screen names in full', () => {
    const missing = sources.flatMap(({ path, text }) => {
      const namespaces = [...text.matchAll(/useTranslation\('(\w+)'\)/g)].map(([, name]) => name)
      return [...text.matchAll(/\bt\('([\w.:-]+)'/g)].flatMap(([, key = '']) => {
        const full = key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`)
        const exists = full.some((name) => words.exists(name) || words.exists(name, { count: 1 }))
        return exists ? [] : [`${path}: ${full.join(' or ')}`]
      })
    })
    expect(missing).toEqual([])
  })
  it('has no word of a language in the screens themselves', () => {
    const literal = sources.flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      const arabic = path.includes('editor')
        ? []
        : (code.match(/['"`>][^'"`<>\n]*[\u0621-\u064a]{2,}[^'"`<>\n]*/g) ?? [])
      const between = path.endsWith('.tsx') ? (code.match(/>\s*[A-Z][a-z]+ [a-z][^<>{}=()\n]*</g) ?? []) : []
      const attributes =
        code.match(/\b(?:label|title|placeholder|aria-label|alt)="[^"]*[A-Za-z\u0621-\u064a]{2,}[^":/]*"/g) ?? []
      return [...arabic, ...between, ...attributes].map((found) => `${path}: ${found.trim()}`)
    })
    expect(literal).toEqual([])
  })
})
