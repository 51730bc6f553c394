import { type RawBuilder, sql } from 'kysely'
import { type Actor, isOfficer, isTeacher } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import { serviceOfPersonSql } from '../../access/responsible-service.ts'

/** Whom (alias `p`) an actor may look at: themselves; teachers all validated people; officers those of their services; the central service everyone. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'person') return sql`false`
  const ways = [sql<boolean>`p.id = ${actor.id}`]
  if (isTeacher(actor)) ways.push(sql`p.state = 'validated'`)
  if (isOfficer(actor)) ways.push(overseesSql(actor, serviceOfPersonSql('p')))
  return sql`p.state <> 'anonymised' and (${sql.join(ways, sql` or `)})`
}
