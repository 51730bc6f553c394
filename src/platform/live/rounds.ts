import { sql } from 'kysely'
import type { Insider } from '../../../access/actor.ts'
import { holdingSessions } from '../../../access/holding-sessions.ts'
import type { AppContext } from '../../../platform/context.ts'

/** An open page of a space. `beat`: a sign of life is due; `recheck`: its session has ended by time. */
export type Listening = { token: string; projectId: string; actor: Insider; beat(): void; recheck(): void }

/** Milliseconds between signs of life. */
const every = 25_000

type Rounds = { all: Set<Listening>; timer: NodeJS.Timeout }
const rounds = new WeakMap<AppContext, Rounds>()

/** Has a page take part in the rounds of its process, which cost two statements however many pages are open. @returns takes it out */
export function joinRounds(app: AppContext, one: Listening): () => void {
  const own = rounds.get(app) ?? begin(app)
  own.all.add(one)
  return () => {
    own.all.delete(one)
    if (own.all.size > 0 || rounds.get(app) !== own) return
    clearInterval(own.timer)
    rounds.delete(app)
  }
}

function begin(app: AppContext): Rounds {
  const all = new Set<Listening>()
  const round = () => void goRounds(app).catch((error) => app.log.warn({ error: String(error) }, 'who is here could not be noted'))
  const own = { all, timer: setInterval(round, every) }
  rounds.set(app, own)
  return own
}

/** One round: who is here is noted, and whose session has ended is asked again. */
export async function goRounds(app: AppContext): Promise<void> {
  const all = [...(rounds.get(app)?.all ?? [])]
  for (const one of all) one.beat()
  const holding = await holdingSessions(app.db, [...new Set(all.map(({ token }) => token))])
  for (const one of all) if (!holding.has(one.token)) one.recheck()
  const here = [...new Map(all.map((one) => [`${one.projectId} ${one.actor.id}`, one])).values()]
  if (here.length === 0) return
  await sql`insert into presence (project_id, actor_id, kind)
    select * from unnest(${here.map(({ projectId }) => projectId)}::uuid[], ${here.map(({ actor }) => actor.id)}::uuid[], ${here.map(({ actor }) => actor.kind)}::text[])
    on conflict (project_id, actor_id) do update set seen_at = now()`.execute(app.db)
}
