import type { AppContext } from '../context.ts'
import type { Ctx } from '../http/route.ts'
import { type Reading, type Standing, Subscription } from './subscription.ts'

/** Bytes a client may be behind before it is let go; it comes back and asks whether it has missed anything. */
const maxBehind = 1_000_000

/**
 * Answers with what happens, as server-sent events that carry Turbo Streams, each made for this reader.
 * Where the page begins stands in the address (`marksOf`); a browser that comes back says how far it was told.
 */
export function eventStream<R extends Standing>(c: Ctx, reading: Reading<R>): Response {
  const last = new URLSearchParams(c.req.header('last-event-id'))
  const seen = (name: string): string | undefined => last.get(name) ?? c.req.query(name)
  return c.body(streamOf(c.var.app, reading, seen), 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
}

function streamOf<R extends Standing>(app: AppContext, reading: Reading<R>, seen: (name: string) => string | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let subscription: Subscription<R>
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        subscription = new Subscription(app, reading, seen, {
          send(text) {
            controller.enqueue(encoder.encode(text))
            return -(controller.desiredSize ?? 0) < maxBehind
          },
          close() {
            try {
              controller.close()
            } catch {
              // the client has hung up: closed already
            }
          },
        })
        subscription.begin()
      },
      cancel: () => subscription.end(),
    },
    { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}
