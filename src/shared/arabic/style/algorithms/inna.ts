import { AN_OR_INNA, hasSaying, IMPERFECT, isJoined, type Particle, particleAfter, particleOf } from '../../inna'
import type { Hit } from '../finding'
import { meets } from '../ranges'
import type { Algorithm } from './algorithm'

const PARTICLE = /(?<![\p{L}\p{M}\p{N}ـ])[وف]?[أإ]ن(?:ه|ها|هم|هما|هن|نا)?(?![\p{L}\p{M}\p{N}ـ])/gu
const NEXT_WORD = /^\s+([\p{L}\p{M}]+)/u
/** What follows إن and can be no condition: a noun with the article, a number. */
const NO_CONDITION = /^\s+(?:ال\p{L}{2}|\d)/u
const NOUN_SHAPE = /(?:ة|ات|\u064bا?|ا\u064b|ت(?:ه|ها|هم))$|^است\p{L}{1,2}ا\p{L}$/u
const NOUNS = new Set(
  `أحد إحدى أحدهم كل بعض بعضهم جميع أي هذا هذه ذلك تلك هؤلاء أهم أكثر أقل أغلب أسرع أصعب أفضل أكبر أعلى أحدث أول آخر معظم
  عدد نحو ما من لدى في على هناك ثمة مشروع مدى قانون مجلس رئيس وزير سعر أسعار أجر العراق بغداد دول حجم موعد سبب خبر مدير فريق
  فريقه بلاده كثيرين عشرات مئات آلاف`.split(/\s+/),
)
/** Verbs that a condition begins with. */
const CONDITIONS = new Set(
  `كان كانوا كنا شاء صح وجد ثبت أمكن لزم جاز تعذر استمر بقي ظل أراد رغب رفض وافق توافر توفر نجح فشل عاد حدث حصل وقع تم صدر لم بدا قل
  طال كثر زاد تأخر تحقق اتفق اقتضى استدعى سمح احتاج ناوله`.split(/\s+/),
)
/** What no condition can follow. */
const AFTER_PREPOSITION = /(?<!\p{L})[وف]?(?:من|إلى|على|بعد|قبل|دون|منذ|غير|مع)\s+$/u
/** A verb of the past, after إن a condition: تأخرت, تراجعوا. */
const PAST = /(?:(?<!ا)ت|وا)$/
const PUNCTUATED = /[^\p{L}\p{M}\s]\s*$/u
/** As much as the next word can take, and as is read of the sentence before. */
const LOOK = 40
const LOOK_BACK = 500

/**
 * إن for أن and the other way round, where the sentence leaves no doubt. A condition (إن كان), and أن with its verb
 * (أن يصل), are what they are.
 */
export const inna: Algorithm = function* ({ bare: { text }, held }): Iterable<Hit> {
  for (const { 0: word, index } of text.matchAll(PARTICLE)) {
    const end = index + word.length
    if (!AN_OR_INNA.test(word) || meets(held, index, end)) continue
    const wanted = wantedAt(text, index, word)
    if (wanted === null || wanted === particleOf(word)) continue
    yield { start: index, end, fix: word.replace(/[أإ]/, wanted === 'inna' ? 'إ' : 'أ') }
  }
}

function wantedAt(text: string, index: number, word: string): Particle | null {
  const before = text.slice(Math.max(0, index - LOOK_BACK), index)
  const after = text.slice(index + word.length, index + word.length + LOOK)
  const next = NEXT_WORD.exec(after)?.[1] ?? ''
  const wanted = particleAfter(before, isJoined(word))
  const hasPronoun = /ن./.test(word)
  if (particleOf(word) === 'anna') return wanted === 'inna' && (hasPronoun || isClause(after, next)) ? 'inna' : null
  if (AFTER_PREPOSITION.test(before)) return 'anna'
  const isClear = hasPronoun || NO_CONDITION.test(after) || NOUN_SHAPE.test(next) || NOUNS.has(next)
  if (wanted !== null) {
    const mayBeCondition = PAST.test(next) || CONDITIONS.has(next) || (isJoined(word) && !IMPERFECT.test(next))
    return isClear || !mayBeCondition ? wanted : null
  }
  // Nothing opens a new sentence here, and nobody has said anything.
  return !isClear || isJoined(word) || PUNCTUATED.test(before) || hasSaying(before) ? null : 'anna'
}

/** Whether a sentence of its own follows, and not a verb. */
const isClause = (after: string, next: string): boolean =>
  /^\s+\d/.test(after) || (next !== '' && !IMPERFECT.test(next))
