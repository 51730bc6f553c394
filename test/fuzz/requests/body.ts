import type { Chance } from './chance.ts'
import type { Value } from './words.ts'

export type Fields = (readonly [name: string, value: Value])[]
export type Body = { type: string; bytes: Buffer }

const percent = (value: Value): string =>
  typeof value === 'string' && value.isWellFormed()
    ? encodeURIComponent(value)
    : [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

export const queryOf = (fields: Fields): string => fields.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&')

export const urlencoded = (fields: Fields): Body => ({ type: 'application/x-www-form-urlencoded', bytes: Buffer.from(queryOf(fields)) })

const boundary = '----fuzz'
/** A form with a file. @param damage cut off, in the middle or at the end, or without what belongs to a part */
export function multipart(fields: Fields, files: Fields, damage: '' | 'cut' | 'no-end' | 'no-name' | 'no-head' = ''): Body {
  const part = (head: string, value: Value): Buffer =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${damage === 'no-head' ? '' : head}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')])
  const named = (name: string): string => (damage === 'no-name' ? '' : `; name="${name.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ')}"`)
  const parts = [
    ...fields.map(([name, value]) => part(`content-disposition: form-data${named(name)}`, value)),
    ...files.map(([name, value]) => part(`content-disposition: form-data${named(name)}; filename="a.png"\r\ncontent-type: image/png`, value)),
  ]
  const whole = Buffer.concat([...parts, Buffer.from(damage === 'no-end' ? '' : `--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: damage === 'cut' ? whole.subarray(0, whole.length >> 1) : whole }
}

/** Something that is no form. */
export function garbage(chance: Chance): Body {
  const type = chance.pick(['application/x-www-form-urlencoded', `multipart/form-data; boundary=${boundary}`, 'application/json', 'text/plain'])
  const text = chance.is(0.1) ? huge(chance) : chance.pick(nonsense)
  return { type, bytes: Buffer.from(text) }
}

const nonsense = [
  '',
  '{"a":1}',
  '{',
  '&&&&',
  '=',
  '%',
  '%%%=%zz',
  'a=%ff%fe',
  'a&'.repeat(20_000),
  '\0\0\0',
  `--${boundary}\r\n\r\n`,
  `--${boundary}--`,
  '<?xml version="1.0"?><a/>',
  'a='.repeat(30_000),
]

/** As much as fits into what is read of any form, and more. */
function huge(chance: Chance): string {
  const unit = chance.pick([
    'a&',
    'a=1&',
    '&',
    '=',
    '%',
    '%41',
    'x',
    `--${boundary}\r\n\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n`,
  ])
  return unit.repeat(chance.pick([60_000, 1_040_000, 1_100_000]) / unit.length)
}

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

/** A picture, or what passes for one. */
export const upload = (chance: Chance): Value =>
  chance.pick([png, png, png, png.subarray(0, 40), svg, 'GIF89a', '', 'hello', Buffer.alloc(20_000, 0xff), '<!DOCTYPE x [<!ENTITY a "b">]><svg>&a;</svg>'])
