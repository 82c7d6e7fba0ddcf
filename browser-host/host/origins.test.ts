import { beforeEach, describe, expect, it } from 'vitest'
import { Origins } from './origins.js'
import { mapPolicy } from './policy.js'

const schemes = new Map([
  ['app', {}],
  ['preview', {}],
])
let origins: Origins
let app: string
let preview: string
beforeEach(() => {
  origins = new Origins(schemes, Buffer.from('a secret'))
  origins.port = 4000
  app = `${origins.label('app')}.localhost:4000`
  preview = `${origins.label('preview')}.localhost:4000`
})

describe('origins', () => {
  it('map custom URLs there and back, and no others', () => {
    const address = origins.toHttp('APP://Muharrir/Story%201?x=1#y')
    expect(address).toBe(`http://muharrir.${app}/Story%201?x=1#y`)
    expect(origins.fromHttp(address)).toBe('app://muharrir/Story%201?x=1#y')
    for (const other of ['https://example.org/', 'media://x/y', 'mailto:a@example.org', 'about:blank']) {
      expect(origins.toHttp(other)).toBe(other)
      expect(origins.fromHttp(other)).toBe(other)
    }
  })

  it('are told by nobody who does not know the secret', () => {
    expect(origins.locate(`muharrir.${app}`)).toEqual({ scheme: 'app', host: 'muharrir' })
    const other = new Origins(schemes, Buffer.from('another'))
    other.port = 4000
    for (const host of [
      `muharrir.${other.label('app')}.localhost:4000`,
      `muharrir.${origins.label('preview').replace('preview', 'app')}.localhost:4000`,
      `muharrir.${origins.label('app')}.localhost:4001`,
      `muharrir.${app}.evil.example`,
      `muharrir.${app}/x`,
      '127.0.0.1:4000',
      '',
    ]) {
      expect(origins.locate(host), host).toBeNull()
    }
    const foreign = `http://muharrir.${other.label('app')}.localhost:4000/`
    expect(origins.fromHttp(foreign)).toBe(foreign)
  })
})

describe('the policy', () => {
  it('says the sources of our schemes by their addresses here, and leaves the rest', () => {
    const said = mapPolicy("default-src 'none'; img-src 'self' data: app://muharrir; frame-src preview:", origins, null)
    expect(said).toBe(`default-src 'none'; img-src 'self' data: http://muharrir.${app}; frame-src http://*.${preview}`)
    expect(mapPolicy('frame-ancestors app://muharrir', origins, null)).toBe(`frame-ancestors http://muharrir.${app}`)
  })

  it("lets a window's document reach the host, and nothing more", () => {
    const own = `http://muharrir.${app}`
    const said = mapPolicy("default-src 'none'; script-src 'self'; connect-src 'none'", origins, own)
    expect(said).toBe(`default-src 'none'; script-src 'self' ${own}/__host/; connect-src ${own.replace('http', 'ws')}`)
    expect(mapPolicy("connect-src 'none'", origins, null)).toBe("connect-src 'none'")
  })

  it('does not invent directives where none was', () => {
    expect(mapPolicy("img-src 'self'", origins, 'http://x')).toBe("img-src 'self'")
  })
})
