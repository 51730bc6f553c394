import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { visitor } from '../../access/actor.ts'
import { anyone } from '../../access/guards.ts'
import type { AppContext } from '../context.ts'
import { mount } from '../http/mount.ts'
import { kilobytes, post, type Variables } from '../http/route.ts'
import { defineForm } from './define-form.ts'
import { choices, type Fields, ids, optionalChoice, optionalDay, text } from './fields.ts'
import { keyField, maxKey } from './form-key.ts'
import { formPage } from './form-page.ts'
import { formBytes } from './form-size.ts'
import { handleForm } from './handle-form.ts'

test('what a form can need is known from its fields', () => {
  const bytes = (fields: Fields): number => formBytes(fields) - `${keyField}=&`.length - maxKey
  expect(bytes({ body: text(1000) })).toBe(9000 + 'body=&'.length)
  expect(bytes({ pupil: ids(200, 1) })).toBe(200 * (36 + 'pupil=&'.length))
  expect(bytes({ tick: choices(['one', 'three']) })).toBe(2 * ('three'.length + 'tick=&'.length))
  expect(bytes({ day: optionalDay() })).toBe(90 + 'day=&'.length)
  expect(bytes({ level: optionalChoice(['a', 'bcd']) })).toBe(100 + 'level=&'.length)
})

test('a form whose longest honest content its route would not take fails when it is first read, by anybody’s test', async () => {
  const form = defineForm({ body: text(8000) })
  const send = async (count: number, body?: number): Promise<number> => {
    const hono = new Hono<{ Variables: Variables }>()
    hono.use(async (c, next) => {
      c.set('app', { settings: { proxy: false, baseUrl: '', secret: '' } } as AppContext)
      c.set('actor', visitor)
      await next()
    })
    const none = async () => new Response('', { status: 418 })
    const page = formPage(form, { load: async () => undefined, view: () => new Response('', { status: 422 }) })
    mount(hono, [post('/', anyone, (c) => handleForm(c, page, async () => new Response('taken')), { body })], {
      signedOut: none,
      anothers: none,
      notFound: none,
      awaitingValidation: none,
      suspended: none,
      unreadable: none,
      tooLarge: none,
      refused: none,
    })
    hono.onError((error) => new Response(error.message, { status: 500 }))
    return (await hono.request('/', { method: 'POST', body: new URLSearchParams({ body: 'ა'.repeat(count) }) })).status
  }
  expect(await send(1)).toBe(500)
  expect(await send(8000, kilobytes(96))).toBe(200)
})
