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
import { daysToAnswer } from './domain/close-project.ts'
import { type Draft, missing } from './domain/draft-fields.ts'
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

/** Where a project stands between its founders, as one of them meets it. Moments are ISO. */
export type Founding = {
  partner: string
  /** who has signed the proposal that is out */
  accepted: string | null
  partnerAccepted: string | null
  /** who has declined the last one */
  declined: string | null
  partnerDeclined: string | null
  /** since when a service waits for changes in the draft */
  changes: string | null
  /** who wrote in it last */
  written: { mine: boolean; at: string } | null
  /** services that have not decided yet; `days`: in which they usually do */
  services: { service: string; days: number; since: string }[]
  /** somebody has asked to close it */
  closing: { mine: boolean; at: string; until: string } | null
}

/** A project of mine as my desk shows it. `lastActivity`: when something was last written, in the form or the TwinSpace; `complete`: nothing is missing in its plan; `founding`: for its founders. */
export type MyProject = ProjectCard & { lastActivity: Date; href: string; complete: boolean; founding: Founding | null }

/** Changes are waited for until the plan is sent again: a proposal that was declined, or taken back, after them is the newer news. */
const foundingSql = (actor: Person): RawBuilder<Founding | null> => sql<Founding | null>`(
  select json_build_object('partner', n.name, 'accepted', f.accepted_at, 'partnerAccepted', o.accepted_at, 'declined', f.declined_at, 'partnerDeclined', o.declined_at,
    'changes', (select a.decided_at from approvals a where a.project_id = p.id and p.state = 'draft' and a.decision = 'changes'
      and not exists (select from approvals later where later.project_id = p.id and later.requested_at > a.requested_at) order by a.decided_at desc limit 1),
    'written', (select json_build_object('mine', d.saved_by = f.person_id, 'at', d.saved_at) from draft_steps d where d.project_id = p.id order by d.saved_at desc limit 1),
    'services', (select coalesce(json_agg(json_build_object('service', a.service, 'days', v.approval_target_days, 'since', a.requested_at) order by a.requested_at, a.service), '[]')
      from approvals a join services v on v.code = a.service where a.project_id = p.id and a.decided_at is null),
    'closing', (select json_build_object('mine', c.proposed_by = f.person_id, 'at', c.proposed_at, 'until', c.proposed_at + make_interval(days => ${sql.lit(daysToAnswer)}))
      from closure_proposals c where c.project_id = p.id and p.state = 'active'))
  from founders f join founders o on o.project_id = f.project_id and o.seat <> f.seat join people n on n.id = o.person_id
  where f.project_id = p.id and f.person_id = ${actor.id})`

/** The projects an actor has founded or joined, the liveliest first; drafts among them, given-up ones not. One statement. */
export async function projectsOf(db: Reader, actor: Actor): Promise<MyProject[]> {
  if (actor.kind !== 'person') return []
  const { rows } = await sql<Omit<MyProject, 'href' | 'complete'> & Draft>`
    select p.id, p.title, p.description, p.state, p.ages_from as "agesFrom", p.ages_to as "agesTo", p.subjects, p.languages, ${schoolsOf} as schools,
      p.aims, p.pupil_count as "pupilCount", p.competences, p.tools, p.process, p.results, p.starts_on as "startsOn", p.ends_on as "endsOn",
      greatest(p.saved_at, p.activated_at, (select o.created_at from posts o where o.project_id = p.id and o.removed_at is null order by o.created_at desc limit 1)) as "lastActivity",
      ${foundingSql(actor)} as founding
    from projects p
    where p.id in (select f.project_id from founders f where f.person_id = ${actor.id}
      union select m.project_id from memberships m where m.person_id = ${actor.id} and m.left_at is null)
      and p.state <> 'withdrawn' and ${visibleTo(actor)}
    order by "lastActivity" desc, p.id limit 100`.execute(db)
  return rows.map((row) => ({ ...row, complete: missing(row).length === 0, href: row.state === 'draft' ? draftUrl(row.id) : projectUrl(row.id) }))
}

/** Countries that take part or took part, to choose from. */
export async function foundingCountries(db: Reader): Promise<string[]> {
  return (await db.selectFrom('countries').select('code').execute()).map(({ code }) => code)
}
