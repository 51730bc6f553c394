import { type RawBuilder, sql } from 'kysely'
import { type Actor, isCentral } from './actor.ts'

/** Whether an actor is of a support service (its code): decides there. The central service has none of these. */
export const serves = (actor: Actor, service: string | null): boolean => actor.kind === 'person' && service !== null && actor.officerFor.includes(service)

/** Whether an actor looks after what is a service's: of that service, or of the central one, which looks after all. */
export const oversees = (actor: Actor, service: string | null): boolean => isCentral(actor) || serves(actor, service)

/** `serves`, of a column such as `a.service`, or what else is a service's code. */
export const servesSql = (actor: Actor, service: string | RawBuilder<string | null>): RawBuilder<boolean> => {
  const services = actor.kind === 'person' ? [...actor.officerFor] : []
  if (services.length === 0) return sql<boolean>`false`
  return sql<boolean>`${typeof service === 'string' ? sql.ref(service) : service} = any(${services}::text[])`
}

/** `oversees`, of the same. */
export const overseesSql = (actor: Actor, service: string | RawBuilder<string | null>): RawBuilder<boolean> =>
  isCentral(actor) ? sql<boolean>`true` : servesSql(actor, service)

/** Whether a person (a column with their id) holds an office, with or without the second factor that gives them its rights. */
export const holdsOfficeSql = (column: string): RawBuilder<boolean> => sql<boolean>`exists (select from officers o where o.person_id = ${sql.ref(column)})`
