import { sql } from 'kysely'
import type { Actor, Person, Pupil } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { memberEntersSql, pupilEntersSql, type SpaceRole } from '../../access/space-entry.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Ctx, id } from '../../platform/http/index.ts'
import { type Numbers, numbersSql } from '../../platform/live/numbers.ts'

/** A school taking part. `country`: two letters; `service`: the code of the support service it belongs to. */
export type SpaceSchool = { id: string; name: string; country: string; service: string }
/** Someone who has the space open now. Guests are told of adults only. */
export type Present = { id: string; kind: 'person' | 'pupil'; name: string; animal: string | null }

/** A TwinSpace as one who belongs to it meets it. Its id is the project's; closed means nothing can be changed. */
export type Space = {
  id: string
  title: string
  state: 'active' | 'closed'
  role: SpaceRole
  /** the actor's school in this space */
  schoolId: string
  /** whether they belong to that school still */
  atSchool: boolean
  schools: readonly SpaceSchool[]
  members: number
  pupils: number
  present: readonly Present[]
  /** how much has happened in its sections: their streams begin there */
  happened: Numbers
}

/** The support service of the actor's school in the space, which may read what they did there. */
export const serviceOf = ({ schools, schoolId }: Space): string | null => schools.find(({ id }) => id === schoolId)?.service ?? null

/**
 * The space, if the actor belongs to it: one query. Undefined for everyone else, and before a project is approved.
 * Teachers enter while they are validated; officers have no key of their own and come as invited guests.
 */
export async function loadSpace(db: Reader, actor: Actor, projectId: string): Promise<Space | undefined> {
  if (actor.kind === 'visitor' || (actor.kind === 'pupil' && actor.projectId !== projectId)) return undefined
  const { rows } = await sql<Space>`
    with me as (${actor.kind === 'pupil' ? asPupil(actor, projectId) : asPerson(actor, projectId)})
    select p.id, p.title, p.state, me.role, me.school_id as "schoolId", me.at_school as "atSchool",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'country', s.country, 'service', s.service) order by s.country, s.name), '[]')
        from schools s where s.id in (
          select m.school_id from memberships m where m.project_id = p.id and m.left_at is null and m.role <> 'guest'
          union select u.school_id from pupils u where u.project_id = p.id and u.left_at is null
          union select f.school_id from founders f where f.project_id = p.id)) as schools,
      (select count(*)::int from memberships m where m.project_id = p.id and m.left_at is null) as members,
      (select count(*)::int from pupils u where u.project_id = p.id and u.left_at is null) as pupils,
      (select coalesce(json_agg(json_build_object('id', r.actor_id, 'kind', r.kind, 'name', coalesce(n.name, u.nickname), 'animal', u.animal) order by r.seen_at desc), '[]')
        from presence r
        left join people n on r.kind = 'person' and n.id = r.actor_id
        left join pupils u on r.kind = 'pupil' and u.id = r.actor_id and u.left_at is null and me.role <> 'guest'
        where r.project_id = p.id and r.seen_at > now() - interval '2 minutes' and coalesce(n.id, u.id) is not null) as present,
      ${numbersSql(sql`p.id`, actor.id)} as happened
    from me join projects p on p.id = ${projectId} and ${hasBegunSql}`.execute(db)
  return rows[0]
}

const asPerson = (actor: Person, projectId: string) => sql`
  select m.role, m.school_id, exists (select from person_schools s where s.person_id = m.person_id and s.school_id = m.school_id) as at_school
  from memberships m join people a on a.id = m.person_id
  where m.project_id = ${projectId} and m.person_id = ${actor.id} and ${memberEntersSql}`

const asPupil = (actor: Pupil, projectId: string) => sql`
  select case when u.administrator then 'pupil-administrator' else 'pupil' end as role, u.school_id, true as at_school from pupils u
  where u.id = ${actor.id} and u.project_id = ${projectId} and ${pupilEntersSql}`

/** Asks whether something may be done in a space by whoever meets it so: those of policy.ts, and sections' own. */
export type Rule = (space: Space) => boolean

/** The space of the address (`:id`), for those who belong to it and may, or might while it was open; undefined for everyone else. */
export async function spaceFor(c: Ctx, may: Rule): Promise<Space | undefined> {
  const space = await loadSpace(c.var.app.db, c.var.actor, id(c.req.param('id')))
  return space && may({ ...space, state: 'active' }) ? space : undefined
}
