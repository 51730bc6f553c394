import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { projectUrl } from '../urls.ts'
import { type Draft, missing } from './draft-fields.ts'
import { allowedFounding } from './load-founding.ts'
import { lockAsFounder, mustHaveRead } from './lock-project.ts'
import { scopeOf } from './rules.ts'

/**
 * One founder signs the finished form; the other is asked to. Either founder may, so that after a round of changes
 * the one who made them can send it.
 * @throws RuleViolation when the other has written in it since, something is missing or a rule of founding stands against it; NotFound unless a founder of a draft
 */
export async function sendProposal(tx: Tx, actor: Person, id: string, seen: number | null): Promise<void> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, ['draft'])
  mustHaveRead(project, seen)
  const draft = await draftOf(tx, id)
  if (missing(draft).length > 0) throw new RuleViolation('projects.rule.incomplete')
  if (draft.startsOn !== null && draft.endsOn !== null && draft.endsOn < draft.startsOn) throw new RuleViolation('projects.rule.days')
  const { seats } = await allowedFounding(tx, project.founders)
  await tx
    .updateTable('projects')
    .set({ state: 'waiting-for-partner', scope: scopeOf(seats) })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('founders')
    .set({ accepted_at: sql<Date | null>`case when person_id = ${actor.id} then now() end`, declined_at: null, reason: '' })
    .where('project_id', '=', id)
    .execute()
  await audit(tx, actor, 'project.proposed', { kind: 'project', id }, { service: me.service })
  await notify(tx, { to: [partner.personId], kind: 'project-asked', args: { name: actor.name, title: project.title }, href: projectUrl(id) })
}

/** What is written in the project's form. */
export async function draftOf(tx: Tx, id: string): Promise<Draft> {
  return tx
    .selectFrom('projects')
    .select([
      'title',
      'description',
      'languages',
      'aims',
      'ages_from as agesFrom',
      'ages_to as agesTo',
      'pupil_count as pupilCount',
      'subjects',
      'competences',
      'tools',
      'process',
      'results',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
