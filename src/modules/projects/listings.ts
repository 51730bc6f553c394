import { type RawBuilder, sql } from 'kysely'
import type { Actor, Person } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { DataOf } from '../../platform/forms/index.ts'
import { readQuery } from '../../platform/forms/read-query.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { wholeNumber } from '../../platform/http/whole-number.ts'
import { allBegun, searchWords } from '../../platform/text/search-words.ts'
import { agesOf } from '../vocabularies/index.ts'
import { findForm } from './forms.ts'
import { visibleTo } from './policy.ts'
import type { ProjectSchool, ProjectState } from './queries.ts'
import { draftUrl, projectUrl } from './urls.ts'

const pageLength = 20

/** What someone looks for among projects, as the address says it. */
export type ProjectFilters = DataOf<typeof findForm> & { page: number }

export const readProjectFilters = (c: Ctx): ProjectFilters => ({
  ...readQuery(c, findForm),
  page: wholeNumber(c.req.query('page'), { from: 1, to: 500, otherwise: 1 }),
})

export type ProjectCard = {
  id: string
  title: string
  description: string
  state: ProjectState
  agesFrom: number | null
  agesTo: number | null
  subjects: string[]
  languages: string[]
  schools: ProjectSchool[]
}
export type ProjectList = { cards: ProjectCard[]; page: number; hasNext: boolean }

const schoolsOf = sql`(select json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by f.seat)
  from founders f join schools s on s.id = f.school_id where f.project_id = p.id)`

/** Projects that have begun, the newest first. One statement. */
export async function publicProjects(db: Reader, filters: ProjectFilters): Promise<ProjectList> {
  const { rows } = await sql<ProjectCard>`
    select p.id, p.title, p.description, p.state, p.ages_from as "agesFrom", p.ages_to as "agesTo", p.subjects, p.languages, ${schoolsOf} as schools
    from projects p where ${conditions(filters)}
    order by p.activated_at desc, p.id limit ${sql.lit(pageLength + 1)} offset ${(filters.page - 1) * pageLength}`.execute(db)
  return { cards: rows.slice(0, pageLength), page: filters.page, hasNext: rows.length > pageLength }
}

function conditions({ q, country, subject, ages, phase }: ProjectFilters): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [hasBegunSql]
  const words = searchWords(q)
  if (words.length > 0) all.push(sql`p.tsv @@ ${allBegun(words)}::tsquery`)
  if (phase) all.push(sql`p.state = ${phase}`)
  if (subject) all.push(sql`p.subjects && array[${subject}]`)
  if (ages) all.push(sql`p.ages_from <= ${agesOf(ages).to} and p.ages_to >= ${agesOf(ages).from}`)
  if (country) all.push(sql`exists (select from founders f where f.project_id = p.id and f.country = ${country})`)
  return sql.join(all, sql` and `)
}

/** A project of mine as my desk shows it. `lastActivity`: when something was last written, in the form or the TwinSpace. */
export type MyProject = ProjectCard & { lastActivity: Date; href: string }

/** The projects an actor has founded or joined, the liveliest first; drafts among them, given-up ones not. One statement. */
export async function projectsOf(db: Reader, actor: Actor): Promise<MyProject[]> {
  if (actor.kind !== 'person') return []
  const { rows } = await sql<Omit<MyProject, 'href'>>`
    select p.id, p.title, p.description, p.state, p.ages_from as "agesFrom", p.ages_to as "agesTo", p.subjects, p.languages, ${schoolsOf} as schools,
      greatest(p.saved_at, p.activated_at, (select o.created_at from posts o where o.project_id = p.id and o.removed_at is null order by o.created_at desc limit 1)) as "lastActivity"
    from projects p
    where p.id in (select f.project_id from founders f where f.person_id = ${actor.id}
      union select m.project_id from memberships m where m.person_id = ${actor.id} and m.left_at is null)
      and p.state <> 'withdrawn' and ${visibleTo(actor)}
    order by "lastActivity" desc, p.id limit 100`.execute(db)
  return rows.map((row) => ({ ...row, href: row.state === 'draft' ? draftUrl(row.id) : projectUrl(row.id) }))
}

/** What waits for an actor: `answer` a partner's proposal, `changes` a service asked for, a `declined` proposal, a `draft` to finish. */
export type Waiting = { kind: 'answer' | 'changes' | 'declined' | 'draft'; id: string; title: string; name: string; since: Date; href: string }

/** What waits for me among projects, the longest first. One statement. */
export async function waitingFor(db: Reader, actor: Person): Promise<Waiting[]> {
  const { rows } = await sql<Omit<Waiting, 'href'>>`
    select p.id, p.title, n.name,
      case when p.state = 'waiting-for-partner' then 'answer' when d.requested_at is not null then 'changes' when o.declined_at is not null then 'declined' else 'draft' end as kind,
      coalesce(case when p.state = 'waiting-for-partner' then o.accepted_at end, d.decided_at, o.declined_at, p.saved_at) as since
    from founders f
    join projects p on p.id = f.project_id
    join founders o on o.project_id = f.project_id and o.seat <> f.seat
    join people n on n.id = o.person_id
    left join lateral (select a.requested_at, a.decided_at from approvals a where a.project_id = p.id and a.decision = 'changes' order by a.decided_at desc limit 1) d on p.state = 'draft'
    where f.person_id = ${actor.id} and (p.state = 'draft' or p.state = 'waiting-for-partner' and f.accepted_at is null)
    order by since limit 20`.execute(db)
  return rows.map((row) => ({ ...row, href: row.kind === 'answer' ? projectUrl(row.id) : draftUrl(row.id) }))
}

/** Countries that take part or took part, to choose from. */
export async function foundingCountries(db: Reader): Promise<string[]> {
  return (await db.selectFrom('countries').select('code').execute()).map(({ code }) => code)
}
