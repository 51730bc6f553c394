import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { visitor } from '../../access/actor.ts'
import { anyone } from '../../access/guards.ts'
import type { AppContext } from '../context.ts'
import { formBytes } from './form-size.ts'
import { field, handleForm } from './forms.ts'
import { mount } from './mount.ts'
import { kilobytes, post, type Variables } from './route.ts'

test('what a form can need is known from its schema', () => {
  expect(formBytes(z.object({ body: field.text(1000) }))).toBe(9000 + 'body=&'.length)
  expect(formBytes(z.object({ pupil: field.ids(200, 1) }))).toBe(200 * (36 + 'pupil=&'.length))
  expect(formBytes(z.object({ tick: field.many(['one', 'three']) }))).toBe(2 * ('three'.length + 'tick=&'.length))
  expect(formBytes(z.object({ day: z.preprocess((value) => value || null, field.day().nullable()) }))).toBe(90 + 'day=&'.length)
  expect(formBytes(z.object({ level: field.choice(['a', 'bcd']).or(z.literal('')).default('') }))).toBe(100 + 'level=&'.length)
})

test('a form whose longest honest content its route would not take fails when it is first read, by anybody’s test', async () => {
  const schema = z.object({ body: field.text(8000) })
  const send = async (count: number, body?: number): Promise<number> => {
    const hono = new Hono<{ Variables: Variables }>()
    hono.use(async (c, next) => {
      c.set('app', { settings: { proxy: false, baseUrl: '' } } as AppContext)
      c.set('actor', visitor)
      await next()
    })
    const onInvalid = () => new Response('', { status: 422 })
    const none = async () => new Response('', { status: 418 })
    mount(hono, [post('/', anyone, (c) => handleForm(c, schema, async () => new Response('taken'), onInvalid), { body })], {
      signedOut: none,
      notFound: none,
      awaitingValidation: none,
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
