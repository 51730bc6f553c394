import { sql } from 'kysely'
import type { Insider } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'

/** Notes that someone has the space open; loadSpace counts them as here for two minutes. */
export async function touchPresence(db: Reader, projectId: string, actor: Insider): Promise<void> {
  await sql`insert into presence (project_id, actor_id, kind) values (${projectId}, ${actor.id}, ${actor.kind})
    on conflict (project_id, actor_id) do update set seen_at = now()`.execute(db)
}
