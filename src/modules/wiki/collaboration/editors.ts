import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import type { Writers } from './trial.ts'
import type { Written } from './uncompacted.ts'

/** Remembers who wrote in a page, and as which editors, when their rows are compacted. Someone deleted since is no longer named. */
export async function remember(tx: Tx, pageId: string, written: readonly Written[]): Promise<void> {
  const authors = Map.groupBy(written, ({ person_id, pupil_id }) => person_id ?? pupil_id)
  for (const [author, changes] of authors) {
    const [one] = changes
    if (!author || !one) continue
    const times = changes.map(({ at }) => at.getTime())
    const clients = [...new Set(changes.flatMap(({ client }) => client ?? []))]
    await sql`
      insert into page_editors (page_id, person_id, pupil_id, first_at, last_at, changes, clients)
      select ${pageId}, ${one.person_id}::uuid, ${one.pupil_id}::uuid, ${new Date(Math.min(...times))}, ${new Date(Math.max(...times))}, ${changes.length}, ${clients}::bigint[]
      where exists (select from people where id = ${one.person_id}::uuid) or exists (select from pupils where id = ${one.pupil_id}::uuid)
      on conflict (page_id, person_id, pupil_id) do update set last_at = excluded.last_at, changes = page_editors.changes + excluded.changes,
        clients = array(select distinct unnest(page_editors.clients || excluded.clients))`.execute(tx)
  }
}

/** Who has written in a page as which editor, compacted or not. */
export async function writersOf(db: Reader, pageId: string): Promise<Writers> {
  const { rows } = await sql<{ client: number; author: string }>`
    select unnest(clients) as client, coalesce(person_id, pupil_id) as author from page_editors where page_id = ${pageId}
    union select client, coalesce(person_id, pupil_id) from page_updates where page_id = ${pageId} and client is not null`.execute(db)
  return new Map(rows.map(({ client, author }) => [client, author]))
}
