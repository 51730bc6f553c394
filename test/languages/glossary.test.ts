import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogues, locales, textsOf } from './messages.ts'
import { notes, readers } from './notes.ts'

/** A term's words in a language. @property not what is never said for it @property unless readers to whom it is, all the same */
type Term = { word: string; note?: string; not?: string[]; unless?: string[] }
type Glossary = { style: string; terms: Record<string, Term> }

const glossaryOf = (code: string): Glossary => {
  const file = join(locales, `glossary/${code}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { style: '', terms: {} }
}
const ids = Object.keys(glossaryOf('en').terms)

test('docs/terms.md is what the glossary says', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(locales, '../bin/terms.mjs'), '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.each(catalogues)('$code has words for the terms of English, and says them', ({ language, code, messages }) => {
  const { style, terms } = glossaryOf(code)
  if (!language.of) expect(Object.keys(terms).length, `locales/glossary/${code}.json`).toBeGreaterThan(0)
  const all = language.status === 'required' && !language.of
  expect(Object.keys(terms)).toEqual(all ? ids : ids.filter((id) => id in terms))
  if (all) expect(style).not.toBe('')
  const texts = [...messages].map(([key, source]) => ({ key, text: textsOf(source).join('\n'), reader: notes.get(key)?.reader ?? '' }))
  const inForce = { ...(language.of ? glossaryOf(language.of).terms : {}), ...terms }
  const wrong = Object.values(inForce).flatMap(({ word, not = [], unless }) => {
    expect(readers).toEqual(expect.arrayContaining(unless ?? []))
    // Who reads a message is not known before it has a note.
    const heard = unless ? texts.filter(({ reader }) => reader && !unless.includes(reader)) : texts
    return not.flatMap((never) => {
      const found = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${never}(?![\\p{L}\\p{M}\\p{N}-])`, 'iu')
      return heard.filter(({ text }) => found.test(text)).map(({ key }) => `${key}: “${never}”, for “${word}”`)
    })
  })
  expect(wrong).toEqual([])
})
