/**
 * إن or أن: what the sentence before the particle asks for. إن follows a verb of saying and opens a sentence; أن follows
 * a verb of reporting, of thinking or of wanting, and a preposition. What و joins is like the particle before it.
 */

export type Particle = 'inna' | 'anna'

export const AN_OR_INNA = /^[وف]?(?:أن|إن)(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ي)?$/
const INNA = /^[وف]?إن/
const JOINED = /^[وف]/

export const particleOf = (word: string): Particle => (INNA.test(word) ? 'inna' : 'anna')
export const isJoined = (word: string): boolean => JOINED.test(word)

const SAYING =
  /^[وف]?(?:قال|قالت|قالوا|قالا|قلت|قلنا|قائل|قائلا|قائلة|قائلين|قيل|يقال|س?[يتن]قول|أقول|[يت]قولون|ب?القول)$/
/** Particles that إن follows at once. */
const WHEREAS = /^(?:[وف]?(?:حيث|إذ|بل|ثم|حتى|كلا|نعم|ألا|أي|كما)|لا?سيما|والله)$/
const REPORTING = new Set(
  `أكد أكدت أكدوا يؤكد تؤكد يؤكدون مؤكدا مؤكدة مؤكدين تأكيد تأكيده تأكيدها أضاف أضافت أضافوا يضيف تضيف مضيفا مضيفة
  أوضح أوضحت أوضحوا يوضح توضح موضحا موضحة ذكر ذكرت ذكروا يذكر تذكر ذاكرا يبين تبين مبينا مبينة بينت أعلن أعلنت أعلنوا يعلن
  تعلن معلنا معلنة اعتبر اعتبرت اعتبروا يعتبر تعتبر معتبرا معتبرة رأى رأت رأوا يرى ترى يرون نرى اعتقد يعتقد تعتقد يعتقدون أعتقد
  نعتقد توقع توقعت يتوقع تتوقع يتوقعون متوقعا متوقعة أظهر أظهرت يظهر تظهر كشف كشفت يكشف تكشف كاشفا كاشفة لاحظ لاحظت يلاحظ
  زعم زعمت يزعم تزعم ادعى ادعت يدعي تدعي علم علمت يعلم تعلم عرف يعرف تعرف أعرف نعرف شعر يشعر تشعر يشعرون ظن ظنت يظن تظن أظن
  خشي خشيت يخشى تخشى يخشون خشية يأمل تأمل يأملون أمل آملا نأمل يريد تريد يريدون أراد أرادت نريد يجب ينبغي يمكن يستطيع تستطيع
  يستطيعون طلب طلبت يطلب تطلب يطالب تطالب قرر قررت كتب كتبت اشترط نفى نفت ينفي تنفي نافيا أقر أقرت يقر اعترف اعترفت يضمن تضمن اتفق اتفقوا
  يعني تعني يروي تروي روى روت اختار اختارت يستحق تستحق يشرح تشرح أفاد أفادت يفيد تفيد أشار أشارت يشير تشير مشيرا مشيرة لفت لفتت يلفت لافتا لافتة شدد شددت يشدد تشدد
  مشددا مشددة حذر حذرت يحذر تحذر محذرا محذرة صرح صرحت نبه نبهت منبها المقرر المنتظر المتوقع المرجح المؤمل المفترض الممكن الضروري المهم`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
/** What أن follows at once. */
const GOVERNING =
  /^[وف]?(?:من|إلى|على|عن|غير|بعد|قبل|دون|مع|رغم|برغم|سوى|إلا|منذ|لولا|خشية|شرط|بشرط|شك|بد|هو|يبدو|الحق|صحيح|فكرة|احتمال|بيد|طالما|كأن)$/
/** A verb of the present, or what negates one. */
export const IMPERFECT = /^(?:[يتن]\p{L}{2,}(?<!ة)|لا|لم|لن)$/u
const MARKS = /\p{M}/gu
/** Words of a sentence read back from the particle: who speaks may be named at length. */
const MOST_WORDS_BACK = 40
const MOST_CHARACTERS_BACK = 500
/** A stop, or a colon: what follows begins a sentence of its own. */
const SENTENCE_ENDS = /[.؟!:\n…](?=\s|$|[«"“])/
const AFTER_COMMA = /[،,]\s*$/
const SENTENCE_BEGINS = /(?:^|[.؟!:«"“\n…])\s*$/

/**
 * Which of the two the text before the particle asks for, or null where it does not say.
 * @param before the text up to the particle
 * @param joined whether و or ف is written before the particle
 */
export function particleAfter(before: string, joined: boolean): Particle | null {
  const read = before.slice(-MOST_CHARACTERS_BACK)
  if (SENTENCE_BEGINS.test(read)) return 'inna'
  const near = wordsBack(read)
  const last = near.at(-1) ?? ''
  const isBeside = /\p{L}\p{M}*\s+$/u.test(read)
  if (isBeside && WHEREAS.test(last)) return 'inna'
  if (isBeside && GOVERNING.test(last)) return 'anna'
  if (joined) return earlierParticle(near)
  const governed = governor(near)
  // «قالت الموظفة، التي طلبت …، إنها»: the nearer verb may be of what stands between the commas.
  return governed === 'anna' && AFTER_COMMA.test(read) && near.some((word) => SAYING.test(word)) ? null : governed
}

/** What و joins is like the particle before it; أن with a verb (أن يصل) and لأن are no part of such a row. */
function earlierParticle(words: readonly string[]): Particle | null {
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? ''
    const isReported = /^[وف]?بأن/.test(word)
    if (!isReported && !AN_OR_INNA.test(word)) continue
    if (word.endsWith('أن') && IMPERFECT.test(words[index + 1] ?? '')) continue
    return isReported ? 'anna' : particleOf(word)
  }
  return null
}

/** The verb nearest before the particle decides, unless another particle stands between. */
function governor(words: readonly string[]): Particle | null {
  for (const word of words.toReversed()) {
    if (SAYING.test(word)) return 'inna'
    if (REPORTING.has(word) || (isJoined(word) && REPORTING.has(word.slice(1)))) return 'anna'
    if (AN_OR_INNA.test(word) || /^[وف]?[بل]أن/.test(word)) return null
  }
  return null
}

/** Whether somebody says something earlier in the sentence. */
export const hasSaying = (before: string): boolean =>
  wordsBack(before.slice(-MOST_CHARACTERS_BACK)).some((word) => SAYING.test(word))

/** The bare words of the last sentence. */
function wordsBack(text: string): string[] {
  const sentence = text.split(SENTENCE_ENDS).at(-1) ?? ''
  const words = sentence.replace(MARKS, '').split(/[^\p{L}]+/u)
  return words.filter((word) => word !== '').slice(-MOST_WORDS_BACK)
}
