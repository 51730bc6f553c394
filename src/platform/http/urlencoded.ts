import { TooLarge, Unreadable } from './errors.ts'
import type { Form } from './form.ts'

const and = 0x26

/**
 * Reads a form as browsers send it when it has no files. Its fields are counted before they are taken apart.
 * @param fields it may have, each tick counted
 * @throws TooLarge, Unreadable
 */
export async function readUrlencoded(body: AsyncIterable<Uint8Array>, form: Form, fields: number): Promise<void> {
  const pieces: Uint8Array[] = []
  let read = 0
  for await (const piece of body) {
    read += piece.byteLength
    if (read > form.max) throw new TooLarge()
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  if (count(bytes, and) >= fields) throw new TooLarge()
  for (const pair of text(bytes).split('&')) {
    const at = pair.indexOf('=')
    if (pair) form.add(decoded(at < 0 ? pair : pair.slice(0, at)), at < 0 ? '' : decoded(pair.slice(at + 1)))
  }
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0
  for (const byte of bytes) if (byte === wanted) found++
  return found
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Unreadable('no UTF-8', { cause: error })
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch (error) {
    throw new Unreadable('broken percent-encoding', { cause: error })
  }
}
