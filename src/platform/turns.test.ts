import { expect, test } from 'vitest'
import { Overloaded } from './http/errors.ts'
import { makeTurns, type TurnLimits } from './turns.ts'

/** Turns that are given back when they are told to, and say in which order they were taken. */
function bench(limits: Partial<TurnLimits>) {
  const turns = makeTurns({ together: 1, waiting: 100, seconds: 30, refusal: 'forms.crowded', ...limits })
  const order: string[] = []
  const held: (() => void)[] = []
  const ask = async (who: string, name = who, signal?: AbortSignal): Promise<string> => {
    held.push(await turns.take(who, signal))
    order.push(name)
    return name
  }
  const endOne = async () => {
    held.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { turns, ask, order, endOne }
}
const outcome = (asked: Promise<string>) => asked.catch((error) => error)
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

test('S8: few at once, the others in the order in which they came', async () => {
  const { ask, order, endOne } = bench({ together: 2 })
  const asked = ['a', 'b', 'c', 'd'].map((name) => ask('one', name))
  await Promise.all(asked.slice(0, 2))
  for (let ended = 0; ended < 4; ended++) await endOne()
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd'])
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

test('S8: whoever asks a hundred times holds up nobody else', async () => {
  const { ask, order, endOne } = bench({})
  const asked = [...times(50, (at) => ask('greedy', `greedy ${at}`)), ask('other'), ask('third')]
  await asked[0]
  for (let ended = 0; ended < 52; ended++) await endOne()
  await Promise.all(asked)
  expect(order.slice(0, 5)).toEqual(['greedy 0', 'greedy 1', 'other', 'third', 'greedy 2'])
})

test('S8: when too many wait, the last of the longest line is sent away, and told when to come again', async () => {
  const { ask, order, endOne } = bench({ waiting: 3 })
  const greedy = times(4, (at) => outcome(ask('greedy', `greedy ${at}`)))
  expect(await outcome(ask('greedy', 'too much'))).toBeInstanceOf(Overloaded)
  const other = ask('other')
  await greedy[0]
  expect(await greedy[3]).toMatchObject({ key: 'forms.crowded', seconds: 30 })
  for (let ended = 0; ended < 4; ended++) await endOne()
  expect(order).toEqual(['greedy 0', 'greedy 1', 'other', 'greedy 2'])
  expect(await other).toBe('other')
})

test('S5: who came first goes first, but past one who has as many turns as one may have', async () => {
  const { ask, order, endOne } = bench({ together: 2, each: 1 })
  const asked = [ask('greedy', '1'), ask('greedy', '2'), ask('greedy', '3'), ask('anna'), ask('ben')]
  await Promise.all([asked[0], asked[3]])
  for (let ended = 0; ended < 5; ended++) await endOne()
  await Promise.all(asked)
  expect(order).toEqual(['1', 'anna', '2', 'ben', '3'])
})

test('S5: one person cannot fill the room', async () => {
  const { ask, endOne } = bench({ together: 2, each: 1, waitingEach: 2 })
  const greedy = times(3, () => ask('greedy'))
  await expect(ask('greedy')).rejects.toThrow(Overloaded)
  expect(await ask('anna')).toBe('anna')
  for (let ended = 0; ended < 5; ended++) await endOne()
  expect(await Promise.all(greedy)).toEqual(['greedy', 'greedy', 'greedy'])
})

test('who waits too long, or has gone, leaves the line', async () => {
  const hasty = bench({ seconds: 0.01 })
  await hasty.ask('anna')
  await expect(hasty.ask('ben')).rejects.toThrow(Overloaded)
  await hasty.endOne()
  expect(await hasty.ask('ben')).toBe('ben')

  const patient = bench({})
  await patient.ask('anna')
  const gone = new AbortController()
  const left = expect(patient.ask('ben', 'ben', gone.signal)).rejects.toThrow(Overloaded)
  gone.abort()
  await left
  await patient.endOne()
  expect(await patient.ask('carl')).toBe('carl')
  expect(patient.order).toEqual(['anna', 'carl'])
})
