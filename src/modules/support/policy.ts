import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import { isOfficer } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'

/**
 * Which applications (alias `v`) an actor may see and decide: those of the services of their office, all of them
 * for the European service, never their own.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (!isOfficer(actor)) return sql<boolean>`false`
  return sql<boolean>`(${overseesSql(actor, 'v.service')} and v.person_id <> ${actor.id})`
}
