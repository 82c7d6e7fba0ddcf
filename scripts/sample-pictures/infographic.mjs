// The infographic of the wheat story.

import { label } from './lettering.mjs'
import { ellipse, linear, n, picture, rect, repeat, stroke } from './pen.mjs'

export const INFOGRAPHIC = { width: 1600, height: 1200 }

/** Bars run from the inline start, the right edge. The numbers are those of the story's table. */
export function wheatInfographic() {
  const { width, height } = INFOGRAPHIC
  const right = width - 110
  const rows = [
    ['نينوى', 2400],
    ['كركوك', 1150],
    ['واسط', 980],
    ['صلاح الدين', 870],
    ['الديوانية', 610],
  ]
  const barRight = right - 230
  const longest = 960
  const defs =
    linear(
      'bar',
      [
        [0, '#0d5e63'],
        [1, '#2a8c8a'],
      ],
      [1, 0, 0, 0],
    ) +
    linear(
      'first',
      [
        [0, '#c98a1f'],
        [1, '#eab64a'],
      ],
      [1, 0, 0, 0],
    )
  const grid = repeat(6, (i) => {
    const x = barRight - (longest * i * 500) / 2400
    return (
      stroke(`M${n(x)} 372V900`, '#e2dacb', 2, i === 0 ? '' : 'stroke-dasharray="2 10"') +
      label(n(x), 940, 24, (i * 500).toLocaleString('en'), { fill: '#7a7368', anchor: 'middle' })
    )
  })
  const bars = rows
    .map(([name, value], i) => {
      const y = 392 + i * 102
      const w = (longest * value) / 2400
      return (
        label(right, y + 47, 38, name, { weight: 600 }) +
        rect(barRight - w, y, w, 66, i === 0 ? 'url(#first)' : 'url(#bar)', 'rx="8"') +
        label(n(barRight - w - 20), y + 45, 36, value.toLocaleString('en'), {
          weight: 700,
          fill: i === 0 ? '#9a6410' : '#0d5e63',
          anchor: 'start',
        })
      )
    })
    .join('')
  // Ten ears, one for each million dunams of the plan; six of them ripe.
  const ears = repeat(10, (i) => {
    const x = right - 22 - i * 66
    const color = i < 6 ? '#d99a2b' : '#d6cdbb'
    return (
      stroke(`M${x} 1118V1040`, color, 4) +
      repeat(
        5,
        (k) =>
          ellipse(x - 9, 1072 - k * 15, 11, 6, color, `transform="rotate(52 ${x - 9} ${1072 - k * 15})"`) +
          ellipse(x + 9, 1072 - k * 15, 11, 6, color, `transform="rotate(-52 ${x + 9} ${1072 - k * 15})"`),
      ) +
      ellipse(x, 990, 6, 13, color)
    )
  })
  const body =
    rect(0, 0, width, height, '#fbf7ee') +
    rect(0, 0, width, 14, '#0d5e63') +
    label(right, 106, 28, 'زراعة · الموسم الشتوي 2026–2027', { weight: 600, fill: '#0d5e63' }) +
    label(right, 186, 66, 'أين يُزرع قمح العراق؟', { weight: 700 }) +
    label(right, 252, 33, 'المساحة المخطط لها بآلاف الدونمات، أعلى خمس محافظات', { fill: '#5d574e' }) +
    stroke(`M110 300H${right}`, '#d8d1c5', 2) +
    label(right, 350, 26, 'آلاف الدونمات', { fill: '#7a7368' }) +
    grid +
    bars +
    stroke(`M110 968H${right}`, '#d8d1c5', 2) +
    ears +
    label(740, 1058, 58, '60%', { weight: 700, fill: '#9a6410' }) +
    label(580, 1034, 30, 'من خطة تبلغ 10 ملايين دونم', { weight: 600 }) +
    label(580, 1078, 27, 'تزرعها خمس محافظات', { fill: '#5d574e' }) +
    label(right, 1166, 23, 'المصدر: قسم البيانات في وكالة الرافد، أرقام نموذجية', { fill: '#7a7368' }) +
    label(110, 1166, 23, 'تصميم: سيف الربيعي', { fill: '#7a7368', anchor: 'end' })
  return picture({ width, height, defs, body, grain: 0, vignette: 0 })
}
