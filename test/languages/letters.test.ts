import { expect, test } from 'vitest'
import { catalogues, english, textsOf } from './messages.ts'

/** Latin letters that look like some of a script's own: a word of nothing else is one of its words, mistyped. */
const lookalikes: Record<string, RegExp> = {
  Grek: /^[ABEHIKMNOPTXYZaiknopuvwxy]+$/,
  Cyrl: /^[ABCEHIJKMOPSTXYaceijopsxy]+$/,
  Armn: /^[LOSUfghjlnoqu]+$/,
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? []

/** What is wrong with the letters of a text: Latin ones stand in any, as TwinSpace and QR do, but not within a word. */
function faultsOf(script: string, text: string, original: string): string[] {
  const isOwn = new RegExp(`\\p{Script=${script}}`, 'u')
  return wordsOf(text).flatMap((word) => {
    const letters = [...word].filter((letter) => !/\p{Script=Common}|\p{Script=Inherited}/u.test(letter))
    const own = letters.filter((letter) => isOwn.test(letter))
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
    if (own.length + (script === 'Latn' ? 0 : latin.length) < letters.length) return [`“${word}” has letters of another script`]
    // Arabic joins its particles to Latin names, and looks like nothing in Latin.
    if (script !== 'Latn' && script !== 'Arab' && own.length > 0 && latin.length > 0) return [`“${word}” mixes scripts`]
    return latin.length > 0 && lookalikes[script]?.test(word) && !wordsOf(original).includes(word) ? [`“${word}” is in Latin letters`] : []
  })
}

test.each(catalogues)('$code is written in its own letters', ({ language, messages }) => {
  const faults = [...messages].flatMap(([key, source]) =>
    textsOf(source).flatMap((text) => faultsOf(language.script, text, english.get(key) ?? '').map((fault) => `${key}: ${fault}`)),
  )
  expect(faults).toEqual([])
})
