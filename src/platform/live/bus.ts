import { sql } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Reader } from '../db/index.ts'

/** What happened, in ids only: each receiver renders it for its own reader, through its own policy. */
export type Signal = { topic: string; kind: string; id: string }
export type Bus = {
  /** @returns a function that ends the subscription */
  on(topic: string, hear: (signal: Signal) => void): () => void
  close(): Promise<void>
}

const channel = 'opentwinning'

/** Tells every process, when the transaction commits and only then. */
export async function signal(tx: Reader, what: Signal): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(what)})`.execute(tx)
}

/**
 * Listens on one connection of its own and hands signals to subscribers; reconnects when it drops.
 * PostgreSQL carries them (docs/decisions/0004), so every process of a deployment hears all.
 */
export async function startBus(connection: pg.ClientConfig, log: Logger): Promise<Bus> {
  const topics = new Map<string, Set<(signal: Signal) => void>>()
  let closed = false
  let client: pg.Client

  async function connect(): Promise<void> {
    client = new pg.Client(connection)
    client.on('notification', ({ payload }) => {
      const heard = JSON.parse(payload ?? '{}') as Signal
      for (const hear of topics.get(heard.topic) ?? []) hear(heard)
    })
    client.on('error', (error) => log.warn({ error: error.message }, 'live connection lost'))
    client.on('end', () => void (closed || setTimeout(() => connect().catch((error) => log.error({ error: String(error) }, 'live connection')), 500)))
    await client.connect()
    await client.query(`listen ${channel}`)
  }
  await connect()

  return {
    on(topic, hear) {
      const hearers = topics.get(topic) ?? new Set()
      topics.set(topic, hearers.add(hear))
      return () => {
        hearers.delete(hear)
        if (hearers.size === 0 && topics.get(topic) === hearers) topics.delete(topic)
      }
    },
    async close() {
      closed = true
      await client.end()
    },
  }
}
