import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { officersOf } from '../../../access/responsible-service.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { schoolTakesPart } from '../../countries/index.ts'
import { notify } from '../../notifications/index.ts'
import { applicationUrl } from '../../support/urls.ts'
import { firstOpenStep, loadOwnProfile } from '../own-profile.ts'
import { lockPerson } from './lock-person.ts'

/**
 * Sends the profile to the school's support service, which has its target of days to answer.
 * @throws RuleViolation when a step is open, an application is on its way already, or the school's country does not take part at present
 */
export async function applyForValidation(tx: Tx, actor: Person): Promise<void> {
  const { state } = await lockPerson(tx, actor.id)
  if (state !== 'registered' && state !== 'refused') throw new RuleViolation('people.apply.already')
  const profile = await loadOwnProfile(tx, actor.id)
  if (!profile.school || firstOpenStep(profile)) throw new RuleViolation('people.apply.open')
  if (!(await schoolTakesPart(tx, profile.school.id))) throw new RuleViolation('people.school.country')
  await tx.updateTable('people').set({ state: 'waiting', onboarded_at: new Date() }).where('id', '=', actor.id).execute()
  await openValidation(tx, actor, profile.school)
}

/** Opens an application at the service that the school has at this moment, and tells its officers. */
export async function openValidation(tx: Tx, actor: Person, school: { id: string; name: string }): Promise<void> {
  const { rows } = await sql<{ id: string; service: string }>`
    with held as (select id, service from schools where id = ${school.id} for share)
    insert into validations (person_id, school_id, service, due_at)
    select ${actor.id}, h.id, v.code, now() + make_interval(days => v.validation_target_days) from held h join services v on v.code = h.service
    returning id, service`.execute(tx)
  const { id: validationId, service } = orNotFound(rows[0])
  await audit(tx, actor, 'person.applied', { kind: 'person', id: actor.id }, { service, details: { validation: validationId } })
  const args = { name: actor.name, school: school.name }
  await notify(tx, { to: await officersOf(tx, service), kind: 'validation-asked', args, href: applicationUrl(validationId) })
}
