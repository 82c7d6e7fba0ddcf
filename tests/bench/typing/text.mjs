/** The same 37,000 words at every run: news prose in shape, not in sense. */
const WORDS =
  'قال عاد الماء إلى أطراف الهور بعد ثلاثة مواسم من الجفاف وعاد معه الصيادون ومربو الجاموس وطيور الشتاء التي غابت طويلاً عن السماء المنخفضة فوق القصب وتقدّر منظمة FAO أن المساحة المغمورة ارتفعت بنسبة 34% خلال عام وهي أكبر زيادة منذ 2019 فيما أكد مدير الموارد المائية أن الحصة ستبقى ثابتة حتى نهاية الموسم بحسب بيان تلقته الوكالة'.split(
    ' ',
  )
const COUNT = 37_000
const PER_PARAGRAPH = 40

export function paragraphs() {
  let seed = 20260819
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  return Array.from(
    { length: COUNT / PER_PARAGRAPH },
    () => `${Array.from({ length: PER_PARAGRAPH }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')}.`,
  )
}
