import { sql } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { Draft } from './domain/draft-fields.ts'
import { type Standing, standing, visibleTo } from './policy.ts'
import type { DraftStep } from './urls.ts'

export type ProjectState = 'draft' | 'waiting-for-partner' | 'waiting-for-approval' | 'active' | 'closed' | 'withdrawn' | 'refused'
export type ProjectFounder = {
  seat: number
  personId: string
  name: string
  schoolId: string
  service: string
  acceptedAt: string | null
  declinedAt: string | null
  reason: string
}
export type ProjectSchool = { id: string; name: string; town: string; country: string }
/** A request to a service. `recalled`: it ended without a decision. `days`: the service's target. Moments are ISO. */
export type ProjectApproval = {
  id: string
  service: string
  days: number
  requestedAt: string
  dueAt: string
  decidedAt: string | null
  decision: 'approved' | 'changes' | 'refused' | 'recalled' | null
  comment: string
}

/** A project as one reader meets it: names only for teachers and services, approvals only for founders and services. */
export type Project = Draft & {
  id: string
  state: ProjectState
  scope: 'european' | 'national' | null
  version: number
  sentAt: Date | null
  activatedAt: Date | null
  closedAt: Date | null
  /** what came of it, once it is closed */
  outcome: string
  /** a founder has asked to close it: told to founders */
  closing: { by: string; name: string; at: string; outcome: string } | null
  partnerNeededBy: string | null
  founders: ProjectFounder[]
  schools: ProjectSchool[]
  approvals: ProjectApproval[]
  saves: { step: DraftStep; version: number; name: string; at: string }[]
  /** languages the founders speak */
  spoken: string[]
  belongs: boolean
  standing: Standing
}

/** The project, if the actor may see it: one statement. */
export async function projectOf(db: Reader, actor: Actor, id: string): Promise<Project | undefined> {
  const me = actor.kind === 'person' ? actor.id : null
  const { rows } = await sql<Omit<Project, 'standing'>>`
    select p.id, p.state, p.scope, p.version, p.title, p.description, p.languages, p.aims, p.ages_from as "agesFrom", p.ages_to as "agesTo",
      p.pupil_count as "pupilCount", p.subjects, p.competences, p.tools, p.process, p.results, p.starts_on as "startsOn", p.ends_on as "endsOn",
      p.sent_at as "sentAt", p.activated_at as "activatedAt", p.partner_needed_by as "partnerNeededBy",
      array(select distinct l.language from founders f join person_languages l on l.person_id = f.person_id where f.project_id = p.id) as spoken,
      (select c.closed_at from closures c where c.project_id = p.id) as "closedAt",
      coalesce((select c.outcome from closures c where c.project_id = p.id), '') as outcome,
      (select json_build_object('by', c.proposed_by, 'name', n.name, 'at', c.proposed_at, 'outcome', c.outcome)
        from closure_proposals c join people n on n.id = c.proposed_by where c.project_id = p.id) as closing,
      exists (select from memberships m where m.project_id = p.id and m.person_id = ${me}::uuid and m.left_at is null) as belongs,
      (select json_agg(json_build_object('seat', f.seat, 'personId', f.person_id, 'name', n.name, 'schoolId', f.school_id, 'service', s.service,
        'acceptedAt', f.accepted_at, 'declinedAt', f.declined_at, 'reason', f.reason) order by f.seat)
        from founders f join people n on n.id = f.person_id join schools s on s.id = f.school_id where f.project_id = p.id) as founders,
      (select json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by s.seat, s.name)
        from (select s.id, s.name, s.town, s.country, min(i.seat) as seat
          from (select f.school_id, f.seat from founders f where f.project_id = p.id
            union all select m.school_id, 3 from memberships m where m.project_id = p.id and m.left_at is null and m.role <> 'guest') i
          join schools s on s.id = i.school_id group by s.id) s) as schools,
      (select coalesce(json_agg(json_build_object('id', a.id, 'service', a.service, 'days', v.approval_target_days, 'requestedAt', a.requested_at, 'dueAt', a.due_at,
        'decidedAt', a.decided_at, 'decision', a.decision, 'comment', a.comment) order by a.requested_at, a.service), '[]')
        from approvals a join services v on v.code = a.service where a.project_id = p.id) as approvals,
      (select coalesce(json_agg(json_build_object('step', d.step, 'version', d.version, 'name', n.name, 'at', d.saved_at)), '[]')
        from draft_steps d join people n on n.id = d.saved_by where d.project_id = p.id) as saves
    from projects p where p.id = ${id} and ${visibleTo(actor)}`.execute(db)
  return rows[0] && forReader(actor, rows[0])
}

function forReader(actor: Actor, project: Omit<Project, 'standing'>): Project {
  const stands = standing(actor, project)
  const within = stands === 'founder' || stands === 'officer'
  const founders = project.founders.map((founder) => ({ ...founder, name: stands === 'public' ? '' : founder.name, reason: within ? founder.reason : '' }))
  return {
    ...project,
    standing: stands,
    founders,
    approvals: within ? project.approvals : [],
    closing: stands === 'founder' ? project.closing : null,
    saves: stands === 'founder' ? project.saves : [],
    spoken: stands === 'founder' ? project.spoken : [],
  }
}
