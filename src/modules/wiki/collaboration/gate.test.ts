import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { type Collaborator, eventually, updateFrame } from '../../../../test/collaborator.ts'
import { useHouse } from '../../../../test/house.ts'
import { collaborationUrl } from '../urls.ts'

const house = useHouse()

const saved = (...all: Collaborator[]): Promise<unknown> => Promise.all(all.map((each) => each.saved()))

test('S15: what cannot be read ends the socket with one line in the log, and prints nothing', async () => {
  const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
  const log = vi.spyOn(house.world.app.log, 'warn')
  const frames = [
    new Uint8Array([200, 200, 200]),
    new Uint8Array(0),
    Buffer.from('hello'),
    new Uint8Array(200_000).fill(7),
    new Uint8Array([36, ...Buffer.from(house.page.id), 0, 1, 3, 9, 9, 9]),
  ]
  for (const frame of frames) {
    const owl = await house.enter(house.cast.trusted, 'pupil')
    await owl.saved()
    for (let times = 0; times < 20; times++) owl.sendFrame(frame)
    expect(await owl.ended).toBe(4422)
    owl.leave()
  }
  expect(log.mock.calls).toEqual([[{ who: house.cast.trusted.id, times: 1 }, expect.any(String)]])
  for (const each of printed) expect(each).not.toHaveBeenCalled()
})

test('a message larger than any is answered with a code that says so', async () => {
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  anna.write('x'.repeat(1_100_000))
  expect(await anna.ended).toBe(1009)
})

test('nobody holds more sockets than there are pages to write in', async () => {
  const browser = await house.world.as(house.cast.carla)
  const all: Collaborator[] = []
  const statuses: number[] = []
  for (let at = 0; at < 61; at++) {
    const one = house.enterWith(String(browser.cookies.session))
    all.push(one)
    one.provider.configuration.websocketProvider.on('close', ({ event }: { event: { code: number } }) => statuses.push(event.code))
    if (at < 60) await one.entered
  }
  await eventually(() => statuses.includes(1006))
  expect(all.filter(({ provider }) => provider.isAuthenticated)).toHaveLength(60)
})

test('S16: signing out ends the socket at once, and so does locking a pupil', async () => {
  const browser = await house.world.as(house.cast.carla)
  const carla = house.enterWith(String(browser.cookies.session))
  const [anna, owl] = [await house.enter(house.cast.anna), await house.enter(house.cast.trusted, 'pupil')]
  await saved(carla, anna, owl)
  await browser.post('/sign-out')
  expect(await carla.ended).toBe(4403)
  await house.world.db.deleteFrom('sessions').where('pupil_id', '=', house.cast.trusted.id).execute()
  expect(await owl.ended).toBe(4403)
  anna.write('Still in')
  await anna.saved()
})

test('where a caret is said to be is passed on only when it can be a place', async () => {
  const [owl, anna] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna)]
  await saved(owl, anna)
  const place = { type: null, tname: 'default', item: { client: 1, clock: 2 }, assoc: 0 }
  const seen = () => anna.provider.awareness?.getStates().get(owl.provider.document.clientID)?.cursor
  owl.provider.setAwarenessField('cursor', { anchor: place, head: place })
  await eventually(() => seen() !== undefined)
  expect(seen()).toEqual({ anchor: place, head: place })
  owl.provider.setAwarenessField('cursor', { anchor: { item: { client: 1, clock: -1 } }, head: null })
  await eventually(() => seen() === undefined)
})

async function socketOf(who: { id: string }): Promise<WebSocket> {
  const { cookies } = await house.world.as(who)
  const socket = new WebSocket(house.url.replace('http', 'ws') + collaborationUrl(house.page.id), {
    headers: { cookie: `session=${cookies.session}`, origin: house.url },
  })
  await once(socket, 'open')
  return socket
}
const sized = (bytes: number): Uint8Array => updateFrame(house.page.id, new Uint8Array(bytes))
async function sendAndLeave(who: { id: string }, frame: Uint8Array): Promise<void> {
  const socket = await socketOf(who)
  socket.send(frame)
  socket.close()
  await once(socket, 'close')
}

test('S2: what waits for its turn is dropped with its socket: opening, sending and closing heaps nothing up', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = (): number => {
    collect()
    return process.memoryUsage().arrayBuffers
  }
  const [large, small] = [sized(1_000_000), sized(200_000)]
  // All that may be sent at once.
  for (let times = 0; times < 9; times++) await sendAndLeave(house.cast.bela, large)
  const before = held()
  for (let times = 0; times < 20; times++) await sendAndLeave(house.cast.bela, small)
  await eventually(() => expect(held() - before).toBeLessThan(1_500_000), 10_000)
})

test('S2: who sends far more than allowed is sent away', async () => {
  const frame = sized(1_000_000)
  const sockets = await Promise.all(Array.from({ length: 16 }, () => socketOf(house.cast.carla)))
  const codes: number[] = []
  for (const socket of sockets) socket.on('close', (code) => codes.push(code))
  for (const socket of sockets) socket.send(frame)
  await eventually(() => codes.length > 0)
  expect(new Set(codes)).toEqual(new Set([4500]))
  for (const socket of sockets) socket.terminate()
  await eventually(() => codes.length === 16)
})
