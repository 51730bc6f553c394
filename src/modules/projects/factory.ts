import { sql } from 'kysely'
import { hasBegun } from '../../access/begun-projects.ts'
import type { Db } from '../../platform/db/index.ts'
import { foldText } from '../../platform/text/fold-text.ts'
import type { Draft } from './domain/draft-fields.ts'
import { columnOf } from './domain/draft-fields.ts'
import type { ProjectState } from './queries.ts'

type Founder = { id: string; country: string; schoolId: string | null }
/** What a made-up project is like. `founders`: teachers with a school each; `at`: when it was founded. */
export type ProjectWish = Partial<Draft> & { founders: readonly [Founder, Founder]; state?: ProjectState; at?: Date; demo?: boolean }
export type CreatedProject = { id: string; title: string; approvals: { id: string; service: string }[] }

const plan: Draft = {
  title: 'Rivers of our towns',
  description: 'Two classes follow their rivers from spring to sea and compare what lives in them.',
  languages: ['en'],
  aims: 'Pupils learn to measure the quality of water and to explain their findings in another language.',
  agesFrom: 12,
  agesTo: 14,
  pupilCount: 48,
  subjects: ['biology', 'geography'],
  competences: ['stem', 'multilingual'],
  tools: 'Video calls, a shared map',
  process: 'Mixed teams of four choose a stretch of river, measure every month and write to each other.',
  results: 'A shared map with the measurements of both rivers and an exhibition in both schools.',
  startsOn: '2026-09-14',
  endsOn: '2027-05-28',
}

const sentStates: readonly ProjectState[] = ['waiting-for-approval', 'active', 'closed', 'refused']
const day = 86_400_000

/** A project in any state with the rows that belong to it: founders, approvals, memberships, closure. */
export async function makeProject({ db }: { db: Db }, wish: ProjectWish): Promise<CreatedProject> {
  const { founders, state = 'active', at = new Date(), demo = false, ...written } = wish
  const draft = { ...plan, ...written }
  const [sent, open] = [sentStates.includes(state), hasBegun({ state })]
  const { id } = await db
    .insertInto('projects')
    .values({
      ...(Object.fromEntries(Object.entries(draft).map(([field, value]) => [columnOf[field as keyof Draft], value])) as object),
      state,
      scope: state === 'draft' ? null : founders[0].country === founders[1].country ? 'national' : 'european',
      demo,
      created_at: at,
      saved_at: at,
      sent_at: sent ? at : null,
      activated_at: open ? at : null,
      search_text: foldText(`${draft.title} ${draft.description}`),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertFounders(db, id, founders, state, at)
  const approvals = sent ? await insertApprovals(db, id, founders, state, at) : []
  if (open) await insertMemberships(db, id, founders, at)
  if (state === 'closed')
    await db
      .insertInto('closures')
      .values({ project_id: id, closed_by: founders[0].id, closed_at: new Date(at.getTime() + 30 * day) })
      .execute()
  return { id, title: draft.title, approvals }
}

async function insertFounders(db: Db, id: string, founders: readonly Founder[], state: ProjectState, at: Date): Promise<void> {
  const signed = (seat: number) => (state === 'draft' || state === 'withdrawn' || (state === 'waiting-for-partner' && seat === 2) ? null : at)
  await db
    .insertInto('founders')
    .values(
      founders.map((founder, index) => ({
        project_id: id,
        seat: (index + 1) as 1 | 2,
        person_id: founder.id,
        school_id: founder.schoolId ?? '',
        country: founder.country,
        accepted_at: signed(index + 1),
      })),
    )
    .execute()
}

async function insertApprovals(db: Db, id: string, founders: readonly Founder[], state: ProjectState, at: Date): Promise<CreatedProject['approvals']> {
  const decided = state !== 'waiting-for-approval'
  const { rows } = await sql<{ id: string; service: string }>`
    insert into approvals (project_id, service, requested_at, due_at, decided_at, decision, comment)
    select distinct ${id}::uuid, v.code, ${at}::timestamptz, ${at}::timestamptz + v.approval_target_days * interval '1 day',
      ${decided ? new Date(at.getTime() + 3 * day) : null}::timestamptz, ${decided ? (state === 'refused' ? 'refused' : 'approved') : null}::text, ''
    from schools s join services v on v.code = s.service where s.id = any(${founders.map((founder) => founder.schoolId ?? '')}::uuid[])
    returning id, service`.execute(db)
  return rows
}

async function insertMemberships(db: Db, id: string, founders: readonly Founder[], at: Date): Promise<void> {
  await db
    .insertInto('memberships')
    .values(founders.map((founder) => ({ project_id: id, person_id: founder.id, school_id: founder.schoolId ?? '', role: 'founder' as const, joined_at: at })))
    .execute()
}
