import type { Chance } from './chance.ts'

/** What a field holds: text, or bytes that are no text. */
export type Value = string | Buffer

const bytes = (...all: number[]): Buffer => Buffer.from(all)
const tower = (height: number): string => `a${'\u0301\u0334\u0489'.repeat(height)}`

/** Values that have broken programs before, ours or another's. */
const hostile: readonly Value[] = [
  ...[
    '',
    ' ',
    '\t\n',
    '0',
    '-1',
    '-0',
    '1e300',
    'NaN',
    'Infinity',
    '99999999999999999999',
    '2147483648',
    '9007199254740993',
    '0x10',
    '1.5',
    ' 7 ',
    '٣',
    '１２',
  ],
  ...['0000-00-00', '0000-01-01', '9999-12-31', '275760-09-13', '-000001-01-01', '2026-02-30', '2026-13-01', '12/05/2026', '1970-01-01T00:00:00.000Z'],
  ...['null', 'undefined', 'true', 'on', '[]', '{}', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...["' or 1=1 --", "'; drop table people; --", '%', '_', '\\', "\\'", '$1', '$$', 'foo & | !', '(((', '*', '+', '"', '""', 'a:*', '<->'],
  ...[
    '{name}',
    '{',
    '}',
    "'{",
    '{count, plural, other{#}}',
    '<b>',
    '</textarea><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&#0;',
    '&amp;',
    '#{7*7}',
  ],
  ...[
    'http://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%0d%0aSet-Cookie:x=y',
    '../../../../etc/passwd',
  ],
  ...[
    'a\0b',
    '\0',
    '\u0001\u0008\u001b[31m',
    '\ufeff',
    '\u200b\u2060\u3164\u2800',
    '\u202eevil\u202c',
    '\u2066\u2067\u2068',
    '\u{e0001}\u{e0061}',
    '\r\nSet-Cookie: x=y',
  ],
  ...['İ', 'ı', 'ß', 'ﬃ', 'ﷺ', '𝕳𝖊𝖑𝖑𝖔', '👩‍👩‍👧‍👧', '👍🏽'.repeat(60), 'Ω≈ç√', '日本語', 'مرحبا', 'ħþðœə', 'Ǆ'],
  ...[
    'ﷺ'.repeat(100),
    'ﷺ'.repeat(1000),
    tower(30),
    tower(5000),
    'a '.repeat(2000),
    'word '.repeat(300),
    ','.repeat(10_000),
    '\n'.repeat(10_000),
    '- '.repeat(5000),
  ],
  ...['a'.repeat(65_536), 'é'.repeat(30_000), '\u202e'.repeat(20_000), `${'a'.repeat(30_000)}@`, `${'a.'.repeat(20_000)}@b`, '('.repeat(20_000)],
  ...['a@b', 'a@b..c', 'anna@school.example.', 'DİLEK@school.example', 'ａ@ｂ.ｃ', '"a b"@c.example', 'a@[127.0.0.1]', 'xn--nxasmq6b@xn--jxalpdlp.example'],
  ...['EN', 'xx', 'en-XA', 'GR', 'zz', 'ZZ', 'Greece', 'el; q=0', 'accepted', 'accept', 'founder', 'up', 'validated', 'teacher'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '{00000000-0000-0000-0000-000000000000}',
    '00000000000000000000000000000000',
  ],
  ...[bytes(0xed, 0xa0, 0x80), bytes(0xc0, 0xaf), bytes(0xff, 0xfe), bytes(0xe2, 0x82), bytes(0xf4, 0x90, 0x80, 0x80), Buffer.alloc(2000, 0xfe)],
]

/** Long runs of one thing with another before and behind: what patterns that try again from every place are slow at. */
function run(chance: Chance, name: string): string {
  const unit = chance.pick(['a', '.', '-', ' ', '@', '/', ':', '1', ',', 'a.', 'a-', 'a ', '.-', '\n', '\t', '&', '<', '[', '\u0301', 'ﷺ', 'é'])
  const head = name.includes('email') ? 'a@' : chance.pick(['', '', 'http://', '<', '1 '])
  const tail = chance.pick(['', '@', '!', ',x', ' x', '>', '\n!', '"'])
  return head + unit.repeat(chance.pick([300, 5000, 40_000, 160_000])) + tail
}

/** What is hostile to fields of a kind, by their names. */
const ofKind: [name: RegExp, values: readonly string[]][] = [
  [
    /On$|date|day|before|since/i,
    ['0000-01-01', '0000-00-00', '0001-01-01', '9999-12-31', '10000-01-01', '275760-09-13', '2026-02-30', '-0001-01-01', '2026-12-01T00:00'],
  ],
  [
    /count|from$|to$|version|page|ages|width/i,
    ['-1', '0', '1e300', 'NaN', '99999999999999999999', '2147483648', '1.5', '0x10', '1e3', '٣', '4294967296', '1000000000'],
  ],
  [/code|secret|token/i, ['١٢٣٤٥٦', '１２３４５６', '12345６', '000000', '123 456', '12-34-56', '²³¹⁴⁵⁶', 'ABCD-EFGH', 'aaaa aaaa']],
  [/country|language|level|step|role|answer|decision/i, ['X', 'x', 'XX', 'GRX', 'G\u0301', '𝕏', 'ΕΛ', 'gr', 'el-', '٠']],
]

/** @param name of the field it is for */
export function hostileValue(chance: Chance, name = ''): Value {
  if (chance.is(name.includes('email') ? 0.5 : 0.15)) return run(chance, name)
  const own = chance.is(0.7) ? ofKind.find(([names]) => names.test(name))?.[1] : undefined
  return chance.pick(own ?? hostile)
}

/** Names of fields that have broken programs before. */
export const hostileNames = ['__proto__', 'constructor', 'a[b]', 'a.b', 'a[]', '', 'toString', 'x'.repeat(9000), '\u202e', 'length', '0'] as const

const sentences = [
  'We measured the river today.',
  'Οι μαθητές μας έγραψαν στους δικούς σας.',
  'قسنا النهر مع تلاميذنا اليوم.',
  'Nous comparons nos rivières.',
  'Ładna pogoda, żółta łódź.',
]

/** What somebody would type into a field of this name and kind. @param addresses mail addresses of people there are */
export function honestValue(chance: Chance, name: string, type: string, addresses: readonly string[]): string {
  if (type === 'email' || name === 'email') return chance.is(0.5) ? chance.pick(addresses) : `person${chance.whole(1e9)}@school.example`
  if (type === 'password' || name === 'password') return honestPassword
  if (type === 'date') return chance.pick(['2026-12-01', '2027-03-01', '2027-06-30'])
  if (type === 'number' || /count|from$|to$|version/i.test(name)) return String(chance.whole(30))
  if (name === 'q') return chance.pick(['river', 'Γυμνάσιο', 'lyseo biology', 'Eleni', 'Oulu'])
  if (/^(list|names)$/.test(name)) return chance.pick(['Zoé', 'Zoé\nΝίκος\nمحمد'])
  if (/code|token|secret/i.test(name)) return chance.pick(['123456', 'abcd2345'])
  return chance.pick(sentences)
}

export const honestPassword = 'a long and honest password'
