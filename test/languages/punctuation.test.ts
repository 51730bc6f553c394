import { expect, test } from 'vitest'
import { catalogues, textsOf } from './messages.ts'
import { punctuationFaults } from './punctuation.ts'

test.each(catalogues)('$code has its own marks, quotation marks and spaces', ({ language, messages }) => {
  const faults = [...messages].flatMap(([key, source]) =>
    textsOf(source).flatMap((text) => punctuationFaults(language, text).map((fault) => `${key}: ${fault}`)),
  )
  expect(faults).toEqual([])
})
