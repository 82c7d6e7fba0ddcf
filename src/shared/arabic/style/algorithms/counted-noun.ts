import { MONTHS, WEEKDAYS } from '../../dates'
import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

/** What is counted in news: singular, accusative singular, plural. */
const NOUNS = `
شخص شخصاً أشخاص / يوم يوماً أيام / عام عاماً أعوام / سنة سنةً سنوات / ساعة ساعةً ساعات / دقيقة دقيقةً دقائق / ثانية ثانيةً ثوانٍ /
شهر شهراً أشهر / أسبوع أسبوعاً أسابيع / مليون مليوناً ملايين / مليار ملياراً مليارات / دولار دولاراً دولارات /
دينار ديناراً دنانير / قتيل قتيلاً قتلى / جريح جريحاً جرحى / شهيد شهيداً شهداء / مصاب مصاباً مصابين / عنصر عنصراً عناصر /
مسلح مسلحاً مسلحين / جندي جندياً جنود / ضابط ضابطاً ضباط / طفل طفلاً أطفال / نائب نائباً نواب / مرشح مرشحاً مرشحين /
برميل برميلاً براميل / كيلومتر كيلومتراً كيلومترات / متر متراً أمتار / طن طناً أطنان / مدينة مدينةً مدن / منزل منزلاً منازل /
صاروخ صاروخاً صواريخ / طائرة طائرةً طائرات / سيارة سيارةً سيارات / مرة مرةً مرات / دولة دولةً دول / محافظة محافظةً محافظات /
مقعد مقعداً مقاعد / صوت صوتاً أصوات / هجوم هجوماً هجمات / حادث حادثاً حوادث / درجة درجةً درجات`

interface Forms {
  readonly singular: string
  readonly accusative: string
  readonly plural: string
}

const FORMS = new Map<string, Forms>()
for (const row of NOUNS.split('/')) {
  const [singular = '', accusative = '', plural = ''] = row.trim().split(' ')
  const forms: Forms = { singular, accusative: accusative.endsWith('ةً') ? singular : accusative, plural }
  for (const form of [singular, accusative, plural]) FORMS.set(form, forms)
}

const NOUN = [...FORMS.keys()].sort((a, b) => b.length - a.length).join('|')
/** `الساعة 5 يوم الجمعة`, `في 5 شهر آب`: nothing is counted. */
const DAYS_AND_MONTHS = [...WEEKDAYS.ar, ...MONTHS.ar].join('|')
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}ـ.,٫/:%-]|(?:عام|سنة|مادة|رقم|ساعة|فقرة|قناة|دورة|لواء|فوج) )([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9}) (${NOUN})(?![\\p{L}\\p{M}ـ]| (?:${DAYS_AND_MONTHS}))`,
  'gu',
)
/** After these a counted noun stands by itself; before another noun it may be in a construct, without tanween. */
const ENDS_PHRASE = /^(?:$|[.،؛؟!:)»\n]| (?:في|من|على|إلى|عن|خلال|بعد|قبل|بين|منذ|مع|بسبب|جراء|إثر)(?![\p{L}\p{M}ـ]))/u
const LOOK = 12

/** Which form a number wants (CLDR's plural rules for Arabic), or null where it wants none of them for certain. */
function wanted(
  number: number,
  { singular, accusative, plural }: Forms,
  written: string,
  after: string,
): string | null {
  const rest = number % 100
  if (rest >= 3 && rest <= 10) return plural
  if (rest >= 11) return written === plural || (written === singular && ENDS_PHRASE.test(after)) ? accusative : null
  return rest === 0 && number > 0 && written !== singular ? singular : null
}

/** A counted noun in the wrong number or case: 3–10 want the plural, 11–99 the accusative, 100 and 1000 the singular. */
export const countedNoun: Algorithm = function* ({ bare: { text } }): Iterable<Hit> {
  for (const { 0: phrase, 1: number = '', 2: noun = '', index } of text.matchAll(COUNTED)) {
    const end = index + phrase.length
    const forms = FORMS.get(noun)
    const fix = forms && wanted(Number(number.replaceAll(',', '')), forms, noun, text.slice(end, end + LOOK))
    if (fix && fix !== noun) yield { start: end - noun.length, end, fix }
  }
}
