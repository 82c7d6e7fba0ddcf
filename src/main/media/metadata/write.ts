/** What every rendition says of itself: who made it, who is to be named, and on what terms. Nothing of place or device. */
import { withApp13, writeIim } from './iim'

export interface Mark {
  title: string
  creator: string
  credit: string
  source: string
  rights: string
  licence: string
  licenceUrl: string
}

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const simple = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`)
const language = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`
const sequence = (name: string, text: string): string =>
  text === '' ? '' : `<${name}><rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq></${name}>`

/** An XMP packet (ISO 16684-1) with the IPTC Core properties, or null where there is nothing to say. */
export function xmpOf(mark: Mark): string | null {
  const properties = [
    language('dc:title', mark.title),
    sequence('dc:creator', mark.creator),
    language('dc:rights', mark.rights),
    simple('photoshop:Credit', mark.credit),
    simple('photoshop:Source', mark.source),
    language('xmpRights:UsageTerms', mark.licence),
    simple('xmpRights:WebStatement', mark.licenceUrl),
    mark.rights === '' ? '' : simple('xmpRights:Marked', 'True'),
  ].join('')
  if (properties === '') return null
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('')
}

/** The JPEG with the same words for programs that read IIM only. */
export function withIim(jpeg: Uint8Array, mark: Mark): Uint8Array {
  const texts = [
    [5, mark.title],
    [80, mark.creator],
    [110, mark.credit],
    [115, mark.source],
    [116, mark.rights],
  ] as const
  return texts.every(([, text]) => text === '') ? jpeg : withApp13(jpeg, writeIim(texts))
}
