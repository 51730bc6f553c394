import { TooLarge, Unreadable } from './errors.ts'

/** Longest silence within a body that is read. Milliseconds, as below. */
const silence = 20_000
/** Longest time for which what nobody wants of one body is let run out, and longest silence meanwhile. */
const runOut = 5_000
const runOutSilence = 1_000

/** The body of a request on its way in, a piece at a time, so that a sender waits for the reader. */
export type Incoming = {
  /**
   * The pieces, up to so many bytes in all.
   * @param max bytes
   * @param least bytes that have to come in 20 seconds of waiting
   * @throws TooLarge beyond them; Unreadable when the sender stops, has gone, or all but stops
   */
  pieces(max: number, least?: number): AsyncGenerator<Uint8Array>
  /**
   * What still comes, for 5 seconds at most, however often it is asked for: a browser may read the answer only when all it
   * sends has been taken from it.
   * @throws Unreadable when that was not all
   */
  rest(): AsyncGenerator<Uint8Array>
  /** Lets the rest run out, as far as it comes. */
  runOut(): Promise<void>
}

/** @param body of a request */
export function incoming(body: ReadableStream<Uint8Array> | null): Incoming {
  const reader = body?.getReader()
  let end: number | undefined
  async function* rest(): AsyncGenerator<Uint8Array> {
    end ??= Date.now() + runOut
    while (Date.now() < end) {
      const piece = await next(reader, Math.min(end - Date.now(), runOutSilence))
      if (!piece) return
      yield piece
    }
    throw new Unreadable('it did not all come in time')
  }
  return {
    rest,
    async *pieces(max, least = 0) {
      let [waited, came] = [0, 0]
      for (let read = 0; ; ) {
        const asked = performance.now()
        const piece = await next(reader, silence)
        if (!piece) return
        read += piece.byteLength
        if (read > max) throw new TooLarge()
        waited += performance.now() - asked
        came += piece.byteLength
        if (waited >= silence) {
          if (came < least) throw new Unreadable('it all but stopped')
          ;[waited, came] = [0, 0]
        }
        yield piece
      }
    },
    async runOut() {
      try {
        for await (const _ of rest());
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
      }
    },
  }
}

/** The next piece, or undefined at the end. @throws Unreadable when none comes within so many milliseconds */
async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, patience: number): Promise<Uint8Array | undefined> {
  if (!reader) return undefined
  try {
    return (await inTime(reader.read(), patience)).value
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('it broke off', { cause: error })
  }
}

/** What was promised. @throws Unreadable when it does not come within so many milliseconds */
export async function inTime<T>(promised: Promise<T>, patience = silence): Promise<T> {
  const late = Promise.withResolvers<never>()
  const impatience = setTimeout(() => late.reject(new Unreadable('nothing more came')), patience)
  return Promise.race([promised, late.promise]).finally(() => clearTimeout(impatience))
}
