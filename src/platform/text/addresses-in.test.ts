import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addressesIn } from './addresses-in.ts'

const linked = (text: string) => addressesIn(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['https://en.wikipedia.org/wiki/Athens_(disambiguation)', 'https://en.wikipedia.org/wiki/Athens_(disambiguation)'],
  ['(see https://en.wikipedia.org/wiki/Athens_(disambiguation)).', 'https://en.wikipedia.org/wiki/Athens_(disambiguation)'],
  ['(https://example.org/x)', 'https://example.org/x'],
  ['[https://example.org/x], and', 'https://example.org/x'],
  ['«https://example.org/b»', 'https://example.org/b'],
  ['« https://example.org/b ».', 'https://example.org/b'],
  ['„https://example.org/b“', 'https://example.org/b'],
  ['‚https://example.org/b‘', 'https://example.org/b'],
  ['https://example.org/c…', 'https://example.org/c'],
  ['https://example.org/c...', 'https://example.org/c'],
  ['https://example.org/d؟', 'https://example.org/d'],
  ['وhttps://example.org/d،', 'https://example.org/d'],
  ['https://example.org/e·', 'https://example.org/e'],
  ['https://example.org/e;', 'https://example.org/e'],
  ['https://example.org/e։', 'https://example.org/e'],
  ['见https://example.org/f。然后', 'https://example.org/f'],
  ['\u2067https://example.org/g\u2069', 'https://example.org/g'],
  ['https://example.org/h👍', 'https://example.org/h'],
  ['**https://example.org/i**', 'https://example.org/i'],
  ['https://ca.wikipedia.org/wiki/Col·legi', 'https://ca.wikipedia.org/wiki/Col·legi'],
  ['https://fr.wikipedia.org/wiki/L’Équipe', 'https://fr.wikipedia.org/wiki/L’Équipe'],
  ['https://el.wikipedia.org/wiki/Χανιά.', 'https://el.wikipedia.org/wiki/Χανιά'],
  ['https://example.org/a-', 'https://example.org/a-'],
  ['https://example.org/?a=1&b=(2)#c', 'https://example.org/?a=1&b=(2)#c'],
  ['https://web.archive.org/web/2020/https://example.org', 'https://web.archive.org/web/2020/https://example.org'],
  ['HTTPS://EXAMPLE.ORG/A!', 'HTTPS://EXAMPLE.ORG/A'],
  ['https://example.org/(a', 'https://example.org/(a'],
  ['http://[::1]:3000/x]', 'http://[::1]:3000/x'],
])('F12: the address in %j is %j', (text, address) => {
  expect(linked(text)).toEqual([address])
})

test('F12: of several, each is one', () => {
  expect(linked('https://a.example,https://b.example; [b](https://c.example)(https://d.example/)')).toEqual([
    'https://a.example',
    'https://b.example',
    'https://c.example',
    'https://d.example/',
  ])
})

test('F12: an address that begins with www leads to the web', () => {
  expect(addressesIn('Σελίδα:www.school.example/news.')).toEqual([{ from: 7, to: 30, href: 'https://www.school.example/news' }])
})

test.each(['www.', 'www.school', 'https://', 'https://…', 'http://?', 'anna@www.school.example', 'xhttps://a.example', 'ftp://www.a.example', 'https://a:b'])(
  'F12: %j holds no address of the web',
  (text) => {
    expect(linked(text)).toEqual([])
  },
)

test('F12: an address too long for a page is none', () => {
  expect(linked(`https://a.example/${'a'.repeat(2000)} https://b.example`)).toEqual(['https://b.example'])
})

const file = join(import.meta.dirname, '../../../../shared/data/inputs/paste/links.txt')
test.skipIf(!existsSync(file))('F12: the links that were reported, as they were reported', () => {
  expect(linked(readFileSync(file, 'utf8'))).toEqual([
    'https://en.wikipedia.org/wiki/Athens_(disambiguation)',
    'https://example.org/x',
    'https://example.org/b',
    'https://example.org/c',
    'https://example.org/d',
    'https://example.org/e',
  ])
})

test('S1: a megabyte of beginnings is read in no time', () => {
  const started = performance.now()
  for (const piece of ['https://a', 'https://a(', 'www.a.b', 'https://a,', '!', 'https://a.b....', 'http://', '(', 'www.'])
    addressesIn(piece.repeat(1_000_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(5_000)
})
