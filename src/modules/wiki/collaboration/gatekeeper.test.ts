import { expect, test } from 'vitest'
import { eventually } from '../../../../test/collaborator.ts'
import { count, text } from '../../../../test/fuzz/forge.ts'
import type { Socket } from '../../../platform/live/sockets.ts'
import { makeLog } from '../../../platform/log.ts'
import { makeGatekeeper } from './gatekeeper.ts'

const pageId = '00000000-0000-4000-8000-000000000001'
const presence = (clock: number): Uint8Array => {
  const states = [1, ...count(7), ...count(clock), ...text(JSON.stringify({ cursor: null }))]
  return Uint8Array.from([...text(pageId), 1, ...count(states.length), ...states])
}
const update = Uint8Array.from([...text(pageId), 0, 2, 2, 0, 0])

test('S2: of a caret that moves a thousand times at once, the first and the last place are passed on; what is written all is', async () => {
  let send: (data: Uint8Array) => void | Promise<void> = () => {}
  const socket: Socket = { send() {}, close() {}, readyState: 1, onMessage: (hear) => void (send = hear), onClose() {} }
  const passed: Uint8Array[] = []
  makeGatekeeper(makeLog('fatal')).attend({ socket, pageId, actorId: 'owl', token: '', entered: true, question: 1 }, (data) => void passed.push(data))
  for (let clock = 0; clock < 1_000; clock++) await send(presence(clock))
  await send(update)
  await send(update)
  await eventually(() => passed.length === 4)
  expect(passed).toEqual([presence(0), update, update, presence(999)])
})
