import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import { searchText } from './domain/search-text.ts'

const batch = 1000

/** The queue's side of schools: folds what they are found by anew, when a migration says that it is folded otherwise. */
export const jobs: Jobs = { 'fold-schools': ({ db }) => foldSchools(db) }

async function foldSchools(db: Db): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('schools')
      .select(['id', 'name', 'town', 'postcode', 'type_raw', 'register_number'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    const texts = rows.map((row) => searchText({ ...row, type: row.type_raw, number: row.register_number ?? '' }))
    await sql`update schools s set search_text = folded.text from unnest(${rows.map(({ id }) => id)}::uuid[], ${texts}::text[]) as folded (id, text)
      where s.id = folded.id and s.search_text <> folded.text`.execute(db)
    after = last.id
  }
}
