import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
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

const upgradeOf = (address: string): string =>
  `GET ${address} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n\r\n`

const statusOf = (address: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('data', (data) => done(data.toString().slice(9, 12)))
    socket.once('error', fail)
    socket.write(upgradeOf(address))
  })

test.each(['//', 'http://[', '/nowhere', '/%'])('an upgrade at %s is nothing here, and nothing is logged', async (address) => {
  const logged = vi.spyOn(world.app.log, 'error')
  expect(await statusOf(address)).toBe('404')
  expect(logged).not.toHaveBeenCalled()
})

test('S15: whoever is refused and holds on all the same is let go', async () => {
  const holding = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true })
  const refused = new Promise((done) => holding.once('end', done))
  let letGo = false
  holding.once('error', () => (letGo = true))
  holding.resume().write(upgradeOf('/nowhere'))
  await refused
  // What comes to an end that is gone is answered that it is.
  await eventually(() => {
    holding.write('still here')
    return letGo
  })
})
