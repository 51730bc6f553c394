import { type RawBuilder, sql } from 'kysely'
import { type Actor, isCentral } from './actor.ts'

/** Whether an actor is of the service of a country: decides there. The central service has none of its own. */
export const serves = (actor: Actor, country: string | null): boolean => actor.kind === 'person' && country !== null && actor.officerFor.includes(country)

/** Whether an actor looks after a country: of its service, or of the central one, which looks after all. */
export const oversees = (actor: Actor, country: string | null): boolean => isCentral(actor) || serves(actor, country)

/** `serves`, of a column with a country's code such as `a.country`. */
export const servesSql = (actor: Actor, column: string): RawBuilder<boolean> => {
  const countries = actor.kind === 'person' ? [...actor.officerFor] : []
  return countries.length > 0 ? sql<boolean>`${sql.ref(column)} = any(${countries}::text[])` : sql<boolean>`false`
}

/** `oversees`, of a column with a country's code. */
export const overseesSql = (actor: Actor, column: string): RawBuilder<boolean> => (isCentral(actor) ? sql<boolean>`true` : servesSql(actor, column))

/** Whether a person (a column with their id) holds an office, with or without the second factor that gives them its rights. */
export const holdsOfficeSql = (column: string): RawBuilder<boolean> => sql<boolean>`exists (select from officers o where o.person_id = ${sql.ref(column)})`
