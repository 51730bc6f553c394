import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Variables } from '../http/route.ts'
import { defineForm } from './define-form.ts'
import { choices, flag, optionalChoice, optionalCountry, search } from './fields.ts'
import { queryUrl, readQuery } from './read-query.ts'

const form = defineForm({ q: search(10), country: optionalCountry(), ages: optionalChoice(['young', 'old']), plus: flag(), of: choices(['a', 'b']) })
const nothing = { q: '', country: '', ages: '', plus: false, of: [] }

const read = async (query: string): Promise<unknown> => {
  const hono = new Hono<{ Variables: Variables }>()
  hono.get('/', (c) => c.json(readQuery(c, form)))
  return (await hono.request(`/?${query}`)).json()
}

test('an address says what its form would have sent', async () => {
  expect(await read('')).toEqual(nothing)
  expect(await read('q=+two+rivers&country=PT&ages=old&plus=on&of=a&of=b')).toEqual({ q: 'two river', country: 'PT', ages: 'old', plus: true, of: ['a', 'b'] })
})

test('what is no answer is left out, each by itself: a mistyped address finds more', async () => {
  expect(await read('q=%00river&country=pt&ages=older&plus=yes&of=c&more=1&__proto__=1')).toEqual({ ...nothing, q: 'river' })
  expect(await read('q=a&q=b&country=PT&country=GR&country')).toEqual({ ...nothing, q: 'a', country: 'PT' })
})

test('an address is made of what is asked for, and leads back to it', async () => {
  const asked = { q: 'a & b', country: 'PT', ages: '', plus: true, of: ['a', 'b'] }
  const url = queryUrl('/schools', { ...asked, page: 2 })
  expect(url).toBe('/schools?q=a+%26+b&country=PT&plus=on&of=a&of=b&page=2')
  expect(await read(url.slice(url.indexOf('?') + 1))).toEqual(asked)
  expect(queryUrl('/schools', { ...nothing, page: 1 })).toBe('/schools')
})
