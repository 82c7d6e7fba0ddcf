import { describe, expect, it } from 'vitest'
import { exampleForms, Lexicon, type LexiconKind } from './lexicon'

const accepted = (word: string, kind: LexiconKind, forms: string) => {
  const lexicon = new Lexicon()
  lexicon.add(word, kind)
  return forms
    .split(' ')
    .filter((form) => lexicon.accepts(form))
    .join(' ')
}

describe('proclitics', () => {
  it('are those of grammar', () => {
    const right = 'أربيل وأربيل فأربيل بأربيل لأربيل كأربيل وبأربيل فلأربيل'
    expect(accepted('أربيل', 'place', right)).toBe(right)
    expect(accepted('أربيل', 'place', 'الأربيل بوأربيل لبأربيل أأربيل اربيل')).toBe('')
  })
  it('join the article', () => {
    const right = 'الكرادة والكرادة بالكرادة فبالكرادة كالكرادة للكرادة وللكرادة'
    expect(accepted('الكرادة', 'place', right)).toBe(right)
    expect(accepted('الكرادة', 'place', 'لالكرادة الالكرادة بللكرادة')).toBe('')
    expect(accepted('الليكود', 'party', 'لليكود وبالليكود')).toBe('لليكود وبالليكود')
  })
})

describe('families', () => {
  it('have the article, a feminine and plurals', () => {
    const right = 'الجبوري جبوري الجبورية للجبوريين والجبوريون الجبوريات جبورياً'.replace('ياً', 'يا')
    expect(accepted('الجبوري', 'family', right)).toBe(right)
    expect(accepted('جبوري', 'family', right)).toBe(right)
  })
  it('that are no nisba have the article alone', () => {
    expect(accepted('الشابندر', 'family', 'الشابندر شابندر للشابندر الشابندرين')).toBe('الشابندر شابندر للشابندر')
  })
})

it('knows every form that it shows of a word', () => {
  for (const word of ['بقبوق', 'الزقزوق', 'ترند']) {
    const lexicon = new Lexicon()
    lexicon.add(word, 'newsroom')
    expect(exampleForms(word).filter((form) => !lexicon.accepts(form))).toEqual([])
    expect(exampleForms(word)).toContain(word)
  }
  expect(exampleForms('كلمتان هنا')).toEqual([])
})
