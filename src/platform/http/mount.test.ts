import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const mebibytes = (count: number): string => 'a'.repeat(count * 1024 * 1024)

test('a form takes as much as a form needs', async () => {
  const fields = { email: 'anna@skola.example', password: 'seven quiet rivers' }
  expect((await world.visitor().post('/sign-in', { ...fields, next: 'a'.repeat(50_000) })).status).toBe(422)
  expect((await world.visitor().post('/sign-in', { ...fields, next: 'a'.repeat(70_000) })).status).toBe(413)
})

test('also when it does not say how much it is', async () => {
  const body = new Blob([`email=${mebibytes(2)}`]).stream()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const request = new Request('http://localhost:3000/sign-in', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  expect((await world.program.fetch(request)).status).toBe(413)
})

test('a sign no database takes is left out', async () => {
  const typed = { name: 'An\0na', email: 'anna@skola.example', password: 'three green pencils', language: 'en' }
  expect((await world.visitor().post('/register', typed)).location).toBe('/register/letter')
})
