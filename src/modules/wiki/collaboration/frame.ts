import { isUtf8 } from 'node:buffer'
import { decodeStateVector, decodeUpdate } from 'yjs'

/**
 * One message of the protocol of Hocuspocus and Yjs, as far as the endpoint has to know it. `asks`: it has the program go through
 * a whole page, or ask the database who is asking. `isPresence`: it says where a caret is, and nothing that the next such
 * message does not say anew.
 */
export type Frame = { pageId: string; asks: boolean; isPresence: boolean }

const sync = 0
const awareness = 1
const authentication = 2
const askForAwareness = 3
const syncReply = 4
const leaving = 7
const longestPresence = 64 * 1024
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads what a browser sent. Undefined: no editor sends such a thing, and nothing behind the endpoint could read it. */
export function readFrame(data: Uint8Array): Frame | undefined {
  try {
    const read = reader(data)
    const pageId = read.text()
    const kind = read.number()
    const asks = uuid.test(pageId) ? doesAsk(kind, read) : undefined
    return asks === undefined ? undefined : { pageId, asks, isPresence: kind === awareness }
  } catch {
    return undefined
  }
}

function doesAsk(kind: number, read: Reader): boolean | undefined {
  if (kind === sync || kind === syncReply) return doesSyncAsk(read)
  if (kind === awareness) return isPresence(read.bytes()) ? false : undefined
  if (kind === authentication) return isAuthentication(read) || undefined
  return kind === askForAwareness || kind === leaving ? false : undefined
}

function doesSyncAsk(read: Reader): boolean | undefined {
  const step = read.number()
  const content = read.bytes()
  if (step === 0) return decodeStateVector(content).size >= 0
  if (step === 1) return decodeUpdate(content).structs.length >= 0
  // Every change is tried on a scratch copy: see trial.ts.
  return step === 2 ? false : undefined
}

// A token, which nothing here needs, and the version of the library.
const isAuthentication = (read: Reader): boolean => read.number() === 0 && isText(read) && (read.atEnd() || isText(read))
const isText = (read: Reader): boolean => typeof read.text() === 'string'

function isPresence(states: Uint8Array): boolean {
  if (states.byteLength > longestPresence) return false
  const read = reader(states)
  for (let left = read.number(); left > 0; left--) {
    if (!Number.isSafeInteger(read.number()) || !Number.isSafeInteger(read.number())) return false
    JSON.parse(read.text())
  }
  return true
}

type Reader = { number(): number; bytes(): Uint8Array; text(): string; atEnd(): boolean }

/** Reads numbers of seven bits a byte, and bytes with their length before them. Each throws at the end. */
function reader(data: Uint8Array): Reader {
  let at = 0
  const number = (): number => {
    for (let sum = 0, weight = 1; ; weight *= 128) {
      const byte = data[at++]
      if (byte === undefined || weight > 2 ** 49) throw new RangeError('no number')
      sum += (byte & 127) * weight
      if (byte < 128) return sum
    }
  }
  const bytes = (): Uint8Array => {
    const length = number()
    if (length > data.byteLength - at) throw new RangeError('too short')
    return data.subarray(at, (at += length))
  }
  const text = (): string => {
    const found = bytes()
    if (!isUtf8(found)) throw new RangeError('not a text')
    return Buffer.from(found.buffer, found.byteOffset, found.byteLength).toString()
  }
  return { number, bytes, text, atEnd: () => at >= data.byteLength }
}
