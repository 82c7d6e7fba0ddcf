import { contract, type MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { describe, expect, it, vi } from 'vitest'
import { registerHandlers } from './bridge'

type Handle = (
  event: unknown,
  input: unknown,
) => Promise<{ ok: boolean; value?: unknown; error?: { code: string; message: string } }>

function bridge(own: Record<string, unknown> = {}, ready?: Promise<void>) {
  const channels = new Map<string, Handle>()
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([service, methods]) => [
      service,
      Object.fromEntries(
        Object.keys(methods).map((name) => [name, own[`${service}.${name}`] ?? (async () => `${service}.${name}`)]),
      ),
    ]),
  ) as unknown as MuharrirHandlers
  registerHandlers(
    { handle: (channel: string, handle: never) => channels.set(channel, handle) } as never,
    handlers,
    ready,
  )
  return (
    channel: string,
    input?: unknown,
    senderFrame: unknown = { url: 'app://muharrir/index.html', parent: null },
  ) => channels.get(`muharrir:${channel}`)?.({ senderFrame }, input)
}

describe('the bridge', () => {
  it('answers the interface', async () => {
    expect(await bridge()('library.status')).toEqual({ ok: true, value: 'library.status' })
  })
  it('answers nothing before the program is ready', async () => {
    let resolve = () => {}
    const ready = new Promise<void>((done) => {
      resolve = done
    })
    const status = vi.fn(async () => 'open')
    const answer = bridge({ 'library.status': status }, ready)('library.status')
    await new Promise((done) => setTimeout(done, 5))
    expect(status).not.toHaveBeenCalled()
    resolve()
    expect(await answer).toEqual({ ok: true, value: 'open' })
  })
  it.each([
    null,
    { url: 'preview://x/', parent: {} },
    { url: 'app://muharrir/index.html', parent: {} },
    { url: 'https://example.org/', parent: null },
    { url: 'app://muharrir.example.org/', parent: null },
    { url: '', parent: null },
  ])('refuses a sender that is not its top frame: %j', async (frame) => {
    expect(await bridge()('library.status', undefined, frame)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })
  it.each([
    ['stories.get', { id: '../../etc/passwd' }],
    ['stories.get', { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV/../x' }],
    ['stories.get', undefined],
    ['stories.version', { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', hash: '..' }],
    [
      'stories.save',
      { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', revision: 0, fields: {}, document: { root: { type: 'root' } } },
    ],
    ['media.add', { file: { name: 'a.jpg', bytes: 'text' } }],
    ['library.status', { extra: 1 }],
    ['app.setPreferences', { language: 'fr' }],
  ])('parses arguments: %s %j', async (channel, input) => {
    expect(await bridge()(channel, input)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })
  it('hands an error over by code and without its stack', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const call = bridge({
      'library.close': async () => {
        throw new MuharrirError('library.locked', { name: 'سعاد', host: 'pc' })
      },
      'library.recent': async () => {
        throw new TypeError('x is not a function')
      },
    })
    expect(await call('library.close')).toEqual({
      ok: false,
      error: {
        code: 'library.locked',
        message: 'library.locked name=سعاد host=pc',
        details: { name: 'سعاد', host: 'pc' },
      },
    })
    const reply = await call('library.recent')
    expect(reply?.error).toMatchObject({ code: 'internal', details: { reason: 'x is not a function' } })
    expect(JSON.stringify(reply)).not.toContain('.ts')
    expect(error).toHaveBeenCalledOnce()
  })
})
