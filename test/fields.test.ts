import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FormDefinition, secretNames } from '../src/platform/forms/define-form.ts'
import { readForm } from '../src/platform/forms/read-form.ts'
import { Form } from '../src/platform/http/form.ts'
import type { Ctx } from '../src/platform/http/route.ts'
import { plainText } from '../src/platform/text/plain-text.ts'
import { searchWords } from '../src/platform/text/search-words.ts'

const root = join(import.meta.dirname, '..')
const size = 1024 * 1024
const filled = (piece: string, before = '', after = ''): string =>
  before + piece.repeat(Math.floor((size - before.length - after.length) / piece.length)) + after

/** Megabytes that have made some check of text take longer than its size, here or elsewhere. */
const megabytes: Record<string, string> = {
  'S1: an address of dots': filled('.', 'a@'),
  'an address of addresses': filled('a@'),
  'a host of labels': filled('a.', 'a@', '@'),
  'a website of dots': filled('.', 'https://a', ' '),
  spaces: filled(' ', 'a', 'a'),
  'line ends': filled('\r\n'),
  digits: filled('1'),
  'hexadecimal digits': filled('0'),
  hyphens: filled('-'),
  'two kinds of mark on one letter': filled('\u0301', filled('\u0316', 'a').slice(0, size / 2)),
  'signs that fold into words': filled('ﷺ'),
  'control characters': filled('\0\u0007'),
  'half of a letter': filled('\ud83d'),
}

const millisecondsOf = async (act: () => unknown): Promise<number> => {
  const before = process.threadCpuUsage()
  await act()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
/** Slow is what is slow each time: once it may have been the collection of others' garbage, or a core that others used. */
async function isSlow(act: () => unknown, tries = 3): Promise<boolean> {
  return (await millisecondsOf(act)) > 100 && (tries === 1 || isSlow(act, tries - 1))
}

const isDefinition = (value: unknown): value is FormDefinition => typeof value === 'object' && value !== null && 'fields' in value && 'schema' in value
const definitionsIn = (value: unknown): FormDefinition[] => {
  if (isDefinition(value)) return [value]
  return value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(definitionsIn) : []
}
const files = globSync('src/modules/**/forms.ts', { cwd: root })
const forms: [string, FormDefinition][] = []
for (const file of files) {
  const module: Record<string, unknown> = await import(join(root, file))
  for (const [name, value] of Object.entries(module))
    forms.push(...definitionsIn(value).map((form, at): [string, FormDefinition] => [`${file} ${name} ${at}`, form]))
}

test('every form stands in a forms.ts, where it is found', () => {
  expect(forms.length).toBeGreaterThan(30)
  const elsewhere = globSync('src/modules/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/(^|\/)forms\.ts$/.test(file) && !file.includes('.test.'))
  expect(elsewhere.filter((file) => /z\.object\(|defineForm\(/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('every field of a page is one of its form’s definition, and drawn by it', () => {
  const drawn = /<(?:input|textarea|select|TextInput|TextArea|Select|Checkbox|CheckboxGroup|RadioGroup)\b/g
  const byHand = globSync('src/modules/**/*.tsx', { cwd: root }).flatMap((file) => {
    const count = readFileSync(join(root, file), 'utf8').match(drawn)?.length
    return count ? [`${file}: ${count}`] : []
  })
  // What the editor's own script reads, and nobody sends.
  expect(byHand).toEqual(['src/modules/wiki/views/editor-dialogs.tsx: 2'])
})

test('what takes a password or a code is a secret: shown by no page again, and kept nowhere', () => {
  const fields = forms.flatMap(([, { fields }]) => Object.entries(fields))
  const taking = fields.filter(([, { control }]) => control.kind === 'password' || control.autocomplete === 'one-time-code')
  expect(taking.length).toBeGreaterThan(7)
  expect(taking.filter(([, { control }]) => !control.secret)).toEqual([])
  expect([...secretNames].sort()).toEqual(['code', 'current', 'known', 'password', 'secret'])
})

test.each(forms)('S1: a megabyte in a field costs no more than its size: %s', async (_, definition) => {
  for (const field of Object.keys(definition.fields)) {
    for (const [what, text] of Object.entries(megabytes)) {
      const form = new Form(Number.POSITIVE_INFINITY)
      form.add(field, text)
      const read = () => readForm({ var: { form } } as Ctx, definition)
      expect({ field, what, slow: await isSlow(read) }).toEqual({ field, what, slow: false })
    }
  }
})

test.each(Object.entries(megabytes))('a megabyte of %s is made plain in no time', async (_, text) => {
  expect(await isSlow(() => plainText(text))).toBe(false)
})

test.each(Object.entries(megabytes))('a megabyte of %s is searched for by few words', async (_, text) => {
  expect(await isSlow(() => searchWords(text))).toBe(false)
  expect(searchWords(text).length).toBeLessThanOrEqual(8)
})

test('S4: words are counted after folding, each once', () => {
  const plain = (text: string) => searchWords(text).map(([word]) => word)
  expect(plain('ﷺ '.repeat(100))).toEqual(['صلي', 'الله', 'عليه', 'وسلم'])
  expect(plain('ﷺ'.repeat(100))).toEqual(['صلي', 'الله', 'عليه', 'وسلمصلي', 'وسلم'])
  expect(plain('a b c d e f g h i j a b')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  expect(plain('x'.repeat(100))).toEqual(['x'.repeat(60)])
  for (const text of ['й'.repeat(200), 'ђ ', 'Жü ']) for (const word of searchWords(text.repeat(100))) expect(word.length).toBeLessThanOrEqual(4)
})

test('text is kept without control characters, and with as many marks on a letter as a language needs', () => {
  expect(plainText('one\r\ntwo\tthree\0\u0007\u009f')).toBe('one\ntwo\tthree')
  expect(plainText('one\rtwo')).toBe('one\ntwo')
  expect(plainText('one\vtwo')).toBe('one\ntwo')
  expect(plainText('Việt Nam, Ελλάδα, שָׁלוֹם')).toBe('Việt Nam, Ελλάδα, שָׁלוֹם')
  expect(plainText(`a${'\u0301'.repeat(100)}b`)).toBe(`a${'\u0301'.repeat(3)}b`)
})
