import { TooLarge, Unreadable } from './errors.ts'

/** Longest silence within a body, and longest time for which what nobody wants is let run out. Milliseconds. */
const silence = 20_000
const runOut = 5_000

/** The body of a request on its way in, a piece at a time, so that a sender waits for the reader. */
export type Incoming = {
  /**
   * The pieces, up to so many bytes in all.
   * @param most bytes
   * @throws TooLarge beyond them; Unreadable when the sender stops or has gone
   */
  pieces(most: number): AsyncGenerator<Uint8Array>
  /** Lets the rest run out: a browser reads the answer only when all it sends is taken from it. For 5 seconds at most. */
  runOut(): Promise<void>
}

/** @param length bytes as the sender says, NaN when it does not: what is too much is refused before it is read */
export function incoming(body: ReadableStream<Uint8Array> | null, length: number): Incoming {
  const reader = body?.getReader()
  return {
    async *pieces(most) {
      if (length > most) throw new TooLarge()
      for (let read = 0; ; ) {
        const piece = await next(reader, silence)
        if (!piece) return
        read += piece.byteLength
        if (read > most) throw new TooLarge()
        yield piece
      }
    },
    async runOut() {
      const end = Date.now() + runOut
      try {
        while (await next(reader, end - Date.now()));
      } catch {
        // It need not all come.
      }
    },
  }
}

/** The next piece, or undefined at the end. @throws Unreadable when none comes within so many milliseconds */
async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, patience: number): Promise<Uint8Array | undefined> {
  if (!reader) return undefined
  const late = Promise.withResolvers<never>()
  const impatience = setTimeout(() => late.reject(new Unreadable('nothing more came')), patience)
  try {
    return (await Promise.race([reader.read(), late.promise])).value
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('it broke off', { cause: error })
  } finally {
    clearTimeout(impatience)
  }
}
