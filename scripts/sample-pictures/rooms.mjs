// Scenes close to people: the ward's corridor, the book street, the school yard.
import { blur, chance, ellipse, group, HEIGHT, linear, n, path, person, picture, polygon, radial, rect, repeat, ridge, stroke, WIDTH } from './pen.mjs'

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
    linear('wallA', [
      [0, '#1d4a50'],
      [1, '#a8c9c2'],
    ], [0, 0, 1, 0]) +
    linear('wallB', [
      [0, '#a8c9c2'],
      [1, '#1d4a50'],
    ], [0, 0, 1, 0]) +
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
  const rails = ['a', 'b'].map((side) => polygon(onWall(side, 0, end, 850, 890), '#e6d7ae', 'opacity=".85"') + polygon(onWall(side, 0, end, 892, 904), '#0c2a30', 'opacity=".5"') + polygon(onWall(side, 0, end, 1200, 1290), '#123c43', 'opacity=".55"')).join('')
  const lamps = [0.08, 0.3, 0.47, 0.6, 0.7, 0.775, 0.83]
    .map((t) => {
      const w = (1 - t) * 0.1
      const strip = [to([560, -260], t), to([1040, -260], t), to([1040, -260], t + w), to([560, -260], t + w)]
      const shine = [to([560, 1290], t), to([1040, 1290], t), to([1040, 1290], t + w), to([560, 1290], t + w)]
      return polygon(strip, '#fdfbee') + polygon(strip, '#fdfbee', 'filter="url(#soft)" opacity=".8"') + polygon(shine, '#f4fbf2', 'filter="url(#soft)" opacity=".42"')
    })
    .join('')
  const tiles = repeat(16, (i) => {
    const x = -260 + i * 141
    const [fx, fy] = to([x, 1290], end)
    return stroke(`M${n(x)} 1290L${n(fx)} ${n(fy)}`, '#0f3a40', 1.6, 'opacity=".2"')
  })
  const cross = [0.2, 0.38, 0.52, 0.62, 0.7, 0.76, 0.81].map((t) => stroke(`M${to(bl, t).map(n).join(' ')}L${to(br, t).map(n).join(' ')}`, '#0f3a40', 1.6, 'opacity=".18"')).join('')
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
      path(`M${n(x - 10 * u)} ${n(y - 98 * u)}Q${n(x)} ${n(y - 108 * u)} ${n(x + 10 * u)} ${n(y - 98 * u)}L${n(x + 11 * u)} ${n(y - 80 * u)}Q${n(x)} ${n(y - 72 * u)} ${n(x - 11 * u)} ${n(y - 80 * u)}Z`, '#f2f6ef') +
      rect(x + 6 * u, y - 58 * u, 16 * u, 20 * u, '#f6efdc', `rx="${n(2 * u)}"`)
    )
  }
  const bed =
    group(
      ellipse(210, 224, 290, 20, '#0b2b31', 'opacity=".45" filter="url(#gentle)"') +
        stroke('M0 60V210M420 40V200M60 96V214M360 88V206', '#cfdad4', 7) +
        [0, 420, 60, 360].map((x, i) => ellipse(x, [214, 204, 218, 210][i], 10, 10, '#22474c')).join('') +
        polygon([[-12, 78], [430, 58], [430, 96], [-12, 120]], '#e9efe8') +
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
    group(person(0, 0, 150, '#2e7f80'), `transform="translate(790 ${fy + 90}) scale(1 -0.6)" opacity=".2" filter="url(#gentle)"`) +
    nurse(790, fy + 84, 178) +
    person(640, fy + 40, 116, '#1f4a50', { robe: true }) +
    bed +
    repeat(3, (i) => group(path('M0 0h78v12H0Z', '#e6d7ae') + path('M4 -70h70v62H4Z', '#c98f5d') + stroke('M8 12V60M70 12V60', '#173d43', 6), `transform="translate(${130 + i * 112} ${880 - i * 58}) scale(${1.25 - i * 0.2})"`)) +
    repeat(1, () => ellipse(random.between(0, 1), 0, 0, 0, '#fff'))
  return picture({ defs, body, vignette: 0.42 })
}

const bookColors = ['#8c3b2e', '#2c5f63', '#c58a3d', '#d9c9a3', '#3a4a63', '#6b7f58', '#a9583f', '#e6dcc4', '#543a35', '#b7953f']

/** A pile of lying books; the foot is at (x, y). */
function pile(random, x, y, count, w, h) {
  let out = ''
  for (let i = 0; i < count; i += 1) {
    const bw = w * random.between(0.78, 1.08)
    const bx = x - bw / 2 + random.between(-w * 0.05, w * 0.05)
    const by = y - (i + 1) * h
    const color = random.pick(bookColors)
    out += rect(bx, by, bw, h - 1, color, 'rx="2"') + rect(bx, by, bw, h * 0.22, '#fff', 'opacity=".18"') + rect(bx, by + h * 0.7, bw, h * 0.3, '#1c1210', 'opacity=".25"')
    out += random.next() < 0.5 ? rect(bx + bw * 0.12, by + h * 0.3, bw * 0.3, h * 0.32, '#f2e2b8', 'opacity=".8"') : rect(bx + bw * 0.84, by + 1, bw * 0.05, h - 3, '#f2e2b8', 'opacity=".7"')
  }
  return out
}

export function mutanabbi() {
  const random = chance(1258)
  const defs =
    linear('sky', [
      [0, '#7fb0b5'],
      [0.7, '#f3dcae'],
      [1, '#fbe9c4'],
    ]) +
    linear('brickA', [
      [0, '#6f3f2a'],
      [0.65, '#b9774a'],
      [1, '#e0b07a'],
    ], [0, 0, 1, 0]) +
    linear('brickB', [
      [0, '#f1c98f'],
      [0.4, '#cf9560'],
      [1, '#83502f'],
    ], [0, 0, 1, 0]) +
    linear('ground', [
      [0, '#f3d8a6'],
      [0.4, '#c99f6c'],
      [1, '#5f432f'],
    ]) +
    radial('sun', [
      [0, '#fff7dc'],
      [0.3, '#ffeebf', 0.7],
      [1, '#ffe2a2', 0],
    ]) +
    linear('shaft', [
      [0, '#fff2c8', 0.55],
      [1, '#fff2c8', 0],
    ]) +
    blur('soft', 16) +
    blur('far', 3)
  const [vx, vy] = [840, 560]
  const to = ([x, y], t) => [x + (vx - x) * t, y + (vy - y) * t]
  const side = (x, gradient, flip) => {
    const wall = polygon([[x, -420], to([x, -420], 0.84), to([x, 1160], 0.84), [x, 1160]], `url(#${gradient})`)
    const courses = repeat(34, (i) => {
      const a = [x, -420 + i * 46]
      const b = to(a, 0.84)
      return stroke(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, '#4c2a19', 1.4, 'opacity=".16"')
    })
    const bays = [0.04, 0.3, 0.49, 0.625, 0.72, 0.785]
      .map((t, i) => {
        const w = (1 - t) * 0.2
        const at = (dt, y) => to([x, y], t + w * dt)
        const [p0, p1, p2, p3] = [at(0.08, 1160), at(0.08, 640), at(0.92, 640), at(0.92, 1160)]
        const crown = at(0.5, 400)
        const arch = `M${p0.map(n).join(' ')}L${p1.map(n).join(' ')}Q${at(0.1, 420).map(n).join(' ')} ${crown.map(n).join(' ')}Q${at(0.9, 420).map(n).join(' ')} ${p2.map(n).join(' ')}L${p3.map(n).join(' ')}Z`
        const shelves = repeat(5, (k) => {
          let out = ''
          const y = 690 + k * 86
          for (let j = 0; j < 13; j += 1) {
            const d0 = 0.14 + j * 0.056
            out += polygon([at(d0, y), at(d0 + 0.048, y), at(d0 + 0.048, y + 68), at(d0, y + 68)], random.pick(bookColors), 'opacity=".9"')
          }
          return out + polygon([at(0.1, y + 70), at(0.9, y + 70), at(0.9, y + 78), at(0.1, y + 78)], '#2c1a12')
        })
        const window = polygon([at(0.2, -200), at(0.8, -200), at(0.8, 190), at(0.2, 190)], '#3d2a22') + repeat(3, (k) => polygon([at(0.24 + k * 0.19, -170), at(0.38 + k * 0.19, -170), at(0.38 + k * 0.19, 160), at(0.24 + k * 0.19, 160)], k % 2 === i % 2 ? '#e9bd72' : '#4c7f80', 'opacity=".85"'))
        const balcony = polygon([at(0.08, 200), at(0.92, 200), at(0.92, 226), at(0.08, 226)], '#54321f') + repeat(9, (k) => polygon([at(0.1 + k * 0.095, 120), at(0.118 + k * 0.095, 120), at(0.118 + k * 0.095, 204), at(0.1 + k * 0.095, 204)], '#54321f'))
        const ledge = polygon([at(0, 300), at(1, 300), at(1, 330), at(0, 330)], flip ? '#f0cf97' : '#d9a56c', 'opacity=".8"')
        return path(arch, '#241610') + shelves + stroke(arch, flip ? '#f3d6a2' : '#e1b27a', 7 * (1 - t), 'opacity=".8"') + window + balcony + ledge
      })
      .join('')
    return wall + courses + bays
  }
  const bunting = repeat(3, (k) => {
    const y = 200 + k * 116
    const sx = 250 + k * 170
    const ex = 1400 - k * 150
    return (
      stroke(`M${sx} ${y}Q${(sx + ex) / 2} ${y + 86 - k * 18} ${ex} ${y}`, '#4c3426', 2.4) +
      repeat(13, (i) => {
        const t = (i + 0.5) / 13
        const px = sx + (ex - sx) * t
        const py = y + (86 - k * 18) * 2 * t * (1 - t)
        return ellipse(px, py + 8, 8 - k * 1.6, 9 - k * 1.6, '#ffeab0') + ellipse(px, py + 8, 24 - k * 5, 24 - k * 5, '#ffdf94', 'opacity=".25"')
      })
    )
  })
  const walkers = [
    [815, 640, 84, '#5a4638', false],
    [872, 652, 84, '#6d5441', true],
    [930, 676, 104, '#3f4c4e', false],
    [720, 690, 120, '#4a352b', true],
    [905, 748, 160, '#2f4144', false],
    [775, 776, 186, '#39271f', true],
  ]
  const piles =
    repeat(7, (i) => pile(random, 250 + i * 64, 900 - i * 36, 9 - i, 150 - i * 15, 24 - i * 2.2)) +
    repeat(7, (i) => pile(random, 1440 - i * 70, 920 - i * 40, 10 - i, 160 - i * 16, 25 - i * 2.3)) +
    rect(-20, 1000, 560, 90, '#3a2318') +
    rect(-20, 992, 560, 14, '#a8693f') +
    [40, 190, 340, 470].map((x, i) => pile(random, x, 994, [9, 6, 11, 5][i], 140, 25)).join('') +
    rect(1130, 1012, 500, 80, '#3a2318') +
    rect(1130, 1004, 500, 14, '#a8693f') +
    [1210, 1360, 1520].map((x, i) => pile(random, x, 1006, [7, 10, 6][i], 146, 25)).join('')
  const body =
    rect(0, 0, WIDTH, HEIGHT, 'url(#sky)') +
    group(ridge(random, { top: 520, swing: 30, step: 46, floor: 700, fill: '#d9b98a' }), 'filter="url(#far)"') +
    polygon([[-600, 1160], to([-600, 1160], 0.84), to([2300, 1160], 0.84), [2300, 1160]], 'url(#ground)') +
    repeat(22, (i) => stroke(`M${-600 + i * 132} 1160L${to([-600 + i * 132, 1160], 0.84).map(n).join(' ')}`, '#5c3d28', 1.6, 'opacity=".22"')) +
    ellipse(vx, 500, 330, 330, 'url(#sun)') +
    side(-240, 'brickA', false) +
    side(1840, 'brickB', true) +
    bunting +
    group(
      walkers.map(([x, y, h, fill, robe]) => ellipse(x - h * 0.35, y + 2, h * 0.45, h * 0.05, '#4a2f1e', 'opacity=".35"') + person(x, y, h, fill, { robe, bag: !robe })).join(''),
    ) +
    polygon([[1120, -20], [1420, -20], [760, 1080], [300, 1080]], 'url(#shaft)', 'filter="url(#soft)" opacity=".5"') +
    piles
  return picture({ defs, body, vignette: 0.34 })
}

export function school() {
  const random = chance(5)
  const defs =
    linear('sky', [
      [0, '#6fb0bd'],
      [1, '#d8ebdf'],
    ]) +
    linear('yard', [
      [0, '#e5cfa2'],
      [1, '#b98a58'],
    ]) +
    linear('wall', [
      [0, '#f7ecd2'],
      [1, '#e7d2a5'],
    ]) +
    radial('crown', [
      [0, '#7ba55f'],
      [1, '#3c6b45'],
    ]) +
    blur('soft', 10) +
    blur('gentle', 3)
  const windowsRow = repeat(5, (i) => {
    const x = 120 + i * 300
    return (
      rect(x - 8, 322, 176, 156, '#d1b583') +
      rect(x, 330, 160, 140, '#2e6a72') +
      rect(x, 330, 160, 60, '#8cc2c2', 'opacity=".5"') +
      stroke(`M${x + 53} 330v140M${x + 107} 330v140M${x} 400h160`, '#f7efdc', 5) +
      rect(x - 14, 474, 188, 12, '#c6a46d')
    )
  })
  const star = (x, y, r, fill) => path(`M${repeat(10, (i) => `${i ? 'L' : ''}${n(x + Math.sin((i * Math.PI) / 5) * (i % 2 ? r * 0.45 : r))} ${n(y - Math.cos((i * Math.PI) / 5) * (i % 2 ? r * 0.45 : r))}`)}Z`, fill)
  const mural =
    ellipse(190, 600, 36, 36, '#efb04b') +
    repeat(10, (i) => stroke(`M${n(190 + Math.cos(i * 0.628) * 46)} ${n(600 + Math.sin(i * 0.628) * 46)}L${n(190 + Math.cos(i * 0.628) * 60)} ${n(600 + Math.sin(i * 0.628) * 60)}`, '#efb04b', 6)) +
    path('M290 668q40 -60 80 0q40 -70 90 0Z', '#4e9aa0') +
    stroke('M540 670V600M540 612q-30 -6 -34 -34q30 2 34 34M540 600q30 -8 30 -38q-28 6 -30 38', '#5d8f52', 7) +
    path('M640 668l20 -44h64l18 44Z', '#c9583f') +
    rect(664, 636, 22, 32, '#f7ecd2') +
    star(1330, 600, 30, '#d98a3d') +
    star(1410, 634, 20, '#4e9aa0') +
    path('M1480 668q16 -70 60 -70t60 70Z', '#8a5b8f', 'opacity=".75"')
  const wall = rect(0, 250, WIDTH, 440, 'url(#wall)') + rect(0, 236, WIDTH, 20, '#b98a58') + windowsRow + rect(0, 540, WIDTH, 150, '#fbf3dd') + rect(0, 536, WIDTH, 6, '#2e7f80') + mural + rect(0, 676, WIDTH, 16, '#2e7f80')
  const leaves = repeat(340, () => {
    const a = random.next() * Math.PI * 2
    const r = Math.sqrt(random.next())
    const x = 1010 + Math.cos(a) * r * 400
    const y = 300 + Math.sin(a) * r * 210
    const tone = y < 260 ? random.pick(['#8fb96c', '#a5c97c', '#77a65d']) : random.pick(['#4f7f4b', '#3d6b44', '#5f9154', '#2f5a3c'])
    return ellipse(x, y, random.between(18, 46), random.between(14, 34), tone, `opacity="${n(random.between(6, 10)) / 10}"`)
  })
  const tree =
    ellipse(1010, 832, 470, 74, '#5a3d26', 'opacity=".45" filter="url(#soft)"') +
    path('M960 830C984 740 984 660 962 570C940 500 900 460 850 420L890 404C940 440 972 480 992 520C1000 460 1010 420 1000 350L1040 350C1040 420 1036 470 1040 520C1064 470 1100 440 1150 410L1180 432C1120 470 1084 520 1068 590C1056 670 1064 750 1092 830Z', '#6b4a30') +
    path('M990 830C1008 740 1010 640 996 560L1012 556C1030 640 1030 740 1030 830Z', '#8f6a46', 'opacity=".7"') +
    group(leaves) +
    repeat(40, () => ellipse(random.between(700, 1330), random.between(180, 470), 5, 5, '#e0b356', 'opacity=".9"'))
  const bench = (x, y) => ellipse(x + 110, y + 70, 150, 12, '#5a3d26', 'opacity=".35" filter="url(#gentle)"') + rect(x, y, 220, 16, '#a3673d', 'rx="4"') + rect(x, y - 46, 220, 14, '#a3673d', 'rx="4"') + rect(x, y - 22, 220, 12, '#8f5733', 'rx="4"') + stroke(`M${x + 24} ${y - 46}V${y + 66}M${x + 196} ${y - 46}V${y + 66}`, '#4f3524', 9)
  const pupil = (x, y, h, shirt, skirt) => {
    const u = h / 100
    return (
      polygon([[x - 8 * u, y], [x + 8 * u, y], [x - 60 * u, y + 22 * u], [x - 84 * u, y + 20 * u]], '#5a3d26', 'opacity=".3"') +
      stroke(`M${n(x - 6 * u)} ${n(y - 40 * u)}V${n(y)}M${n(x + 6 * u)} ${n(y - 40 * u)}L${n(x + 9 * u)} ${n(y)}`, '#3a2d2a', 7 * u) +
      path(`M${n(x - 14 * u)} ${n(y - 34 * u)}L${n(x - 10 * u)} ${n(y - 74 * u)}Q${n(x)} ${n(y - 82 * u)} ${n(x + 10 * u)} ${n(y - 74 * u)}L${n(x + 14 * u)} ${n(y - 34 * u)}Z`, skirt) +
      path(`M${n(x - 12 * u)} ${n(y - 52 * u)}L${n(x - 10 * u)} ${n(y - 75 * u)}Q${n(x)} ${n(y - 83 * u)} ${n(x + 10 * u)} ${n(y - 75 * u)}L${n(x + 12 * u)} ${n(y - 52 * u)}Z`, shirt) +
      stroke(`M${n(x - 10 * u)} ${n(y - 72 * u)}L${n(x - 20 * u)} ${n(y - 48 * u)}M${n(x + 10 * u)} ${n(y - 72 * u)}L${n(x + 22 * u)} ${n(y - 56 * u)}`, shirt, 6 * u) +
      ellipse(x, y - 90 * u, 9 * u, 10 * u, '#c68e66') +
      path(`M${n(x - 10 * u)} ${n(y - 90 * u)}Q${n(x - 9 * u)} ${n(y - 104 * u)} ${n(x)} ${n(y - 103 * u)}Q${n(x + 10 * u)} ${n(y - 104 * u)} ${n(x + 10 * u)} ${n(y - 90 * u)}Q${n(x)} ${n(y - 98 * u)} ${n(x - 10 * u)} ${n(y - 90 * u)}Z`, '#2b211e') +
      rect(x - 9 * u, y - 72 * u, 18 * u, 22 * u, random.pick(['#c9583f', '#e0a03f', '#3e7f86']), `rx="${n(5 * u)}"`)
    )
  }
  const hoop = stroke('M250 860V470', '#39606a', 11) + rect(180, 430, 150, 100, '#fbf6e8', 'rx="4"') + `<rect x="224" y="470" width="60" height="42" fill="none" stroke="#c9583f" stroke-width="5"/>` + stroke('M226 530h58', '#c9583f', 7) + stroke('M230 534l10 44h32l8 -44M244 534l4 44M264 534l-2 44', '#fbf6e8', 2.4) + ellipse(150, 866, 130, 10, '#5a3d26', 'opacity=".35" filter="url(#gentle)"')
  const body =
    rect(0, 0, WIDTH, 300, 'url(#sky)') +
    repeat(5, (i) => ellipse(140 + i * 330, 90 + (i % 2) * 46, 150, 20, '#fff', 'opacity=".55" filter="url(#soft)"')) +
    wall +
    rect(0, 690, WIDTH, HEIGHT - 690, 'url(#yard)') +
    repeat(70, () => ellipse(random.between(0, WIDTH), random.between(710, 1060), random.between(20, 90), 2, '#8c6238', 'opacity=".14"')) +
    stroke('M-20 960Q500 900 760 1080', '#fdf3dc', 8, 'opacity=".6"') +
    hoop +
    bench(1150, 800) +
    tree +
    bench(760, 850) +
    pupil(820, 900, 150, '#fdfdf6', '#2f5c7a') +
    pupil(910, 908, 140, '#fdfdf6', '#2f5c7a') +
    pupil(1130, 930, 168, '#fdfdf6', '#39485c') +
    pupil(470, 880, 134, '#fdfdf6', '#39485c') +
    pupil(560, 960, 176, '#fdfdf6', '#2f5c7a') +
    ellipse(378, 930, 20, 20, '#d9783d') +
    stroke('M360 926q18 -8 36 6M378 910v40', '#7b3f20', 2) +
    repeat(16, () => ellipse(random.between(700, 1340), random.between(850, 1000), 7, 3, '#c39a4c', 'opacity=".8"'))
  return picture({ defs, body, vignette: 0.22 })
}
