import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serviceOfPerson } from '../../../access/responsible-service.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { notify } from '../../notifications/index.ts'
import type { Teacher } from '../teachers.ts'
import { lockTeacher } from './lock-teacher.ts'

/**
 * Ends a suspension, or gives a validation back that was taken: the person is what they were before.
 * @throws NotFound when the actor does not look after them; RuleViolation when there is nothing to restore
 */
export async function restore(tx: Tx, actor: Person, { id, note }: { id: string; note: string }): Promise<void> {
  const { state, stateBefore, service } = await lockTeacher(tx, actor, id)
  const before = state === 'suspended' ? stateBefore : state === 'refused' && (await wasRevoked(tx, id)) ? 'validated' : null
  if (before === null) throw new RuleViolation('support.standing.changed')
  await putBack(tx, { id, before, service, by: actor, note })
}

/** Ends what was suspended until a day that is over where the person lives. */
export async function endSuspensions(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string; until: string }>`
    select p.id, p.suspended_until::text as until from people p where p.state = 'suspended' and p.suspended_until < (now() at time zone coalesce(p.time_zone, 'UTC'))::date`.execute(
    db,
  )
  for (const { id, until } of rows)
    await db.transaction().execute(async (tx) => {
      const person = await tx
        .selectFrom('people')
        .select('state_before')
        .where('id', '=', id)
        .where('suspended_until', '=', until)
        .forNoKeyUpdate()
        .executeTakeFirst()
      if (person?.state_before) await putBack(tx, { id, before: person.state_before, service: await serviceOfPerson(tx, id), by: 'system', note: '' })
    })
}

/** Whether somebody is refused because their validation was taken back. */
async function wasRevoked(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ decision: string }>`
    select decision from (select decision, decided_at from standings where person_id = ${id} and decision = 'revoked'
      union all select decision, decided_at from validations where person_id = ${id} and decided_at is not null) d order by decided_at desc limit 1`.execute(tx)
  return rows[0]?.decision === 'revoked'
}

type Back = { id: string; before: Exclude<Teacher['state'], 'suspended'>; service: string | null; by: Person | 'system'; note: string }

async function putBack(tx: Tx, { id, before, service, by, note }: Back): Promise<void> {
  await tx.updateTable('people').set({ state: before, state_before: null, suspended_until: null }).where('id', '=', id).execute()
  const decided_by = by === 'system' ? null : by.id
  await tx.insertInto('standings').values({ person_id: id, service, decision: 'restored', reason: note, decided_by }).execute()
  await audit(tx, by, 'person.restored', { kind: 'person', id }, { service })
  await notify(tx, { to: [id], kind: 'restored', args: {}, href: homeUrl })
}
