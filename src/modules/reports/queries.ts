import { type RawBuilder, sql } from 'kysely'
import type { Insider, Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Kept, type Said, withoutPupils } from './kept.ts'
import type { ReportKind, SubjectKind } from './kinds.ts'
import { type Reading, readsForServiceSql, readsInSpaceSql, sentBySql } from './policy.ts'

export const pageSize = 50

/** Who reported something. `name`: not told of pupils to those who may not know them. */
export type Reporter = { kind: 'person' | 'pupil'; name: string | null; school: string | null }
export type ReportLine = {
  id: string
  kind: ReportKind
  subjectKind: SubjectKind | null
  reporter: Reporter
  sentAt: Date
  dueAt: Date
  takenBy: string | null
  closedAt: Date | null
  total: number
}

const reporterSql = ({
  knowsPupils,
}: Reading): RawBuilder<Reporter> => sql`json_build_object('kind', case when r.pupil_id is null then 'person' else 'pupil' end,
  'name', coalesce((select n.name from people n where n.id = r.person_id), (select u.nickname from pupils u where u.id = r.pupil_id and ${sql.lit(knowsPupils)})),
  'school', coalesce((select s.name from schools s where s.id = r.school_id), (select s.name from person_schools w join schools s on s.id = w.school_id
    where w.person_id = r.person_id order by w.since desc, s.id limit 1)))`
const takerSql = sql<string | null>`(select n.name from people n where n.id = r.taken_by)`

export type Filter = { phase: 'open' | 'closed' | ''; kind: ReportKind | ''; page: number }

/** Reports that somebody reads, those that are due first; of the closed ones the last. `total` is the same in every line. One statement. */
export async function reportsFor(db: Reader, reading: Reading, { phase, kind, page }: Filter): Promise<ReportLine[]> {
  const closed = phase === 'closed'
  const { rows } = await sql<ReportLine>`
    select r.id, r.kind, r.subject_kind as "subjectKind", ${reporterSql(reading)} as reporter, r.sent_at as "sentAt", r.due_at as "dueAt", ${takerSql} as "takenBy",
      r.closed_at as "closedAt", count(*) over ()::int as total
    from reports r where (r.closed_at is not null) = ${closed} and (${kind} = '' or r.kind = ${kind}) and ${reading.which}
    order by ${closed ? sql`r.closed_at desc` : sql`r.due_at`}, r.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}

export type Report = Omit<ReportLine, 'total'> & {
  projectId: string | null
  subjectId: string | null
  discreet: boolean
  said: readonly Said[]
  kept: Kept
  takenAt: Date | null
  closedBy: string | null
  outcome: string
  overdueAt: Date | null
  services: readonly string[]
  /** whether what is reported is where it was */
  isThere: boolean
  /** whether this actor's look at it stands in the audit log already, less than ten minutes ago */
  seenLately: boolean
}

const isThereSql = sql<boolean>`case r.subject_kind
  when 'posts' then exists (select from posts t where t.id = r.subject_id and t.removed_at is null)
  when 'comments' then exists (select from comments t join posts o on o.id = t.post_id where t.id = r.subject_id and t.removed_at is null and o.removed_at is null)
  when 'pictures' then exists (select from pictures t where t.id = r.subject_id and t.removed_at is null)
  when 'pages' then exists (select from pages t where t.id = r.subject_id and t.removed_at is null)
  when 'people' then exists (select from people t where t.id = r.subject_id and t.state <> 'anonymised')
  else r.subject_kind = 'projects' end is true`

/** One report, for whoever reads it. One statement. */
export async function reportOf(db: Reader, actor: Person, reading: Reading, id: string): Promise<Report | undefined> {
  const { rows } = await sql<Report>`
    select r.id, r.kind, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.project_id as "projectId", ${reporterSql(reading)} as reporter,
      r.discreet, r.said, r.kept, r.sent_at as "sentAt", r.due_at as "dueAt", r.taken_at as "takenAt", ${takerSql} as "takenBy", r.closed_at as "closedAt",
      (select n.name from people n where n.id = r.closed_by) as "closedBy", r.outcome, r.overdue_at as "overdueAt",
      array(select o.service from report_services o where o.report_id = r.id order by 1) as services, ${isThereSql} as "isThere",
      exists (select from audit_events e where e.subject_kind = 'report' and e.subject_id = r.id::text and e.act = 'report.viewed' and e.actor_id = ${actor.id}
        and e.at > now() - interval '10 minutes') as "seenLately"
    from reports r where r.id = ${id} and ${reading.which}`.execute(db)
  return rows.map((row) => (reading.knowsPupils ? row : { ...row, kept: withoutPupils(row.kept) }))[0]
}

export type State = 'open' | 'taken' | 'closed'
/** What a reporter is told of their own: what has become of it, and who reads it. */
export type SentReport = {
  id: string
  kind: ReportKind
  subjectKind: SubjectKind | null
  page: string
  sentAt: Date
  dueAt: Date
  state: State
  isNews: boolean
  readers: readonly string[]
  services: readonly string[]
}

/** One's own reports, the newest first: one statement. @param id of one alone */
export async function sentReports(db: Reader, actor: Insider, id?: string): Promise<SentReport[]> {
  const { rows } = await sql<SentReport>`
    select r.id, r.kind, r.subject_kind as "subjectKind", r.said -> -1 ->> 'page' as page, r.sent_at as "sentAt", r.due_at as "dueAt",
      case when r.closed_at is not null then 'closed' when r.taken_at is not null then 'taken' else 'open' end as state,
      r.closed_at is not null and r.read_at is null as "isNews",
      array(select n.name from memberships x join people n on n.id = x.person_id
        where x.project_id = r.project_id and ${readsInSpaceSql(sql`x.person_id`)} order by n.name) as readers,
      array(select o.service from report_services o where o.report_id = r.id order by 1) as services
    from reports r where ${sentBySql(actor)} ${id ? sql`and r.id = ${id}` : sql``} order by r.sent_at desc, r.id limit 20`.execute(db)
  return rows
}

/** How many reports wait for a person, by the TwinSpace they read them in; as an officer: none (null). */
export type WaitingReports = { projectId: string | null; title: string | null; count: number; overdue: number }

/** The same as JSON, for a statement that asks more. */
export const waitingReportsSql = (actor: Person): RawBuilder<WaitingReports[]> => sql`(
  select coalesce(json_agg(json_build_object('projectId', w.project_id, 'title', p.title, 'count', w.count, 'overdue', w.overdue) order by w.soonest), '[]') from (
    select case when ${readsInSpaceSql(sql`${actor.id}::uuid`)} then r.project_id end as project_id, count(*)::int, count(*) filter (where r.due_at < now())::int as overdue,
      min(r.due_at) as soonest
    from reports r where r.closed_at is null and (${readsInSpaceSql(sql`${actor.id}::uuid`)} or ${readsForServiceSql(actor)}) group by 1) w
  left join projects p on p.id = w.project_id)`
