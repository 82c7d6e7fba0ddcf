import { fakeBridge } from './fake-bridge'

const asked = new URLSearchParams(globalThis.location.search)
Object.assign(window, {
  muharrir: fakeBridge({
    language: asked.get('lang') === 'en' ? 'en' : 'ar',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    stories: Number(asked.get('stories') ?? 9412),
    open: asked.get('library') !== 'none',
    tour: asked.has('tour') ? 'new' : 'done',
  }),
})
void import('../../src/renderer/main')
