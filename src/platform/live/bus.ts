import { sql } from 'kysely'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Reader } from '../db/index.ts'
import { listenOn } from './listening.ts'

/** What happened, in ids only: each receiver renders it for its own reader, through its own policy. */
export type Signal = { topic: string; kind: string; id: string }
export type Bus = {
  /**
   * Every subscriber also hears a signal of kind `missed` when others may have been lost, because the database was away;
   * its id is the moment, in milliseconds, until which all were heard: look again at what has happened since.
   * @returns a function that ends the subscription
   */
  on(topic: string, hear: (signal: Signal) => void): () => void
  close(): Promise<void>
}

const channel = 'opentwinning'
/** Of the signal the bus itself gives. */
export const missed = 'missed'

/** Tells every process, when the transaction commits and only then. */
export async function signal(tx: Reader, what: Signal): Promise<void> {
  await sql`select from pg_notify(${channel}, ${JSON.stringify(what)})`.execute(tx)
}

/**
 * Listens on one connection of its own and hands signals to subscribers.
 * PostgreSQL carries them (docs/decisions/0004), so every process of a deployment hears all.
 */
export async function startBus(connection: pg.ClientConfig, log: Logger): Promise<Bus> {
  const topics = new Map<string, Set<(signal: Signal) => void>>()

  const hand = (what: Signal): void => {
    for (const hear of topics.get(what.topic) ?? []) {
      try {
        hear(what)
      } catch (error) {
        log.error({ topic: what.topic, error: String(error) }, 'a signal was not taken')
      }
    }
  }
  const listening = await listenOn(connection, channel, log, {
    heard: (payload) => hand(JSON.parse(payload) as Signal),
    missed(since) {
      for (const topic of [...topics.keys()]) hand({ topic, kind: missed, id: String(since) })
    },
  })
  return {
    on(topic, hear) {
      const hearers = topics.get(topic) ?? new Set()
      topics.set(topic, hearers.add(hear))
      return () => {
        hearers.delete(hear)
        if (hearers.size === 0 && topics.get(topic) === hearers) topics.delete(topic)
      }
    },
    close: listening.close,
  }
}
