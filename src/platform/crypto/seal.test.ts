import { expect, test } from 'vitest'
import { isSigned, seal, sign, unseal } from './seal.ts'

test('what is sealed opens only here, for its purpose, unchanged', () => {
  const sealed = seal('secret', 'a', 'ὦ text')
  expect(unseal('secret', 'a', sealed)).toBe('ὦ text')
  expect(unseal('secret', 'b', sealed)).toBe(undefined)
  expect(unseal('other', 'a', sealed)).toBe(undefined)
  expect(unseal('secret', 'a', (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1))).toBe(undefined)
  expect(unseal('secret', 'a', 'short')).toBe(undefined)
})

test('a signature belongs to its text', () => {
  const signature = sign('secret', 'a', 'anna')
  expect(isSigned('secret', 'a', 'anna', signature)).toBe(true)
  expect(isSigned('secret', 'a', 'boris', signature)).toBe(false)
  expect(isSigned('secret', 'b', 'anna', signature)).toBe(false)
  expect(isSigned('secret', 'a', 'anna', '')).toBe(false)
})
