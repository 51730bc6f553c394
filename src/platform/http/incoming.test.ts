import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Unreadable } from './errors.ts'
import { incoming } from './incoming.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sender of so many bytes every so many seconds. */
function sender(bytes: number, seconds: number, pieces: number): ReadableStream<Uint8Array> {
  let left = pieces
  return new ReadableStream<Uint8Array>(
    {
      async pull(out) {
        await new Promise((done) => setTimeout(done, seconds * 1000))
        if (left-- > 0) out.enqueue(new Uint8Array(bytes))
        else out.close()
      },
    },
    { highWaterMark: 0 },
  )
}
async function received(body: ReadableStream<Uint8Array>): Promise<number | unknown> {
  let bytes = 0
  const all = (async () => {
    for await (const piece of incoming(body).pieces(10_000_000, 64 * 1024)) bytes += piece.byteLength
    return bytes
  })().catch((error) => error)
  await vi.advanceTimersByTimeAsync(200_000)
  return all
}

test('S5: a byte now and then holds no turn', async () => {
  expect(await received(sender(1, 8, 1_000))).toBeInstanceOf(Unreadable)
})

test('a slow line is waited for', async () => {
  expect(await received(sender(8 * 1024, 2, 60))).toBe(60 * 8 * 1024)
})

test('what nobody wants is let run out for five seconds, however often it is tried', async () => {
  const body = incoming(sender(1, 0.1, 1_000))
  const began = Date.now()
  const tried = (async () => {
    const first = await (async () => {
      for await (const _ of body.rest()) if (Date.now() - began > 3_000) return 'left'
    })()
    await body.runOut()
    return [first, Date.now() - began]
  })()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(await tried).toEqual(['left', 5_000])
})

test.for([
  ['slowly', sender(1, 0.1, 1_000)],
  ['with pauses', sender(1, 2, 3)],
] as const)('a rest that comes %s is not taken for all of it', async ([, body]) => {
  const read = (async () => {
    for await (const _ of incoming(body).rest());
  })().catch((error) => error)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(await read).toBeInstanceOf(Unreadable)
})

test('a reader who is slow is not the sender’s fault', async () => {
  const pieces = incoming(sender(1, 0.1, 3)).pieces(10, 64 * 1024)
  const read = (async () => {
    let count = 0
    for await (const _ of pieces) {
      count++
      await new Promise((done) => setTimeout(done, 30_000))
    }
    return count
  })()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(await read).toBe(3)
})
