/** The one window: where it was, how large, and always on a screen that is there. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Profile } from './profile'

const DEFAULT = { width: 1440, height: 900 }
const MINIMUM = { width: 900, height: 600 }
/** This much of a remembered window must lie on a screen, in pixels, or it opens in the middle. */
const GRIP = 80

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) >= GRIP &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) >= GRIP

/** Where the window opens: its remembered place if a screen still shows it. */
export function placeOf(remembered: Rectangle | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (remembered && screens.some((screen) => overlaps(remembered, screen))) return remembered
  return DEFAULT
}

export const windowOptions = (
  profile: Profile,
  screens: readonly Rectangle[],
  dark: boolean,
  webPreferences: BrowserWindowConstructorOptions['webPreferences'],
): BrowserWindowConstructorOptions => ({
  ...placeOf(profile.data.window.bounds, screens),
  minWidth: MINIMUM.width,
  minHeight: MINIMUM.height,
  show: false,
  title: 'محرِّر',
  // The ground of the interface, so that nothing flashes before the first paint.
  backgroundColor: dark ? '#141311' : '#f6f4f0',
  ...(webPreferences ? { webPreferences } : {}),
})

/** Keeps the window's place in the profile. Writes when it rests, not at every pixel. */
export function rememberPlace(window: BrowserWindow, profile: Profile): void {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed()) return
      const bounds = window.getNormalBounds()
      void profile.change((data) => {
        data.window = { bounds, maximized: window.isMaximized() }
      })
    }, 400)
  }
  window.on('resize', remember)
  window.on('move', remember)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
  window.on('closed', () => clearTimeout(timer))
}
