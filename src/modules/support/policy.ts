import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/http/actor.ts'
import { isOfficer } from '../../platform/http/actor.ts'

/**
 * Which applications (alias `v`) an actor may see and decide: those of the countries of their office, all of them
 * for the European service, never their own.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (!isOfficer(actor)) return sql<boolean>`false`
  const inScope = actor.isCentralOfficer ? sql<boolean>`true` : sql<boolean>`v.country = any (${[...actor.officerFor]}::text[])`
  return sql<boolean>`(${inScope} and v.person_id <> ${actor.id})`
}
