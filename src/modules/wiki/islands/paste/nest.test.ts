import { expect, test } from 'vitest'
import { type List, nest } from './nest.ts'

/** Items as `list`, depth, `.` when counted, and words. */
const items = (...written: string[]) =>
  written.map((each) => {
    const [, list = '', level, counted, value = ''] = /^(\w)(\d)(\.?) (.*)$/.exec(each) ?? []
    return { list, level: Number(level), ordered: counted === '.', value }
  })
const drawn = (lists: List<string>[]): string =>
  lists
    .map(({ ordered, items }) => `${ordered ? 'ol' : 'ul'}(${items.map(({ value, lists }) => value + (lists.length > 0 ? ` ${drawn(lists)}` : '')).join(' ')})`)
    .join(' ')

test.each<[string, string[], string]>([
  ['items of one list stay together', ['a1 x', 'a1 y'], 'ul(x y)'],
  ['a deeper one is inside the one before', ['a1 x', 'a2 y', 'a2 z', 'a1 w'], 'ul(x ul(y z) w)'],
  ['counted ones inside others', ['a1 x', 'a2. y', 'a1 z'], 'ul(x ol(y) z)'],
  ['much deeper is one deeper', ['a1 x', 'a5 y', 'a3 z', 'a1 w'], 'ul(x ul(y) ul(z) w)'],
  ['what begins deep is at the top', ['a3 x', 'a1 y'], 'ul(x) ul(y)'],
  ['another list begins anew', ['a1 x', 'b1 y', 'b1. z'], 'ul(x) ul(y) ol(z)'],
  ['another list inside ends with what it is in', ['a1. x', 'b2 y', 'a1. z'], 'ol(x ul(y) z)'],
  ['nothing is no list', [], ''],
])('F11: of Word’s lists, %s', (_, written, expected) => {
  expect(drawn(nest(items(...written)))).toBe(expected)
})
