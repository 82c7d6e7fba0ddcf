import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { SafeHtml } from './safe-html'
import { createTemplates, jsonForScript } from './templates'

const evil = '<img src=x onerror=alert(1)>"\'&{{ 7 | times: 7 }}'
const render = (source: string, view: object): string => createTemplates({ t: source })('t', view)

test('everything is escaped', () => {
  expect(render('{{ x }}', { x: evil })).toBe('&lt;img src=x onerror=alert(1)&gt;&#34;&#39;&amp;{{ 7 | times: 7 }}')
  expect(render('{% for i in x %}{{ i }}{% endfor %}', { x: ['<b>'] })).toBe('&lt;b&gt;')
  expect(render('{% assign y = x | upcase %}{{ y }}', { x: '<b>' })).toBe('&lt;B&gt;')
})

test.each(['raw', 'isolate', 'paragraphs'])('%s escapes what is words', (filter) => {
  expect(render(`{{ x | ${filter} }}`, { x: evil, direction: 'rtl' })).not.toMatch(/<img/)
})

test('raw lets through what the program rendered', () => {
  expect(render('{{ x | raw }}', { x: SafeHtml.of([h('p', {}, ['نص <b>'])]) })).toBe('<p>نص &#x3C;b></p>')
  expect(render('{{ x | raw }}', { x: { toString: () => '<b>' } })).not.toContain('<b>')
})

test('a value of the view is never read as a template', () => {
  expect(render('{{ x }}', { x: '{% assign a = 1 %}{{ a }}' })).toBe('{% assign a = 1 %}{{ a }}')
})

test('prototypes are out of reach', () => {
  expect(render('{{ x.constructor }}{{ x.__proto__ }}{{ constructor }}', { x: {} })).toBe('')
})

test('isolate and paragraphs follow the direction of the page', () => {
  expect(render('{{ x | isolate }}', { x: 'لغة C++ صعبة', direction: 'rtl' })).toBe('لغة <bdi dir="ltr">C++</bdi> صعبة')
  expect(render('{{ x | paragraphs }}', { x: 'أ\n\n ب \n', direction: 'rtl' })).toBe('<p>أ</p><p>ب</p>')
})

test('fill puts values into words, escaped', () => {
  expect(render('{{ w | fill: "name", x }}', { w: 'عن {name}', x: '<b>$&' })).toBe('عن &lt;b&gt;$&amp;')
})

test('structured data cannot leave its script', () => {
  const value = { headline: '</script><script>alert(1)</script><!-- \u2028 & ]]>' }
  const json = jsonForScript(value)
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual(value)
  expect(render('{{ x | json_for_script }}', { x: value })).toBe(json)
})
