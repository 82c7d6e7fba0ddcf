/** Quranic words: no rule of Arabic spelling may touch them. */
import type { Range } from './ranges'

const ORNATE = /﴿[^﴾]{0,5000}(?:﴾|$)/g
/** Alef wasla and the signs of recitation: written in the Quran and nowhere else. */
const QURANIC = /[\u0671\u06d6-\u06ed]/
const WORD = /\S{1,200}/g
const MARK = /[\u064b-\u0652\u0670\u0653-\u0655]/g
const LETTER = /[\u0621-\u063a\u0641-\u064a\u0671]/g
const VOWELLED = 0.5

const isVowelled = (word: string): boolean => {
  const letters = word.match(LETTER)?.length ?? 0
  return letters > 0 && (word.match(MARK)?.length ?? 0) >= letters * VOWELLED
}

/** Verses: what stands in ﴿…﴾, and runs of vowelled words that hold a sign of recitation. */
export function quranicStretches(text: string): Range[] {
  const ranges = text.includes('﴿')
    ? Array.from(text.matchAll(ORNATE), ({ 0: verse, index }) => ({ start: index, end: index + verse.length }))
    : []
  if (!QURANIC.test(text)) return ranges
  let run: (Range & { quranic: boolean }) | null = null
  const end = () => {
    if (run?.quranic) ranges.push({ start: run.start, end: run.end })
    run = null
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const quranic = QURANIC.test(word)
    if (quranic || isVowelled(word)) {
      run = {
        start: (run as Range | null)?.start ?? index,
        end: index + word.length,
        quranic: quranic || (run as { quranic: boolean } | null)?.quranic === true,
      }
    } else end()
  }
  end()
  return ranges
}
