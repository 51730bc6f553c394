import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { notify } from '../../notifications/index.ts'
import { draftUrl } from '../urls.ts'
import { allowedFounding } from './load-founding.ts'

/**
 * Begins a project: one school of mine, one contact at another school. Both may write in the draft from now on.
 * @param input the form's choice: my school, and the contact with the school of theirs
 * @returns the project's id
 * @throws RuleViolation with the rule that stands against it
 */
export async function beginDraft(tx: Tx, actor: Person, input: { schoolId: string; contactId: string; contactSchoolId: string }): Promise<string> {
  const mine = { personId: actor.id, schoolId: input.schoolId }
  const theirs = { personId: input.contactId, schoolId: input.contactSchoolId }
  const { seats } = await allowedFounding(tx, [mine, theirs], 'partner')
  const { id } = await tx.insertInto('projects').defaultValues().returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('founders')
    .values(seats.map((seat, at) => ({ project_id: id, seat: at === 0 ? 1 : 2, person_id: seat.personId, school_id: seat.schoolId, country: seat.country })))
    .execute()
  await audit(tx, actor, 'project.begun', { kind: 'project', id }, { service: seats[0].service.code })
  await notify(tx, { to: [theirs.personId], kind: 'project-begun', args: { name: actor.name }, href: draftUrl(id) })
  return id
}
