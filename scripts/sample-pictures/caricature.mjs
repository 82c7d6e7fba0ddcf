// The caricature, on a transparent ground.

import { label } from './lettering.mjs'
import { blur, chance, ellipse, group, n, path, picture, rect, repeat, stroke } from './pen.mjs'

export const CARICATURE = { width: 1600, height: 1600 }

/** Ink and flat washes on a transparent ground; the line trembles a little, as a hand's does. */
export function caricature() {
  const { width, height } = CARICATURE
  const random = chance(91)
  const ink = '#1f2a30'
  const defs =
    '<filter id="hand" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".018" numOctaves="2" seed="5"/><feDisplacementMap in="SourceGraphic" scale="9" xChannelSelector="R" yChannelSelector="G"/></filter>' +
    blur('soft', 12)
  const outlined = (d, fill, w = 6) =>
    path(d, fill, `stroke="${ink}" stroke-width="${w}" stroke-linejoin="round" stroke-linecap="round"`)
  const folders = ['#e7c27a', '#d98f63', '#8fb9b0', '#efe3c8', '#c9685a', '#a9bf8b', '#f4ecd8']
  let tower = ''
  let y = 1470
  let i = 0
  while (y > 610) {
    const t = (1470 - y) / 860
    const h = random.between(20, 46)
    const w = 560 - 250 * t + random.between(-50, 50)
    const x = 880 + Math.sin(t * 5.2) * 74 - w / 2 + random.between(-22, 22)
    const tilt = random.between(-2.6, 2.6)
    const fill = folders[i % folders.length]
    let sheet = outlined(
      `M${n(x)} ${n(y)}L${n(x + 6)} ${n(y - h)}L${n(x + w - 8)} ${n(y - h)}L${n(x + w)} ${n(y)}Z`,
      fill,
      5,
    )
    sheet +=
      h > 30
        ? repeat(3, (k) => stroke(`M${n(x + 12)} ${n(y - 7 - k * 8)}H${n(x + w - 16)}`, ink, 1.6, 'opacity=".35"'))
        : ''
    if (i % 4 === 1)
      sheet += outlined(`M${n(x + w * 0.2)} ${n(y - h)}l70 0l-6 ${n(h + 26)}l-24 -14l-28 18Z`, '#fdfaf1', 4)
    if (i % 5 === 2) sheet += rect(x + w * 0.62, y - h + 6, 66, Math.max(10, h - 14), '#b3261e', 'opacity=".75" rx="3"')
    tower += group(sheet, `transform="rotate(${n(tilt)} ${n(x + w / 2)} ${n(y)})"`)
    y -= h + 1
    i += 1
  }
  const stamp = (x, sy, r, s) =>
    group(
      stroke('M0 -92V0', ink, 4) +
        outlined('M-14 0Q-20 -26 0 -28Q20 -26 14 0L12 34L-12 34Z', '#8a5a3a', 5) +
        outlined('M-32 34H32V58H-32Z', '#5d3a25', 5) +
        rect(-30, 58, 60, 9, '#b3261e'),
      `transform="translate(${x} ${sy}) rotate(${r}) scale(${s})"`,
    )
  const cloud = (x, cy, s) =>
    group(
      outlined(
        'M-150 30Q-196 26 -184 -12Q-172 -46 -126 -34Q-112 -84 -52 -76Q-10 -104 36 -70Q92 -84 108 -36Q160 -46 172 -4Q178 32 134 32Z',
        '#eef4f3',
        5,
      ),
      `transform="translate(${x} ${cy}) scale(${s})"`,
    )
  const clerk =
    outlined('M780 610L1090 596L1104 640L768 650Z', '#a3673d') +
    outlined('M800 650L816 720M1070 640L1062 712', 'none', 12) +
    outlined('M868 596Q860 480 920 462Q980 452 1010 490Q1030 530 1028 590Z', '#5f7f8a') +
    outlined('M926 466L948 540L972 464Z', '#fdfaf1', 5) +
    outlined('M944 482L936 520L950 560L962 520L954 482Z', '#b3261e', 4) +
    outlined('M896 400Q890 330 950 326Q1014 330 1008 404Q1004 466 952 470Q902 466 896 400Z', '#eebf98') +
    outlined(
      'M892 384Q880 330 930 318Q984 300 1012 340Q1022 366 1012 386Q990 350 950 352Q914 350 892 384Z',
      '#3b3230',
    ) +
    stroke(
      'M914 400a17 15 0 1 0 34 0a17 15 0 1 0 -34 0M958 402a17 15 0 1 0 34 0a17 15 0 1 0 -34 0M948 398h10',
      ink,
      5,
    ) +
    ellipse(928, 404, 4, 5, ink) +
    ellipse(972, 406, 4, 5, ink) +
    outlined('M946 410Q930 434 952 436', 'none', 5) +
    path('M918 442Q950 426 986 444Q972 456 952 450Q932 456 918 442Z', '#3b3230') +
    outlined('M884 520Q800 540 760 600Q740 640 716 690', 'none', 46) +
    stroke('M884 520Q800 540 760 600Q740 640 720 684', '#5f7f8a', 35) +
    outlined('M694 690Q700 664 728 674Q750 690 732 716Q704 730 694 690Z', '#eebf98') +
    outlined('M724 690L560 1004L540 1040L544 1000L704 682Z', '#efc14f', 5) +
    path('M548 1020L540 1040L542 1014Z', ink) +
    outlined('M1040 590V548Q1066 536 1086 548V590Z', '#fdfaf1', 5) +
    outlined('M1088 556q24 4 0 26', 'none', 5) +
    stroke('M1054 530q-10 -16 2 -30q10 -14 0 -28M1076 528q-8 -14 2 -26', ink, 3.4, 'opacity=".6"')
  const bubble =
    outlined(
      'M150 150Q150 76 230 74L660 70Q738 76 738 150L738 250Q736 322 664 324L640 326L776 392L560 328L230 330Q152 326 150 256Z',
      '#fffdf6',
      7,
    ) +
    label(444, 190, 66, 'بقي توقيع', { weight: 700, anchor: 'middle', fill: ink }) +
    label(444, 278, 66, 'واحد فقط', { weight: 700, anchor: 'middle', fill: '#b3261e' })
  const man =
    ellipse(330, 1486, 210, 18, ink, 'opacity=".18" filter="url(#soft)"') +
    outlined('M300 1300L286 1474L326 1476L344 1340L366 1474L408 1472L386 1300Z', '#57656b') +
    outlined('M276 1480Q276 1462 300 1462L330 1466V1482Z', ink, 4) +
    outlined('M360 1480L362 1464Q396 1456 416 1478Z', ink, 4) +
    outlined('M288 1316Q276 1206 322 1176Q356 1160 384 1182Q412 1220 398 1316Z', '#d9b26a') +
    outlined('M308 1112Q300 1050 352 1046Q404 1048 400 1110Q398 1164 354 1168Q312 1164 308 1112Z', '#e6b38a') +
    outlined('M304 1098Q300 1040 352 1034Q406 1036 404 1084Q360 1060 304 1098Z', '#57504b') +
    ellipse(372, 1098, 5, 7, ink) +
    ellipse(398, 1096, 4, 6, ink) +
    outlined('M390 1108Q414 1120 392 1130', 'none', 5) +
    outlined('M362 1146Q378 1136 392 1146', 'none', 5) +
    stroke('M360 1076Q374 1068 384 1074', ink, 6) +
    outlined('M380 1216Q440 1206 452 1130', 'none', 38) +
    stroke('M380 1216Q438 1206 450 1136', '#d9b26a', 27) +
    outlined('M424 1140L440 1050L520 1066L500 1156Z', '#fffdf6', 5) +
    stroke('M448 1076L506 1088M444 1096L500 1108M440 1116L478 1124', ink, 3, 'opacity=".7"') +
    ellipse(452, 1128, 17, 16, '#e6b38a', `stroke="${ink}" stroke-width="5"`) +
    outlined('M150 1484L196 1220M246 1484L272 1224M168 1410H252M182 1340H258M192 1270H264', 'none', 15) +
    stroke('M150 1484L196 1220M246 1484L272 1224M168 1410H252M182 1340H258M192 1270H264', '#c08a4f', 7) +
    outlined('M300 1220Q256 1250 254 1300', 'none', 36) +
    stroke('M300 1220Q258 1250 256 1294', '#d9b26a', 25) +
    ellipse(256, 1306, 17, 17, '#e6b38a', `stroke="${ink}" stroke-width="5"`) +
    stroke('M430 1010l26 -30M404 1000l6 -38M446 1040l36 -12', ink, 5, 'opacity=".6"')
  const sheets = repeat(9, () => {
    const x = random.between(1180, 1480)
    const sy = random.between(560, 1380)
    return group(
      outlined('M0 0Q40 -22 84 4L70 88Q36 70 -8 92Z', '#fffdf6', 4) +
        stroke('M14 22Q40 10 66 26M10 42Q38 30 62 46M6 62Q34 50 58 66', ink, 2.4, 'opacity=".5"'),
      `transform="translate(${n(x)} ${n(sy)}) rotate(${n(random.between(-50, 50))}) scale(${n(random.between(7, 12)) / 10})"`,
    )
  })
  const body = group(
    ellipse(860, 1490, 640, 34, ink, 'opacity=".16" filter="url(#soft)"') +
      cloud(1290, 420, 1.25) +
      cloud(520, 620, 0.9) +
      tower +
      stamp(1186, 900, 8, 1.15) +
      stamp(620, 1180, -12, 1) +
      stamp(1150, 1240, -6, 0.9) +
      clerk +
      cloud(1130, 730, 0.9) +
      cloud(640, 760, 0.62) +
      sheets +
      man +
      stroke('M70 1492Q420 1484 800 1494T1540 1488', ink, 7),
    'filter="url(#hand)"',
  )
  return picture({
    width,
    height,
    defs,
    body:
      body +
      bubble +
      label(1520, 1566, 38, 'سيف الربيعي', { weight: 600, fill: ink, more: 'transform="rotate(-3 1400 1572)"' }),
    grain: 0,
    vignette: 0,
  })
}
