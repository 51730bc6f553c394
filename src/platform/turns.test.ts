import { expect, test } from 'vitest'
import { Overloaded } from './http/errors.ts'
import { Turns } from './turns.ts'

/** Work that ends when it is told to, and says in which order it began. */
function bench(limits: { atOnce: number; mostWaiting: number }) {
  const turns = new Turns(limits, 'forms.crowded')
  const begun: string[] = []
  const ends: (() => void)[] = []
  const ask = (whose: string, name = whose) =>
    turns.take(whose, () => {
      begun.push(name)
      return new Promise<string>((end) => ends.push(() => end(name)))
    })
  const endOne = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { ask, begun, endOne }
}

const outcome = (asked: Promise<string>) => asked.catch((error) => error)

test('S8: few work at once, the others in the order in which they came', async () => {
  const { ask, begun, endOne } = bench({ atOnce: 2, mostWaiting: 5 })
  const asked = ['a', 'b', 'c', 'd'].map((name) => ask('one', name))
  expect(begun).toEqual(['a', 'b'])
  for (let ended = 0; ended < 4; ended++) await endOne()
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd'])
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

test('S8: whoever asks a hundred times holds up nobody else', async () => {
  const { ask, begun, endOne } = bench({ atOnce: 1, mostWaiting: 100 })
  for (let at = 0; at < 50; at++) void ask('greedy', `greedy ${at}`)
  void ask('other')
  void ask('third')
  for (let ended = 0; ended < 3; ended++) await endOne()
  expect(begun).toEqual(['greedy 0', 'greedy 1', 'other', 'third'])
})

test('S8: when too many wait, the last of the longest line is sent away, and told when to come again', async () => {
  const { ask, begun, endOne } = bench({ atOnce: 1, mostWaiting: 3 })
  const greedy = Array.from({ length: 4 }, (_, at) => outcome(ask('greedy', `greedy ${at}`)))
  expect(await outcome(ask('greedy', 'too much'))).toBeInstanceOf(Overloaded)
  const other = ask('other')
  expect(await greedy[3]).toMatchObject({ key: 'forms.crowded', retryAfter: 30 })
  for (let ended = 0; ended < 4; ended++) await endOne()
  expect(begun).toEqual(['greedy 0', 'greedy 1', 'other', 'greedy 2'])
  expect(await other).toBe('other')
})

test('S8: work that fails hands the turn on', async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 3 }, 'forms.crowded')
  const failing = turns.take('one', () => Promise.reject(new Error('broken')))
  const next = turns.take('one', async () => 'done')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('done')
  expect(await turns.take('one', async () => 'again')).toBe('again')
})
