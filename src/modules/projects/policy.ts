import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import { isOfficer } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { oversees, overseesSql, serves } from '../../access/officer-scope.ts'

/**
 * Which projects (alias `p`) an actor may see: everyone those that have begun; founders their own; once a project has
 * been sent, the services that were asked and the central one. Pupils none: they have their TwinSpace.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === 'pupil') return sql`false`
  const ways: RawBuilder<unknown>[] = [hasBegunSql]
  if (actor.kind === 'person') {
    ways.push(sql`exists (select from founders f where f.project_id = p.id and f.person_id = ${actor.id})`)
    if (isOfficer(actor))
      ways.push(sql`p.sent_at is not null and exists (select from approvals a where a.project_id = p.id and ${overseesSql(actor, 'a.service')})`)
  }
  return sql`(${sql.join(ways, sql` or `)})`
}

/** How an actor stands to a project: what is told and offered depends on it. */
export type Standing = 'founder' | 'officer' | 'teacher' | 'public'

type Parties = { founders: readonly { personId: string; service: string }[] }
type Asked = { approvals: readonly { service: string }[] }

// A service that was asked decides, also when a founder's school is another's by now.
export function standing(actor: Actor, { founders, approvals }: Parties & Asked): Standing {
  if (actor.kind !== 'person') return 'public'
  if (founders.some((founder) => founder.personId === actor.id)) return 'founder'
  if ([...founders, ...approvals].some(({ service }) => oversees(actor, service))) return 'officer'
  return actor.state === 'validated' ? 'teacher' : 'public'
}

/** Reopen: an officer of a founder's service; not the central service, which watches. */
export const mayReopen = (actor: Actor, { founders }: Parties): boolean => founders.some((founder) => serves(actor, founder.service))
