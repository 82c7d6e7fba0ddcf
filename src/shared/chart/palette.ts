/**
 * The colours of charts. Each has a value for light and for dark grounds: at least 3:1 against the ground and 4.5:1
 * under the words that stand on it (white on light, near-black on dark). The first six are told apart with every common
 * form of colour blindness; the last two are for newsrooms that must have a red and a green.
 */
export interface PaletteColour {
  id: string
  light: string
  dark: string
}

export const PALETTE: readonly PaletteColour[] = [
  { id: 'teal', light: '#0d5e63', dark: '#5fbdb7' },
  { id: 'ochre', light: '#a65a00', dark: '#f0b35a' },
  { id: 'violet', light: '#835cbe', dark: '#8488e0' },
  { id: 'stone', light: '#747766', dark: '#938a78' },
  { id: 'night', light: '#0b2150', dark: '#e4e6ee' },
  { id: 'umber', light: '#2e2412', dark: '#be7125' },
  { id: 'red', light: '#b3261e', dark: '#ff8a7d' },
  { id: 'green', light: '#3b7a2a', dark: '#8fcb7d' },
]

/** Five steps of one hue for maps, from few to many. */
export const STEPS: readonly { light: string; dark: string }[] = [
  { light: '#d5e8e6', dark: '#1d3a39' },
  { light: '#a3cfcb', dark: '#2a5a58' },
  { light: '#5fa5a3', dark: '#3f8582' },
  { light: '#2a7a7d', dark: '#6cc3bd' },
  { light: '#0a4a4e', dark: '#b5e8e3' },
]

/** Grounds that charts stand on. */
export const GROUNDS = { light: '#fdfcf9', dark: '#141311' } as const
/** Words on a colour of the palette. */
export const ON_COLOUR = { light: '#ffffff', dark: '#141311' } as const

/** A place in the palette whatever the number: more than eight series repeat colours, which the checks name. */
export const paletteIndex = (colour: number): number => colour % PALETTE.length
