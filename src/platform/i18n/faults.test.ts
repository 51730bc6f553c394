import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refuseFaults } from './faults.ts'
import { codesOf, type Language, languages } from './languages.ts'

const folder = mkdtempSync(join(tmpdir(), 'twinning-faults-'))
cpSync('locales/en', join(folder, 'en'), { recursive: true })
mkdirSync(join(folder, 'nb'))
afterAll(() => rmSync(folder, { recursive: true }))

const norwegian: Language = { ...(languages[0] as Language), code: 'nb', name: 'Norsk', tag: 'nb', status: 'growing' }
const english = languages[0] as Language
const asked = (table: readonly Language[], catalogue = '{}') => {
  writeFileSync(join(folder, 'nb/shell.json'), catalogue)
  return () => refuseFaults(folder, table)
}

test('the program’s own languages hold together', () => expect(() => refuseFaults('locales')).not.toThrow())

test.each([
  ['{"nav.schools": "Skoler", ', 'locales/nb/shell.json: '],
  ['{"nav.schools": 7}', 'locales/nb/shell.json: “nav.schools” is not a string'],
  ['{"nav.schools": "Skoler {"}', 'locales/nb: shell.nav.schools is no message'],
  ['{"nav.schools": "{antall, plural, other {#}}"}', 'locales/nb: shell.nav.schools asks for {antall}, which English does not have'],
])('a catalogue that says %s is refused in one line that says where', (catalogue, line) => {
  expect(asked([english, norwegian], catalogue)).toThrow(line)
  expect(asked([english, norwegian])).not.toThrow()
})

test.each([
  [[norwegian], 'en is missing'],
  [[english, norwegian, norwegian], 'nb stands there twice'],
  [[english, { ...norwegian, aliases: ['en'] }], 'en stands there twice'],
  [[english, { ...norwegian, code: '../nb' }], '../nb: code is no language’s'],
  [[english, { ...norwegian, tag: 'zz_ZZ!' }], 'nb: tag is none of BCP 47'],
  [[english, { ...norwegian, tag: undefined as unknown as string }], 'nb: tag is none of BCP 47'],
  [[english, { ...norwegian, script: 'Cyrl' }], 'nb: script is not that of nb'],
  [[english, { ...norwegian, code: 'sq', tag: 'sq' }], 'sq: sq does not count 24 hours: add -u-hc-h23'],
  [[english, { ...norwegian, of: 'no' }], 'nb: there is no no, whose region it is'],
])('a table of languages that is wrong is refused: %#', (table, line) => expect(asked(table)).toThrow(line))

test('a language is called by its other names, too', () => {
  expect([...codesOf([english, { ...norwegian, aliases: ['no', 'nn'] }])]).toEqual([
    ['en', 'en'],
    ['nb', 'nb'],
    ['no', 'nb'],
    ['nn', 'nb'],
  ])
})
