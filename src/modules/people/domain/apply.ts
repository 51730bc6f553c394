import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { officeOfSql } from '../../../access/answering-service.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { applicationUrl } from '../../support/urls.ts'
import { firstOpenStep, loadOwnProfile } from '../own-profile.ts'
import { lockPerson } from './lock-person.ts'

/**
 * Sends the profile to the support service of the school's country, which has the country's target of days to answer.
 * @throws RuleViolation when a step is open, or an application is on its way already
 */
export async function applyForValidation(tx: Tx, actor: Person): Promise<void> {
  const { state } = await lockPerson(tx, actor.id)
  if (state !== 'registered' && state !== 'refused') throw new RuleViolation('people.apply.already')
  const profile = await loadOwnProfile(tx, actor.id)
  if (!profile.school || firstOpenStep(profile)) throw new RuleViolation('people.apply.open')
  await tx.updateTable('people').set({ state: 'waiting', onboarded_at: new Date() }).where('id', '=', actor.id).execute()
  await openValidation(tx, actor, profile.school)
}

/** Opens an application at the service of the school's country and tells its officers. */
export async function openValidation(tx: Tx, actor: Person, school: { id: string; name: string; country: string }): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into validations (person_id, school_id, country, due_at)
    select ${actor.id}, ${school.id}, c.code, now() + make_interval(days => c.validation_target_days) from countries c where c.code = ${school.country}
    returning id`.execute(tx)
  const validationId = rows[0]?.id ?? ''
  await audit(tx, actor, 'person.applied', { kind: 'person', id: actor.id }, { country: school.country, details: { validation: validationId } })
  const args = { name: actor.name, school: school.name }
  await notify(tx, { to: await officersOf(tx, school.country), kind: 'validation-asked', args, href: applicationUrl(validationId) })
}

/** The officers of a country, for a territory overseas those of its state; those of the European service where a country has none yet. */
async function officersOf(tx: Tx, country: string): Promise<string[]> {
  const own = await tx
    .selectFrom('officers as o')
    .innerJoin('countries as c', (join) => join.on(officeOfSql))
    .select('o.person_id')
    .distinct()
    .where('c.code', '=', country)
    .execute()
  const asked = own.length > 0 ? own : await tx.selectFrom('officers').select('person_id').where('country', 'is', null).execute()
  return asked.map(({ person_id }) => person_id)
}
