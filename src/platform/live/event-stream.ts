import type { AppContext } from '../../../platform/context.ts'
import { type Reading, Subscription } from './subscription.ts'

/** Bytes a client may be behind before it is let go; it comes back and asks for what it missed. */
const maxBehind = 1_000_000

/** What happens in a space as server-sent events that carry Turbo Streams, each made for this reader. */
export function liveStream(app: AppContext, reading: Reading): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let subscription: Subscription
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        subscription = new Subscription(app, reading, {
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
