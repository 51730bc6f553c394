import { sql } from 'kysely'
import type { AppContext } from '../../../platform/context.ts'
import { notify } from '../../notifications/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import { welcomeUrl } from '../../people/urls.ts'

/** What the news of a decision is called off by. */
export const newsOf = (validationId: string): string => `decision ${validationId}`

type Told = { personId: string; school: string; decision: 'validated' | 'refused'; reason: string }

/** Tells the person what was decided on an application, once; nothing when it was taken back meanwhile. */
export async function tellDecision({ db }: Pick<AppContext, 'db'>, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<Told>`
      update validations v set told_at = now() from schools s
      where v.id = ${id} and v.decided_at is not null and v.told_at is null and s.id = v.school_id
      returning v.person_id as "personId", s.name as school, v.decision, v.reason`.execute(tx)
    const [told] = rows
    if (!told) return
    const { personId, school, decision, reason } = told
    await notify(tx, { to: [personId], kind: decision, args: { school, reason }, href: decision === 'validated' ? partnersUrl : welcomeUrl('send') })
  })
}
