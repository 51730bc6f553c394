import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'

/** How much has happened, by what it is about; what is not named is nothing yet. */
export type Numbers = { readonly [about: string]: number | undefined }

/**
 * `Numbers` of one thing as a column of a query. A page takes it from a query before those for what it shows: its stream begins there.
 * @param of its id
 * @param reader of the one who reads it, who is told of things, too: what a thing and what a reader is told has different names
 */
export const numbersSql = (of: RawBuilder<unknown>, reader: string): RawBuilder<Numbers> =>
  sql<Numbers>`(select coalesce(json_object_agg(h.about, h.number), '{}') from happenings h where h.of in (${of}::text, ${reader}::text))`

/** How much has happened on topics, by topic: one cheap question, however many they are. Nothing yet is 0. */
export async function numbersOf(connection: pg.Pool | pg.ClientBase, topics: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await connection.query<{ topic: string; number: number }>(
    `select topic, coalesce(h.number, 0) as number from unnest($1::text[]) topic
      left join happenings h on h.about = split_part(topic, ':', 1) and h.of = split_part(topic, ':', 2)`,
    [topics],
  )
  return new Map(rows.map(({ topic, number }) => [topic, number]))
}
