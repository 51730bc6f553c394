import { expect, test } from 'vitest'
import { mailAddress, shownAddress } from './mail-address.ts'

test.each([
  ['anna@school.example', 'anna@school.example'],
  [' Anna.Papadaki+etwinning@School.Example ', 'anna.papadaki+etwinning@school.example'],
  ['anna@school.example.', 'anna@school.example'],
  ['an\u200Bna@school.example\u200F', 'anna@school.example'],
  ['ＡＮＮＡ＠school.example', 'anna@school.example'],
  ['DİLEK@OKUL.EXAMPLE', 'dilek@okul.example'],
  ['dılek@okul.example', 'dilek@okul.example'],
  ['anna@Σχολείο.example', 'anna@xn--kxalrpdt2a.example'],
  ['anna@σχολείο.example', 'anna@xn--kxalrpdt2a.example'],
  ['anna@XN--KXALRPDT2A.example', 'anna@xn--kxalrpdt2a.example'],
  ['anna@школа.рф', 'anna@xn--80atdl2c.xn--p1ai'],
  ["o'neill_3@sub.school.example", "o'neill_3@sub.school.example"],
])('F2, F3: “%s” is %s', (typed, address) => expect(mailAddress(typed)).toBe(address))

test.each([
  'a@b..c',
  'a..b@school.example',
  '.a@school.example',
  'a.@school.example',
  'a@school.example..',
  'a@.example',
  'a@school',
  'a@-school.example',
  'a@school_1.example',
  'a@127.0.0.1',
  'a@[127.0.0.1]',
  'a@b@school.example',
  'a b@school.example',
  'anna',
  '@school.example',
  'anna@',
  '',
  '"anna"@school.example',
  'άννα@school.example',
  'anna@school.example,bela@school.example',
  'Anna <anna@school.example>',
  'anna@school.example/x',
  'anna@school.example?cc=x',
  'anna@sch%6Fol.example',
  `${'a'.repeat(65)}@school.example`,
  `anna@${'a'.repeat(64)}.example`,
  `anna@${'abc.'.repeat(63)}example`,
])('F2: “%s” is no address', (typed) => expect(mailAddress(typed)).toBeUndefined())

test('F3: an address is read in its own script', () => {
  expect(shownAddress('anna@xn--kxalrpdt2a.example')).toBe('anna@σχολείο.example')
  expect(shownAddress('anna@school.example')).toBe('anna@school.example')
})
