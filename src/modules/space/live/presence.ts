import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import type { Listening } from '../../../platform/live/rounds.ts'

/** Notes who has a space open; loadSpace counts them as here for two minutes. */
export async function noteHere(db: Reader, all: readonly Pick<Listening, 'of' | 'actor'>[]): Promise<void> {
  const here = [...new Map(all.map((one) => [`${one.of} ${one.actor.id}`, one])).values()]
  await sql`insert into presence (project_id, actor_id, kind)
    select * from unnest(${here.map(({ of }) => of)}::uuid[], ${here.map(({ actor }) => actor.id)}::uuid[], ${here.map(({ actor }) => actor.kind)}::text[])
    on conflict (project_id, actor_id) do update set seen_at = now()`.execute(db)
}
