import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serves } from '../../../access/officer-scope.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { draftUrl, projectUrl } from '../urls.ts'
import { loadFounding } from './load-founding.ts'
import { type LockedProject, lockProject } from './lock-project.ts'

export const decisions = ['approved', 'changes', 'refused'] as const
export type Decision = (typeof decisions)[number]
type Input = { approvalId: string; decision: Decision; comment: string }

/**
 * A support service decides. All have approved: the project is active and its TwinSpace opens. Changes: it is a draft
 * again, and the other service need not decide on a plan that will change. Refused: it ends here.
 * @throws NotFound for officers of another service and once it is decided; RuleViolation without a comment or for one's own project
 */
export async function decide(tx: Tx, actor: Person, { approvalId, decision, comment }: Input): Promise<void> {
  const asked = await tx.selectFrom('approvals').select('project_id').where('id', '=', approvalId).executeTakeFirst()
  if (!asked) throw new NotFound()
  const project = await lockProject(tx, asked.project_id)
  const approval = await tx.selectFrom('approvals').select(['id', 'service']).where('id', '=', approvalId).where('decided_at', 'is', null).executeTakeFirst()
  if (!approval || project.state !== 'waiting-for-approval' || !serves(actor, approval.service)) throw new NotFound()
  if (project.founders.some((founder) => founder.personId === actor.id)) throw new RuleViolation('projects.rule.ownProject')
  if (decision !== 'approved' && comment === '') throw new RuleViolation('projects.rule.comment', 'comment')
  if (decision === 'approved') await mustTakePart(tx, project)
  await tx.updateTable('approvals').set({ decision, comment, decided_at: new Date(), decided_by: actor.id }).where('id', '=', approvalId).execute()
  const act = decision === 'changes' ? 'project.changes-asked' : (`project.${decision}` as const)
  await audit(tx, actor, act, { kind: 'project', id: project.id }, { service: approval.service, details: { approval: approvalId } })
  if (decision === 'changes') return returnToDraft(tx, project)
  if (decision === 'refused') return refuse(tx, project)
  const open = await tx.selectFrom('approvals').select('id').where('project_id', '=', project.id).where('decided_at', 'is', null).executeTakeFirst()
  if (!open) await activate(tx, project)
}

/** What was sent while both countries took part is not founded when one of them no longer does. */
async function mustTakePart(tx: Tx, { founders }: LockedProject): Promise<void> {
  const { seats } = await loadFounding(tx, founders)
  if (!seats.every(({ takesPart }) => takesPart)) throw new RuleViolation('projects.rule.country', 'decision')
}

/** Ends requests nobody has decided, because the plan they asked about is no longer asked for. */
export async function endOpenApprovals(tx: Tx, projectId: string): Promise<void> {
  await tx
    .updateTable('approvals')
    .set({ decision: 'recalled', decided_at: new Date() })
    .where('project_id', '=', projectId)
    .where('decided_at', 'is', null)
    .execute()
}

async function returnToDraft(tx: Tx, project: LockedProject): Promise<void> {
  await endOpenApprovals(tx, project.id)
  await tx.updateTable('projects').set({ state: 'draft' }).where('id', '=', project.id).execute()
  await tx.updateTable('founders').set({ accepted_at: null }).where('project_id', '=', project.id).execute()
  await notifyFounders(tx, project, 'project-changes', draftUrl(project.id))
}

async function refuse(tx: Tx, project: LockedProject): Promise<void> {
  await endOpenApprovals(tx, project.id)
  await tx.updateTable('projects').set({ state: 'refused' }).where('id', '=', project.id).execute()
  await notifyFounders(tx, project, 'project-refused', projectUrl(project.id))
}

async function activate(tx: Tx, project: LockedProject): Promise<void> {
  await tx.updateTable('projects').set({ state: 'active', activated_at: sql<Date>`coalesce(activated_at, now())` }).where('id', '=', project.id).execute()
  await tx
    .insertInto('memberships')
    .values(project.founders.map((founder) => ({ project_id: project.id, person_id: founder.personId, school_id: founder.schoolId, role: 'founder' as const })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await notifyFounders(tx, project, 'project-active', projectUrl(project.id))
}

type TitledKind = 'project-changes' | 'project-refused' | 'project-active' | 'project-closed' | 'project-reopened'

/** Tells both founders. */
export async function notifyFounders(tx: Tx, project: LockedProject, kind: TitledKind, href: string): Promise<void> {
  await notify(tx, { to: project.founders.map(({ personId }) => personId), kind, args: { title: project.title }, href })
}
