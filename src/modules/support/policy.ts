import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { isCentral, isOfficer } from '../../access/actor.ts'
import { overseesSql, servesSql } from '../../access/officer-scope.ts'
import { serviceOfPersonSql } from '../../access/responsible-service.ts'
import { undoMinutes } from './limits.ts'

/**
 * Which applications (an alias of `validations`) an actor may see and decide: those of the services of their office, all of
 * them for the European service, never their own.
 */
export function visibleTo(actor: Person, alias = 'v'): RawBuilder<boolean> {
  if (!isOfficer(actor)) return sql<boolean>`false`
  return sql<boolean>`(${overseesSql(actor, `${alias}.service`)} and ${sql.ref(`${alias}.person_id`)} <> ${actor.id})`
}

/** Which people (alias `p`) an actor looks after: those of their services, the European one all, never themselves. */
export function lookedAfterBy(actor: Person): RawBuilder<boolean> {
  if (!isOfficer(actor)) return sql<boolean>`false`
  return sql<boolean>`(p.state <> 'anonymised' and p.id <> ${actor.id} and ${overseesSql(actor, serviceOfPersonSql('p'))})`
}

/** The same of a list: those who may be meant are found by an index before each is asked. */
export function listedFor(actor: Person): RawBuilder<boolean> {
  if (isCentral(actor)) return lookedAfterBy(actor)
  return sql<boolean>`p.id in (
      select w.person_id from person_schools w join schools s on s.id = w.school_id where ${servesSql(actor, 's.service')}
      union all select h.id from people h join countries c on c.code = h.country where ${servesSql(actor, sql`responsible_service(c.code)`)}
        and not exists (select from person_schools w where w.person_id = h.id)) and ${lookedAfterBy(actor)}`
}

/**
 * Whether an actor may take back what they decided on an application (`v`, of the person `p`): for some minutes, until the person
 * has been told, and unless they have done something since.
 */
export const mayUndoSql = (
  actor: Person,
): RawBuilder<boolean> => sql<boolean>`coalesce(v.decided_by = ${actor.id} and v.told_at is null and v.decided_at > now() - make_interval(mins => ${undoMinutes})
  and p.state = v.decision and not exists (select from audit_events e where e.actor_id = p.id and e.at > v.decided_at), false)`
