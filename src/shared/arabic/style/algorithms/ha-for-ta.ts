import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

/** Words whose ه belongs to the root, and verbs in التـ with a pronoun, without the article. */
const ROOT_HA = new Set(
  `وجه أوجه وجوه مياه فقه انتباه اشتباه اتجاه توجيه ترفيه نزيه منزه شبه شبيه مشبه تشبيه تشابه متشابه مشابه أشباه أشبه مكروه كره كريه إكراه
  مشتبه جنيه تنبيه منبه تنبه نبيه سفه سفيه فقيه تشويه مشوه تمويه مموه أفواه فوه تفوه جباه شياه شفاه إله تيه منتزه متنزه تنزه نزه وجيه مرفه رفاه متجه موجه مواجه
  تافه أتفه فاره معتوه عته أبله بله شره تأوه آه تأله تنويه وله عمه سنه مشافه أكره متوجه توجه متنبه كنه عضاه بده نقاه تقاه تقطه تزمه تهمه تمسه تحقه تفه غاه قاه هاه
  فواكه جاه منتبه متفقه تفقه أفقه مكره متشبه تشبه مكاره أمواه اله تنزيه تأليه تسفيه تكريه منوه مؤله مفوه نابه كاره واله شافه تفكه`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const WORD =
  /(?<![\p{L}\p{M}\p{N}ـ]|[\p{L}\p{N}][-_])(?:[وف]?[بك]?ال|[وف]?لل)([\u0621-\u063A\u0641-\u064A]{3,30})(?![\p{L}\p{M}ـ])/gu

/** A noun with the article carries no pronoun, so a final ه is a ta marbuta without its dots, unless the root has it. */
export const haForTa: Algorithm = function* ({ bare: { text } }): Iterable<Hit> {
  for (const { 0: word, 1: noun = '', index } of text.matchAll(WORD)) {
    if (!noun.endsWith('ه') || ROOT_HA.has(noun)) continue
    yield { start: index, end: index + word.length, fix: `${word.slice(0, -1)}ة` }
  }
}
