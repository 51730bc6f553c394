import { expect, test } from 'vitest'
import { classRules, declarations } from './declarations.ts'

test('F10: a style attribute is read from its text', () => {
  expect([...declarations('Font-Weight: 700 ;color:red;;mso-list:l0 level2 lfo1; background:url(https://a.example/x)')]).toEqual([
    ['font-weight', '700'],
    ['color', 'red'],
    ['mso-list', 'l0 level2 lfo1'],
    ['background', 'url(https://a.example/x)'],
  ])
  expect([...declarations('nonsense; :x')]).toEqual([])
})

test('F9: of style sheets, what is said of a class by its name alone is read, the later over the earlier', () => {
  const rules = classRules(
    '<!--table {color:red}\n.xl65\n\t{font-weight:400; color:blue}\ntd.xl65, p.note {font-weight:700}\n.xl65 .inner, .xl66:hover {font-style:italic}\n@page Section1 {size:1}--> .late {a:b',
  )
  expect([...rules].map(([name, said]) => [name, [...said]])).toEqual([
    [
      'xl65',
      [
        ['font-weight', '700'],
        ['color', 'blue'],
      ],
    ],
    ['note', [['font-weight', '700']]],
    ['late', [['a', 'b']]],
  ])
})
