import { expect, it } from 'vitest'
import { particleAfter } from './inna'

it.each([
  ['', false, 'inna'],
  ['قال المتحدث باسم وزارة الموارد المائية في بغداد ', false, 'inna'],
  ['وأكد مدير الدائرة ', false, 'anna'],
  ['وذكرت الهيئة، في نشرتها اليومية، ', false, 'anna'],
  ['غير ', false, 'anna'],
  ['من حيث ', false, 'inna'],
  ['قال الوزير إن الخطة جاهزة، ', true, 'inna'],
  ['أكد الوزير أن الخطة جاهزة، ', true, 'anna'],
  ['أكد الوزير أن الخطة جاهزة لمن يشاء ', false, null],
  ['وقال قبل ', false, 'anna'],
  ['سألناه ', false, null],
  ['أعلن ذلك. ', false, 'inna'],
] as const)('after «%s» (joined: %s) stands %s', (before, joined, wanted) => {
  expect(particleAfter(before, joined)).toBe(wanted)
})
