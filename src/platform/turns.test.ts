import { expect, test } from 'vitest'
import { makeTurns, NoTurn } from './turns.ts'

const limits = { together: 2, each: 1, waitingEach: 2, seconds: 30 }

test('S5: who came first goes first, but past one who has a turn already', async () => {
  const turns = makeTurns(limits)
  const order: string[] = []
  const first = await turns.take('greedy')
  const wait = async (who: string, name: string) => {
    const giveBack = await turns.take(who)
    order.push(name)
    return giveBack
  }
  const greedy = [wait('greedy', 'greedy second'), wait('greedy', 'greedy third')]
  const anna = await turns.take('anna')
  const waiting = wait('ben', 'ben')
  anna()
  ;(await waiting)()
  first()
  ;(await greedy[0])?.()
  ;(await greedy[1])?.()
  expect(order).toEqual(['ben', 'greedy second', 'greedy third'])
})

test('one person cannot fill the room', async () => {
  const turns = makeTurns(limits)
  const giveBack = await turns.take('greedy')
  const waiting = [turns.take('greedy'), turns.take('greedy')]
  await expect(turns.take('greedy')).rejects.toThrow(NoTurn)
  ;(await turns.take('anna'))()
  giveBack()
  for (const turn of waiting) (await turn)()
})

test('who waits too long, or has gone, leaves the room', async () => {
  const turns = makeTurns({ ...limits, together: 1, seconds: 0.01 })
  const giveBack = await turns.take('anna')
  await expect(turns.take('ben')).rejects.toThrow(NoTurn)
  const gone = new AbortController()
  const patient = makeTurns({ ...limits, together: 1 })
  const held = await patient.take('anna')
  const left = expect(patient.take('ben', gone.signal)).rejects.toThrow(NoTurn)
  gone.abort()
  await left
  held()
  giveBack()
  ;(await turns.take('ben'))()
  ;(await patient.take('carl'))()
})
