/** Addresses that may enter a document, and what kind of embed one makes. */
import { stripBidiControls } from '@shared/arabic/clean'
import { type Provider, providerOf, watchAddress } from '@shared/document/embeds'
import { storyIdSchema } from '@shared/story/story'

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address as it may be stored, or null for anything but http, https, mailto and tel. */
export function safeAddress(address: string): string | null {
  const trimmed = stripBidiControls(address).trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  if (!SAFE.has(url.protocol)) return null
  if (url.username !== '' || url.password !== '') return null
  return withoutRedirect(url) ?? url.href
}

/** Google Docs sends every link through its own counter; the target stands in `q`. */
function withoutRedirect(url: URL): string | null {
  if (!/^(www\.)?google\.com$/.test(url.hostname) || url.pathname !== '/url') return null
  const target = url.searchParams.get('q')
  return target === null ? null : safeAddress(target)
}

/** `story:<id>` with the id of the story that a name or id means; null where it means none. */
export function storyAddress(address: string, resolveStory?: (name: string) => string | null): string | null {
  const name = address.slice('story:'.length)
  const id = resolveStory?.(name) ?? (storyIdSchema.safeParse(name).success ? name : null)
  return id === null ? null : `story:${id}`
}

/** The address of an embed and who serves it, or null when it is no web address. */
export function embedAddress(address: string): { url: string; provider: Provider } | null {
  const safe = safeAddress(address.startsWith('//') ? `https:${address}` : address)
  if (!safe?.startsWith('http')) return null
  const url = watchAddress(safe)
  return { url, provider: providerOf(url) }
}
