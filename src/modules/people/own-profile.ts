import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import { orNotFound } from '../../platform/http/index.ts'
import type { FoundSchool } from '../schools/index.ts'
import type { CefrLevel, JobRole, SpokenLanguage, Subject } from '../vocabularies/index.ts'
import { type StepName, stepNames } from './views/steps.ts'

/** What a person has said of themselves so far, and where their application stands. */
export type OwnProfile = {
  id: string
  name: string
  state: 'registered' | 'waiting' | 'validated' | 'refused' | 'suspended' | 'inactive' | 'anonymised'
  jobRole: JobRole | null
  subjects: Subject[]
  languages: { language: SpokenLanguage; level: CefrLevel }[]
  agesFrom: number | null
  agesTo: number | null
  availableProjects: boolean
  availablePlus: boolean
  about: string
  ideas: string
  onboarded: boolean
  school: (FoundSchool & { service: string; targetDays: number }) | null
  application: { requestedAt: string; decision: 'validated' | 'refused' | 'revoked' | null; reason: string } | null
}

/** One's own profile, in one query. @throws NotFound when there is no such person */
export async function loadOwnProfile(db: Reader, personId: string): Promise<OwnProfile> {
  const { rows } = await sql<OwnProfile>`
    select p.id, p.name, p.state, p.job_role as "jobRole", p.subjects, p.ages_from as "agesFrom", p.ages_to as "agesTo", p.available_projects as "availableProjects",
      p.available_plus as "availablePlus", p.about, p.ideas, p.onboarded_at is not null as onboarded,
      coalesce((select json_agg(json_build_object('language', l.language, 'level', l.level) order by l.level = 'native' desc, l.level desc, l.language)
        from person_languages l where l.person_id = p.id), '[]') as languages,
      (select json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country, 'region', s.region, 'type', s.type_raw, 'service', s.service, 'targetDays', v.validation_target_days)
        from person_schools m join schools s on s.id = m.school_id join services v on v.code = s.service
        where m.person_id = p.id order by m.since desc limit 1) as school,
      (select json_build_object('requestedAt', v.at, 'decision', v.decision, 'reason', v.reason)
        from (select requested_at as at, decision, reason from validations where person_id = p.id
          union all select decided_at, decision, reason from standings where person_id = p.id and decision = 'revoked') v
        order by v.at desc limit 1) as application
    from people p where p.id = ${personId}`.execute(db)
  return orNotFound(rows[0])
}

/** Which steps have been filled in. */
export function isFilled(profile: OwnProfile, step: StepName): boolean {
  if (step === 'job-role') return profile.jobRole !== null
  if (step === 'school') return profile.school !== null
  if (step === 'subjects') return profile.subjects.length > 0
  if (step === 'languages') return profile.languages.length > 0
  return profile.agesFrom !== null
}

/** The first step still to fill in; undefined when all are. */
export const firstOpenStep = (profile: OwnProfile): StepName | undefined => stepNames.find((step) => !isFilled(profile, step))
