// The corridor of an emergency ward.
import {
  blur,
  chance,
  ellipse,
  group,
  linear,
  n,
  path,
  person,
  picture,
  polygon,
  radial,
  rect,
  repeat,
  stroke,
} from './pen.mjs'

export function hospital() {
  const random = chance(12)
  const [vx, vy] = [800, 520]
  // A point of the near frame pushed towards the vanishing point; t = 0 is near, 1 is far.
  const to = ([x, y], t) => [x + (vx - x) * t, y + (vy - y) * t]
  const quad = (near, far, fill, more) => polygon([...near, ...far.reverse()], fill, more)
  const defs =
    linear('floor', [
      [0, '#b9d3cb'],
      [0.4, '#5d8d8c'],
      [1, '#1b4148'],
    ]) +
    linear(
      'wallA',
      [
        [0, '#1d4a50'],
        [1, '#a8c9c2'],
      ],
      [0, 0, 1, 0],
    ) +
    linear(
      'wallB',
      [
        [0, '#a8c9c2'],
        [1, '#1d4a50'],
      ],
      [0, 0, 1, 0],
    ) +
    linear('ceiling', [
      [0, '#12343b'],
      [1, '#7fa8a4'],
    ]) +
    radial('light', [
      [0, '#fffdf0'],
      [0.35, '#fdf6d8', 0.75],
      [1, '#fdf6d8', 0],
    ]) +
    blur('soft', 12) +
    blur('gentle', 4)
  const end = 0.86
  const corners = { tl: [-260, -260], tr: [1860, -260], br: [1860, 1290], bl: [-260, 1290] }
  const { tl, tr, br, bl } = corners
  const shell =
    quad([tl, tr], [to(tl, end), to(tr, end)], 'url(#ceiling)') +
    quad([bl, br], [to(bl, end), to(br, end)], 'url(#floor)') +
    quad([tl, bl], [to(tl, end), to(bl, end)], 'url(#wallA)') +
    quad([tr, br], [to(tr, end), to(br, end)], 'url(#wallB)')
  const onWall = (side, t0, t1, y0, y1) => {
    const x = side === 'a' ? -260 : 1860
    return [to([x, y0], t0), to([x, y0], t1), to([x, y1], t1), to([x, y1], t0)]
  }
  const depths = [0.12, 0.34, 0.51, 0.64, 0.735, 0.8]
  const doors = depths
    .map((t, i) => {
      const w = (1 - t) * 0.15
      const draw = (side) => {
        const lit = (i + (side === 'a' ? 0 : 1)) % 3 === 1
        return (
          polygon(onWall(side, t, t + w, 130, 1290), '#0f3238', 'opacity=".55"') +
          polygon(onWall(side, t + w * 0.06, t + w * 0.94, 170, 1290), lit ? '#e9c98f' : '#3f7476') +
          polygon(onWall(side, t + w * 0.3, t + w * 0.72, 300, 620), lit ? '#fff3cf' : '#9cc4bd', 'opacity=".85"') +
          polygon(onWall(side, t + w * 0.12, t + w * 0.2, 740, 790), '#e3e9e2')
        )
      }
      return draw('a') + draw('b')
    })
    .join('')
  const rails = ['a', 'b']
    .map(
      (side) =>
        polygon(onWall(side, 0, end, 850, 890), '#e6d7ae', 'opacity=".85"') +
        polygon(onWall(side, 0, end, 892, 904), '#0c2a30', 'opacity=".5"') +
        polygon(onWall(side, 0, end, 1200, 1290), '#123c43', 'opacity=".55"'),
    )
    .join('')
  const lamps = [0.08, 0.3, 0.47, 0.6, 0.7, 0.775, 0.83]
    .map((t) => {
      const w = (1 - t) * 0.1
      const strip = [to([560, -260], t), to([1040, -260], t), to([1040, -260], t + w), to([560, -260], t + w)]
      const shine = [to([560, 1290], t), to([1040, 1290], t), to([1040, 1290], t + w), to([560, 1290], t + w)]
      return (
        polygon(strip, '#fdfbee') +
        polygon(strip, '#fdfbee', 'filter="url(#soft)" opacity=".8"') +
        polygon(shine, '#f4fbf2', 'filter="url(#soft)" opacity=".42"')
      )
    })
    .join('')
  const tiles = repeat(16, (i) => {
    const x = -260 + i * 141
    const [fx, fy] = to([x, 1290], end)
    return stroke(`M${n(x)} 1290L${n(fx)} ${n(fy)}`, '#0f3a40', 1.6, 'opacity=".2"')
  })
  const cross = [0.2, 0.38, 0.52, 0.62, 0.7, 0.76, 0.81]
    .map((t) => stroke(`M${to(bl, t).map(n).join(' ')}L${to(br, t).map(n).join(' ')}`, '#0f3a40', 1.6, 'opacity=".18"'))
    .join('')
  const [ex, ey] = to(tl, end)
  const [fx, fy] = to(br, end)
  const far =
    rect(ex, ey, fx - ex, fy - ey, '#dfeadf') +
    rect(ex + 66, ey + 52, fx - ex - 132, fy - ey - 52, '#fffbe6') +
    stroke(`M${vx} ${ey + 52}V${fy}`, '#9dbab2', 4) +
    rect(ex + 88, ey + 10, fx - ex - 176, 30, '#b3372b', 'rx="4"') +
    `<text x="${vx}" y="${ey + 33}" font-family="IBM Plex Sans Arabic" font-weight="700" font-size="22" fill="#fff" text-anchor="middle">الطوارئ</text>`
  const nurse = (x, y, h) => {
    const u = h / 100
    return (
      ellipse(x, y + 2, 30 * u, 5 * u, '#0d2f35', 'opacity=".35" filter="url(#gentle)"') +
      person(x, y, h, '#2e7f80') +
      path(
        `M${n(x - 10 * u)} ${n(y - 98 * u)}Q${n(x)} ${n(y - 108 * u)} ${n(x + 10 * u)} ${n(y - 98 * u)}L${n(x + 11 * u)} ${n(y - 80 * u)}Q${n(x)} ${n(y - 72 * u)} ${n(x - 11 * u)} ${n(y - 80 * u)}Z`,
        '#f2f6ef',
      ) +
      rect(x + 6 * u, y - 58 * u, 16 * u, 20 * u, '#f6efdc', `rx="${n(2 * u)}"`)
    )
  }
  const bed = group(
    ellipse(210, 224, 290, 20, '#0b2b31', 'opacity=".45" filter="url(#gentle)"') +
      stroke('M0 60V210M420 40V200M60 96V214M360 88V206', '#cfdad4', 7) +
      [0, 420, 60, 360].map((x, i) => ellipse(x, [214, 204, 218, 210][i], 10, 10, '#22474c')).join('') +
      polygon(
        [
          [-12, 78],
          [430, 58],
          [430, 96],
          [-12, 120],
        ],
        '#e9efe8',
      ) +
      path('M-6 80Q80 40 150 64L426 50L426 74L-6 96Z', '#ffffff') +
      path('M120 66Q240 40 426 50L426 76L150 92Z', '#5fa5a3') +
      path('M-2 74Q40 34 96 58Q60 82 -2 84Z', '#fbfbf4') +
      stroke('M-4 120V20M430 96V16', '#cfdad4', 7) +
      stroke('M-40 210V-190M-40 -190h46M6 -190v30', '#dfe6df', 5) +
      path('M-6 -160h24v62q-12 14 -24 0Z', '#e7f3ef', 'opacity=".9"') +
      rect(-6, -126, 24, 30, '#f0c27a', 'opacity=".75"') +
      stroke('M6 -92Q20 0 30 60', '#dfe6df', 2),
    'transform="translate(1090 740) scale(1.08)"',
  )
  const body =
    shell +
    doors +
    rails +
    tiles +
    cross +
    far +
    lamps +
    ellipse(vx, vy, 380, 330, 'url(#light)', 'opacity=".8"') +
    group(
      person(0, 0, 150, '#2e7f80'),
      `transform="translate(790 ${fy + 90}) scale(1 -0.6)" opacity=".2" filter="url(#gentle)"`,
    ) +
    nurse(790, fy + 84, 178) +
    person(640, fy + 40, 116, '#1f4a50', { robe: true }) +
    bed +
    repeat(3, (i) =>
      group(
        path('M0 0h78v12H0Z', '#e6d7ae') +
          path('M4 -70h70v62H4Z', '#c98f5d') +
          stroke('M8 12V60M70 12V60', '#173d43', 6),
        `transform="translate(${130 + i * 112} ${880 - i * 58}) scale(${1.25 - i * 0.2})"`,
      ),
    ) +
    repeat(1, () => ellipse(random.between(0, 1), 0, 0, 0, '#fff'))
  return picture({ defs, body, vignette: 0.42 })
}
