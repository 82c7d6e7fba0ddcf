/** What an embedded address is of, told from the address alone: nothing is loaded while writing or importing. */
import type { EmbedNode } from './schema'

export type Provider = EmbedNode['provider']

const HOSTS: readonly { provider: Provider; host: RegExp }[] = [
  { provider: 'youtube', host: /(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/ },
  { provider: 'x', host: /(^|\.)(x\.com|twitter\.com)$/ },
  { provider: 'telegram', host: /(^|\.)(t\.me|telegram\.me)$/ },
  { provider: 'facebook', host: /(^|\.)(facebook\.com|fb\.watch|fb\.com)$/ },
  { provider: 'instagram', host: /(^|\.)instagram\.com$/ },
]

/** The address in its normal form, or null when it is no address of the web. */
export function webAddress(text: string): string | null {
  const trimmed = text.trim()
  if (/\s/.test(trimmed) || !/^https?:\/\//i.test(trimmed)) return null
  return URL.canParse(trimmed) ? new URL(trimmed).href : null
}

export function providerOf(url: string): Provider {
  if (!URL.canParse(url)) return 'link'
  const { hostname } = new URL(url)
  return HOSTS.find(({ host }) => host.test(hostname))?.provider ?? 'link'
}

/** The address for people of a film that a page embeds by another one; any other address as it is. */
export function watchAddress(url: string): string {
  const film = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url)?.[1]
  return film ? `https://www.youtube.com/watch?v=${film}` : url
}
