import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { errorCode, OperatorError } from '../../../../platform/operator-error.ts'

/** One row that was not taken; or, `taken`, one value that was left out of a row that was. `line`: the row's first in the file, from 1. */
export type Rejected = { line: number; taken: boolean; column: string; value: string; reason: string }

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const written = (cells: readonly unknown[]): string => `${cells.map((cell) => quoted(String(cell))).join(',')}\n`

/** The file of what was not taken: it appears under its name when the import is done, and not at all when that fails. */
export class RejectsFile {
  private readonly path: string
  private readonly out: WriteStream
  private constructor(path: string, out: WriteStream) {
    this.path = path
    this.out = out
  }

  /** @throws OperatorError when it cannot be written there */
  static async open(path: string): Promise<RejectsFile> {
    const out = createWriteStream(`${path}.part`)
    await new Promise((resolve, reject) => out.once('open', resolve).once('error', reject)).catch((error) => {
      throw new OperatorError(`Cannot write the rejected rows to ${path} (${errorCode(error)}): name another file with --rejects`)
    })
    out.write(written(['line', 'school', 'column', 'value', 'reason']))
    return new RejectsFile(path, out)
  }

  add({ line, taken, column, value, reason }: Rejected): void {
    this.out.write(written([line, taken ? 'taken' : 'rejected', column, value, reason]))
  }

  /** Puts the file in place when it holds a row or `always`; takes it away otherwise. */
  async close(always: boolean): Promise<void> {
    this.out.end()
    await finished(this.out)
    if (always) await rename(`${this.path}.part`, this.path)
    else await rm(`${this.path}.part`, { force: true })
  }
}
