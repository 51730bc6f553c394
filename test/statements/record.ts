import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { root } from '../../src/platform/http/assets.ts'

/** A raw statement as it was sent. `place`: what sent it, as `src/file.ts:line:column`; `nulls`: columns that were null in an answer. */
export type Recorded = { place: string; text: string; nulls: string[] }

/** From now on this process writes down every raw statement it sends, and what is null in the answers, each once. */
export function recordStatements(folder: string): void {
  const prototype = Object.getPrototypeOf(sql``) as RawBuilder<unknown>
  const { execute } = prototype
  const written = new Set<string>()
  const write = (recorded: Recorded): void => {
    const line = JSON.stringify(recorded)
    if (written.has(line)) return
    written.add(line)
    appendFileSync(join(folder, `${process.pid}.jsonl`), `${line}\n`)
  }
  prototype.execute = function (this: RawBuilder<unknown>, db) {
    const place = callerIn(new Error().stack)
    const { sql: text } = this.compile(db)
    write({ place, text, nulls: [] })
    const answer = execute.call(this, db)
    // Whoever sent it hears of its failure.
    void answer.then(
      ({ rows }) => write({ place, text, nulls: nullsIn(rows) }),
      () => {},
    )
    return answer
  }
}

/** Where `execute` was called: under the stack's first line, what it says, and this file's own. */
function callerIn(stack = ''): string {
  const [at = ''] = /[^\s(]+:\d+:\d+/.exec(stack.split('\n')[2] ?? '') ?? []
  return relative(root, at)
}

function nullsIn(rows: readonly unknown[]): string[] {
  const nulls = rows.flatMap((row) => Object.entries(row as object).flatMap(([column, value]) => (value === null ? column : [])))
  return [...new Set(nulls)].sort()
}
