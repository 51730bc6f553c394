import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { schoolTakesPart } from '../../countries/index.ts'
import { openValidation } from './apply.ts'
import { indexPerson } from './index-person.ts'
import { lockPerson } from './lock-person.ts'
import { guessTimeZone } from './time-zone.ts'

/**
 * Makes a school the person's own, in place of the one before. Another school has to be confirmed again:
 * an application under way, or a validation had, becomes one for the new school.
 * @throws RuleViolation when there is no such school, or its country does not take part at present
 */
export async function chooseSchool(tx: Tx, actor: Person, schoolId: string): Promise<void> {
  const school = await tx.selectFrom('schools').select(['id', 'name', 'country', 'service']).where('id', '=', schoolId).executeTakeFirst()
  if (!school) throw new RuleViolation('people.school.none', 'school')
  const { state } = await lockPerson(tx, actor.id)
  const before = await tx.selectFrom('person_schools').select('school_id').where('person_id', '=', actor.id).execute()
  if (before.length === 1 && before[0]?.school_id === school.id) return
  if (!(await schoolTakesPart(tx, school.id))) throw new RuleViolation('people.school.country', 'school')
  await tx.deleteFrom('person_schools').where('person_id', '=', actor.id).execute()
  await tx.insertInto('person_schools').values({ person_id: actor.id, school_id: school.id }).execute()
  await tx.updateTable('people').set({ country: school.country }).where('id', '=', actor.id).execute()
  await guessTimeZone(tx, actor)
  await indexPerson(tx, actor.id)
  await audit(tx, actor, 'person.school-chosen', { kind: 'person', id: actor.id }, { service: school.service, details: { school: school.id } })
  if (state !== 'waiting' && state !== 'validated') return
  await tx.deleteFrom('validations').where('person_id', '=', actor.id).where('decided_at', 'is', null).execute()
  await tx.updateTable('people').set({ state: 'waiting' }).where('id', '=', actor.id).execute()
  await openValidation(tx, actor, school)
}
