import { createReadStream } from 'node:fs'
import { OperatorError } from '../../../../platform/operator-error.ts'

const longestLine = 1_000_000
const lineFeed = 10
const carriageReturn = 13
const nothing = Buffer.alloc(0)

/**
 * The lines of a UTF-8 text file, without their ends, read in pieces so that any size fits in little memory.
 * @param onBytes told how many bytes have been read so far
 * @throws OperatorError when the file is not text in UTF-8
 */
export async function* lines(path: string, onBytes: (sofar: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Buffer = nothing
  let number = 0
  let bytes = 0
  const text = (line: Buffer): string => {
    number += 1
    if (line.length > longestLine || line.includes(0)) throw new OperatorError(`${path} is not a CSV file: line ${number} holds something other than text`)
    try {
      return decoder.decode(line.at(-1) === carriageReturn ? line.subarray(0, -1) : line)
    } catch {
      throw new OperatorError(`${path} is not in UTF-8 (line ${number}): save it as “CSV UTF-8” and try again`)
    }
  }
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    const piece = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      yield text(piece.subarray(from, end))
      from = end + 1
    }
    rest = piece.subarray(from)
    if (rest.length > longestLine) text(rest)
    onBytes(bytes)
  }
  if (rest.length > 0) yield text(rest)
}
