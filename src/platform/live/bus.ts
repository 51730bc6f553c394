import { sql } from 'kysely'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Reader } from '../db/index.ts'
import { listenOn } from './listening.ts'
import { numbersOf } from './numbers.ts'

/**
 * What happened, in ids only: each receiver renders it for its own reader, through its own policy.
 * @property topic what it is about and of which, `about:id`
 * @property number how many things have happened there with this one; 0 of what the tables tell themselves, which nobody counts
 */
export type Signal = { topic: string; kind: string; id: string; number: number }
/** Others may have been lost, because the database was away; `number`: of what has happened there by now. */
export type Missed = Signal & { kind: typeof missed }
export type Bus = {
  /**
   * Every subscriber also hears `Missed` after the database was away, before anything that happens from then on.
   * @returns a function that ends the subscription
   */
  on(topic: string, hear: (signal: Signal) => void): () => void
  close(): Promise<void>
}

const channel = 'opentwinning'
const missed = 'missed'

export const isMissed = (signal: Signal): signal is Missed => signal.kind === missed

/**
 * Tells every process, when the transaction commits and only then; and counts it, by a row that is held until then. A transaction
 * tells last, lest others wait for it; of two topics in the order of their names, lest two transactions wait for each other.
 */
export async function signal(tx: Reader, { topic, kind, id }: Omit<Signal, 'number'>): Promise<void> {
  await sql`with counted as (
      insert into happenings as h (about, of, number) values (split_part(${topic}, ':', 1), split_part(${topic}, ':', 2), 1)
      on conflict (of, about) do update set number = h.number + 1 returning number)
    select from counted, pg_notify(${channel}, json_build_object('topic', ${topic}::text, 'kind', ${kind}::text, 'id', ${id}::text, 'number', number)::text)`.execute(
    tx,
  )
}

/** The same, of many topics of one kind (`about:…`): one statement, which holds their rows in one order. */
export async function signalAll(tx: Reader, about: string, ofs: readonly string[], kind: string): Promise<void> {
  if (ofs.length === 0) return
  await sql`with counted as (
      insert into happenings as h (about, of, number) select ${about}, of, 1 from unnest(${[...ofs]}::text[]) of order by of
      on conflict (of, about) do update set number = h.number + 1 returning of, number)
    select from counted, pg_notify(${channel}, json_build_object('topic', ${about}::text || ':' || of, 'kind', ${kind}::text, 'id', of, 'number', number)::text)`.execute(
    tx,
  )
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
    heard: (payload) => hand({ number: 0, ...(JSON.parse(payload) as Omit<Signal, 'number'>) }),
    async missed(client) {
      for (const [topic, number] of await numbersOf(client, [...topics.keys()])) hand({ topic, kind: missed, id: '', number })
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
