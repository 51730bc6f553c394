import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number.ts'

test.each([
  ['7', 7],
  ['0', 1],
  ['99', 50],
  ['999999999999999', 50],
  [undefined, 1],
  ['', 1],
  ['-3', 1],
  ['2.5', 1],
  ['1e300', 1],
  ['Infinity', 1],
  ['٣', 1],
  ['9'.repeat(400), 1],
])('S16: %s is %i on a page of 50', (text, number) => {
  expect(wholeNumber(text, { from: 1, to: 50, otherwise: 1 })).toBe(number)
})
