/**
 * Makes resources/dictionaries/ar/feminine.txt: words in ة of which nobody writes the same word with a pronoun, so that
 * شركه is شركة, and عمله stays. What people write is taken from the word list that Tesseract's Arabic model brings
 * (Debian's tesseract-ocr-ara 4.1.0, Apache License 2.0: 113,000 words of the web, without frequencies):
 *
 *   apt-get install tesseract-ocr tesseract-ocr-ara
 *   combine_tessdata -u /usr/share/tesseract-ocr/5/tessdata/ara.traineddata FOLDER/ara.
 *   dawg2wordlist FOLDER/ara.lstm-unicharset FOLDER/ara.lstm-word-dawg FOLDER/words.txt
 *   node scripts/real-words.mjs FOLDER/words.txt
 *
 * The list holds misspelled words too, so that it holds شركه means nothing. But whoever writes عمله also writes عملها,
 * and nobody writes شركها.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadModule } from 'hunspell-asm'

const [list] = process.argv.slice(2)
if (!list) {
  console.error("Name the file that Tesseract's word list was written to.")
  process.exit(2)
}
const folder = join(import.meta.dirname, '../resources/dictionaries/ar')
const factory = await loadModule()
const mounted = await Promise.all(['ar.aff', 'ar.dic'].map((name) => readFile(join(folder, name))))
const dictionary = factory.create(...mounted.map((file) => factory.mountBuffer(file)))
const lines = (await readFile(list, 'utf8')).split('\n').map((line) => line.trim())
const written = new Set(lines.filter((word) => /^[\u0621-\u063a\u0641-\u064a]{2,}$/.test(word)))

/** Somebody's: his attacker, his pupil, his two sides. */
const REVIEWED = new Set(
  `مهاجمة تلميذة جانبية ابنية حارسة خادمة سجينة سكرتيرة عميدة مذيعة مضيفة مترجمة ممرضة معيدة رفيقة مرشدة جليسة حليفة
  خبيرة خدامة وصيفة طباخة ضابطة منافسة مناظرة مرافقة محاورة عروسة جريدة`.split(/\s+/),
)
const PRONOUNS = ['ها', 'هم', 'هما', 'نا']
const has = (word) => written.has(word)

/** Whether the word without its last letter takes pronouns, as far as anybody writes them. */
function takesPronouns(stem) {
  if (PRONOUNS.some((pronoun) => has(stem + pronoun))) return true
  const noun = stem.slice(0, -1)
  // جانبيه: a dual or a plural of its own, with a pronoun.
  if (stem.endsWith('ي')) return has(`${stem}ن`) && (has(`${noun}ون`) || has(`${noun}ان`))
  // معلمي is my teacher, صناعي (there is صناعية) is no my.
  if (has(`${stem}ي`) && !has(`${stem}ية`)) return true
  return has(`${stem}ون`) && has(`${stem}ين`) && has(`ال${stem}ين`)
}

function isFeminine(word) {
  if (!word.endsWith('ة') || word.length < 4 || /^[وف]?(?:[بك]?ال|لل)/.test(word) || REVIEWED.has(word)) return false
  const stem = word.slice(0, -1)
  const isMistakable = dictionary.spell(word) && dictionary.spell(`${stem}ه`)
  const isOfAnother = /^[وفبكل]/.test(word) && has(word.slice(1)) && dictionary.spell(word.slice(1))
  return isMistakable && !isOfAnother && !takesPronouns(stem)
}

const words = [...written].filter(isFeminine).sort()
const about =
  '# Words of which nobody writes the same with a pronoun (شركة, never شركه): made by scripts/real-words.mjs.'
await writeFile(join(folder, 'feminine.txt'), `${[about, ...words].join('\n')}\n`)
