import type { Socket } from 'node:net'
import pg from 'pg'
import { away, DatabaseAway } from './away.ts'

/** How many statements this process has sent, and who watches them: pages are tested and measured against it. */
export const statements: { sent: number; watch?: (text: string, values: unknown[]) => void } = { sent: 0 }

const names = new Map<string, string>()
const maxNames = 1000
/** A server ends a statement that takes too long; one that has not even said so by then is frozen. Milliseconds. */
const graceToSaySo = 2_000

/** Parts of pg's client that its types leave out. */
type Inside = { connection: { stream: Socket }; connectionParameters: { statement_timeout?: string | number }; readyForQuery: boolean }

/**
 * Sends repeated statements by name, so that the server parses each once a connection (a third more queries/s),
 * and lets go of a server that has fallen silent in the middle of one.
 */
export class Client extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has nine overloads; this wraps the one with text and values
  override query(...args: any[]): any {
    const [text, values] = args
    if (typeof text !== 'string' || !Array.isArray(values)) return telling(super.query(...(args as [never])))
    statements.sent += 1
    statements.watch?.(text, values)
    let name = names.get(text)
    if (!name && names.size < maxNames) names.set(text, (name = `q${names.size + 1}`))
    return telling(super.query({ name, text, values }, ...(args.slice(2) as [])))
  }
}

/** Ends the connection, and with it what waits for it, when the server is silent past its own limit. Call it once, connected. */
export function endWhenSilent(client: pg.Client): void {
  const inside = client as unknown as Inside
  const limit = Number(inside.connectionParameters.statement_timeout ?? 0)
  if (limit === 0) return
  const { stream } = inside.connection
  stream.setTimeout(limit + graceToSaySo)
  // Not as setTimeout's own callback, which is called once: a connection may have been silent before, with nothing to do.
  stream.on('timeout', () => {
    if (!inside.readyForQuery) stream.destroy(new DatabaseAway('the database has fallen silent'))
  })
}

const telling = (answer: unknown): unknown => (answer instanceof Promise ? answer.catch((error) => Promise.reject(away(error))) : answer)
