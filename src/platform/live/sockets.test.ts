import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serve } from '../../../test/serve.ts'
import { makeWorld, type World } from '../../../test/world.ts'

let world: World
let url: string
let stop: () => Promise<void>
beforeAll(async () => {
  world = await makeWorld()
  ;({ url, stop } = await serve(world.program))
})
afterAll(async () => {
  await stop()
  await world.end()
})

const statusOf = (address: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('data', (data) => done(data.toString().slice(9, 12)))
    socket.once('error', fail)
    socket.write(`GET ${address} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n\r\n`)
  })

test.each(['//', 'http://[', '/nowhere', '/%'])('an upgrade at %s is nothing here, and nothing is logged', async (address) => {
  const logged = vi.spyOn(world.app.log, 'error')
  expect(await statusOf(address)).toBe('404')
  expect(logged).not.toHaveBeenCalled()
})
