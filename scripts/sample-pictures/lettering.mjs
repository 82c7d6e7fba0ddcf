// Arabic lettering of the drawn graphics.

export const label = (x, y, size, text, { weight = 400, fill = '#1d1b18', anchor = 'start', more = '' } = {}) =>
  `<text x="${x}" y="${y}" font-family="IBM Plex Sans Arabic" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" direction="rtl" ${more}>${text}</text>`
