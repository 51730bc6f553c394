import type { Person } from '../../../access/actor.ts'
import { isCentral } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { officersOf } from '../../../access/responsible-service.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { mustHaveSeen } from '../../../platform/forms/conflict.ts'
import { NotFound, orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import type { ServiceForm } from '../forms.ts'
import { schoolUrl } from '../urls.ts'

/**
 * Codes of the services that an actor may give a school of one service to: across countries, and so from one system to another,
 * only the central one does.
 */
export async function servicesFor(db: Reader, actor: Person | 'system', service: string): Promise<string[]> {
  const all = db.selectFrom('services').select('code').orderBy('code')
  const everywhere = actor === 'system' || isCentral(actor)
  const found = everywhere ? all : all.where('country', '=', db.selectFrom('services').select('country').where('code', '=', service))
  return (await found.execute()).map(({ code }) => code)
}

/**
 * Says whose a school is, where its country and region do not: a school abroad, or one between two communities. Applications that wait go along, and the
 * service that has it now is told; a project that waits stays with the service that was asked.
 * @param form the officer's, which says what they saw
 * @returns its name
 * @throws NotFound when there is no such school, or another service's officer asks; RuleViolation when it is none of `servicesFor`;
 *   Conflict when somebody else has said so meanwhile
 */
export async function assignSchool(
  tx: Tx,
  actor: Person | 'system',
  { id, service, form }: { id: string; service: string; form?: ServiceForm },
): Promise<string> {
  const school = orNotFound(await tx.selectFrom('schools').select(['name', 'service', 'service_said']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst())
  if (actor !== 'system' && !oversees(actor, school.service)) throw new NotFound()
  if (!(await servicesFor(tx, actor, school.service)).includes(service)) throw new RuleViolation('forms.choose', 'service')
  if (form) mustHaveSeen(form, { service: school.service })
  if (service === school.service && school.service_said) return school.name
  await tx.updateTable('schools').set({ service, service_said: true }).where('id', '=', id).execute()
  await audit(tx, actor, 'school.assigned', { kind: 'school', id }, { service, details: { service, before: school.service } })
  if (service !== school.service)
    await notify(tx, { to: await officersOf(tx, service), kind: 'school-assigned', args: { school: school.name }, href: schoolUrl(id) })
  return school.name
}
