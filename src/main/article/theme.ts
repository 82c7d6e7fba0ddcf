/** A theme: templates, words, style and fonts in a folder (`resources/themes/<name>`), read once and kept. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { LANGUAGES, type Language } from '@shared/i18n/translate'
import { z } from 'zod'
import { createTemplates, type Templates } from './templates'

export const THEME_SCHEMA = 1

const labelled = z.object({ ar: z.string(), en: z.string() })
const settingSchema = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('boolean'), default: z.boolean(), label: labelled }),
  z.object({ id: z.string(), type: z.literal('line'), default: labelled, label: labelled }),
])
const themeFileSchema = z.object({
  schema: z.literal(THEME_SCHEMA),
  name: z.string(),
  version: z.string(),
  /** Style sheets in `styles/`, joined in this order into `assets/style.css`. */
  styles: z.array(z.string().regex(/^[\w-]+\.css$/)),
  settings: z.array(settingSchema),
  pictures: z.object({
    /** Widths in pixels of the sizes each picture is made in. */
    widths: z.array(z.number().int().positive()).min(1),
    /** `sizes` of the lead picture, of those in the text, and of portraits. */
    sizes: z.object({ lead: z.string(), body: z.string(), portrait: z.string() }),
  }),
})

export interface ThemeAsset {
  bytes: Uint8Array
  /** Media type, with the character set where it is text. */
  type: string
}

export interface Theme {
  name: string
  settings: z.infer<typeof settingSchema>[]
  pictures: z.infer<typeof themeFileSchema>['pictures']
  render: Templates
  words: Record<Language, Record<string, string>>
  /** By path below `assets/`. */
  assets: ReadonlyMap<string, ThemeAsset>
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

/** @throws when a file of the theme is missing or not as this program understands it. */
export async function loadTheme(folder: string): Promise<Theme> {
  const file = themeFileSchema.parse(JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8')))
  const templates = await filesBelow(join(folder, 'templates'))
  const assets = await filesBelow(join(folder, 'assets'))
  const styles = await Promise.all(file.styles.map((name) => readFile(join(folder, 'styles', name), 'utf8')))
  const style = { path: 'style.css', bytes: Buffer.from(styles.map(withoutLintNotes).join('\n')) }
  const words = await Promise.all(
    LANGUAGES.map(async (language) => {
      const text = await readFile(join(folder, 'words', `${language}.json`), 'utf8')
      return [language, z.record(z.string(), z.string()).parse(JSON.parse(text))] as const
    }),
  )
  return {
    name: file.name,
    settings: file.settings,
    pictures: file.pictures,
    render: createTemplates(
      Object.fromEntries(
        templates
          .filter(({ path }) => path.endsWith('.liquid'))
          .map(({ path, bytes }) => [path.slice(0, -'.liquid'.length), bytes.toString('utf8')]),
      ),
    ),
    words: Object.fromEntries(words) as Theme['words'],
    assets: new Map(
      [...assets, style].map(({ path, bytes }) => [
        path,
        { bytes, type: TYPES[extname(path)] ?? 'application/octet-stream' },
      ]),
    ),
  }
}

const withoutLintNotes = (css: string): string => css.replace(/^\/\* biome-ignore-all .*\n/, '')

/** Files below a folder in the order of their paths, which are written with `/`. */
async function filesBelow(folder: string, prefix = ''): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      if (entry.isDirectory()) return filesBelow(folder, path)
      return [{ path, bytes: await readFile(join(folder, path)) }]
    }),
  )
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Values of a theme's settings for one language: the newsroom's (`library.json`, under `themes.<name>`), else defaults. */
export function themeSettings(theme: Theme, own: unknown, language: Language): Record<string, string | boolean> {
  const chosen = (own as Record<string, Record<string, unknown> | undefined> | undefined)?.[theme.name] ?? {}
  return Object.fromEntries(
    theme.settings.map((setting) => {
      const value = chosen[setting.id]
      if (setting.type === 'boolean') return [setting.id, typeof value === 'boolean' ? value : setting.default]
      const line = (value as Record<string, unknown> | undefined)?.[language]
      return [setting.id, typeof line === 'string' ? line : setting.default[language]]
    }),
  )
}
