import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { OperatorError } from '../../../../platform/operator-error.ts'
import { kindOf } from './kind-of.ts'

const longestLine = 1_000_000
const lineFeed = 10
const carriageReturn = 13
const nothing = Buffer.alloc(0)

/**
 * The lines of a text file in UTF-8 or UTF-16, without their ends, read in pieces so that any size fits in little memory.
 * @param onBytes told how many bytes have been read so far
 * @throws OperatorError when the file is something else, with what makes a CSV file of it
 */
export async function* lines(path: string, onBytes: (sofar: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Buffer = nothing
  let number = 0
  let end: number | undefined
  const text = (line: Buffer): string => {
    number += 1
    if (line.length > longestLine || line.includes(0)) throw new OperatorError(`${path} is not a CSV file: line ${number} holds something other than text`)
    try {
      return decoder.decode(line.at(-1) === carriageReturn ? line.subarray(0, -1) : line)
    } catch {
      throw new OperatorError(`${path} is not in UTF-8 (line ${number}): save it as “CSV UTF-8” and try again`)
    }
  }
  for await (const chunk of inUtf8(path, onBytes)) {
    const piece = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    // Old programs of the Macintosh end their lines with a carriage return alone.
    end ??= piece.includes(lineFeed) || !piece.includes(carriageReturn) ? lineFeed : carriageReturn
    let from = 0
    for (let at = piece.indexOf(end); at >= 0; at = piece.indexOf(end, from)) {
      yield text(piece.subarray(from, at))
      from = at + 1
    }
    rest = piece.subarray(from)
    if (rest.length > longestLine) text(rest)
  }
  if (rest.length > 0) yield text(rest)
}

async function* inUtf8(path: string, onBytes: (sofar: number) => void): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | 'none' | undefined
  let bytes = 0
  const decoded = (chunk?: Buffer): Buffer => {
    try {
      return Buffer.from((decoder as TextDecoder).decode(chunk, { stream: chunk !== undefined }))
    } catch {
      throw new OperatorError(`${path} begins as UTF-16 and goes on as something else: save it as “CSV UTF-8” and try again`)
    }
  }
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (!decoder) {
      const kind = kindOf(chunk)
      if ('remedy' in kind) throw new OperatorError(`${path} is ${kind.remedy}`)
      decoder = kind.encoding === 'utf-8' ? 'none' : new TextDecoder(kind.encoding, { fatal: true })
    }
    yield decoder === 'none' ? chunk : decoded(chunk)
    onBytes(bytes)
  }
  if (decoder && decoder !== 'none') yield decoded()
}
