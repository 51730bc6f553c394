import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { callOff } from '../../../platform/jobs/index.ts'
import { mayUndoSql, visibleTo } from '../policy.ts'
import { newsOf } from './tell-decision.ts'

type Row = { personId: string; service: string; decision: string | null; mayUndo: boolean }

/**
 * Takes a decision back: the application is in the queue as it was, and the person hears nothing of it.
 * @throws NotFound when it is none of the actor's; RuleViolation when it is too late, or the person has acted upon it
 */
export async function undoDecision(tx: Tx, actor: Person, id: string): Promise<void> {
  await sql`select from people where id = (select person_id from validations where id = ${id}) for no key update`.execute(tx)
  const { rows } = await sql<Row>`
    select v.person_id as "personId", v.service, v.decision, ${mayUndoSql(actor)} as "mayUndo" from validations v join people p on p.id = v.person_id
    where v.id = ${id} and ${visibleTo(actor)} for update of v`.execute(tx)
  const { personId, service, decision, mayUndo } = orNotFound(rows[0])
  if (!mayUndo) throw new RuleViolation('support.undo.late')
  await tx.updateTable('validations').set({ decided_at: null, decided_by: null, decision: null, reason: '' }).where('id', '=', id).execute()
  await tx.updateTable('people').set({ state: 'waiting' }).where('id', '=', personId).execute()
  await callOff(tx, newsOf(id))
  await audit(tx, actor, 'person.decision-undone', { kind: 'person', id: personId }, { service, details: { validation: id, decision } })
}
