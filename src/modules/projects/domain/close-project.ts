import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serves } from '../../../access/officer-scope.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { closureUrl, projectUrl } from '../urls.ts'
import { notifyFounders } from './decide.ts'
import { type LockedProject, lockAsFounder, lockProject } from './lock-project.ts'

/** Days in which the other founder can answer; then the project closes. */
export const daysToAnswer = 14

/**
 * A founder asks the other to close the project; when the other has asked already, both have, and it closes.
 * @param outcome what came of it
 * @returns whether it is closed
 * @throws NotFound unless it is active
 */
export async function proposeClosure(tx: Tx, actor: Person, id: string, outcome: string): Promise<boolean> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, ['active'])
  const asked = await proposalOf(tx, id)
  if (asked && asked.proposed_by !== actor.id) {
    await close(tx, project, actor, me.service, `${asked.outcome}\n\n${outcome}`)
    return true
  }
  await tx
    .insertInto('closure_proposals')
    .values({ project_id: id, proposed_by: actor.id, outcome })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet({ outcome }))
    .execute()
  await audit(tx, actor, 'project.closure-proposed', { kind: 'project', id }, { service: me.service })
  if (!asked) await notify(tx, { to: [partner.personId], kind: 'closure-asked', args: { name: actor.name, title: project.title }, href: closureUrl(id) })
  return false
}

/** The other founder agrees: from now on the TwinSpace can be read and no longer changed. @throws NotFound unless the other has asked */
export async function agreeToClosure(tx: Tx, actor: Person, id: string): Promise<void> {
  const { project, me } = await lockAsFounder(tx, actor, id, ['active'])
  const asked = await proposalOf(tx, id)
  if (!asked || asked.proposed_by === actor.id) throw new NotFound()
  await close(tx, project, actor, me.service, asked.outcome)
}

/** Either founder keeps the project open, whoever has asked to close it. @throws NotFound unless somebody has */
export async function keepOpen(tx: Tx, actor: Person, id: string): Promise<void> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, ['active'])
  if (!(await proposalOf(tx, id))) throw new NotFound()
  await tx.deleteFrom('closure_proposals').where('project_id', '=', id).execute()
  await audit(tx, actor, 'project.kept-open', { kind: 'project', id }, { service: me.service })
  await notify(tx, { to: [partner.personId], kind: 'closure-declined', args: { name: actor.name, title: project.title }, href: projectUrl(id) })
}

/** Closes what nobody has answered in time. */
export async function closeUnanswered(db: Db): Promise<void> {
  const due = await db
    .selectFrom('closure_proposals')
    .select('project_id')
    .where('proposed_at', '<', sql<Date>`now() - make_interval(days => ${daysToAnswer})`)
    .execute()
  for (const { project_id: id } of due)
    await db.transaction().execute(async (tx) => {
      const project = await lockProject(tx, id)
      const asked = await proposalOf(tx, id)
      const founder = project.founders.find(({ personId }) => personId === asked?.proposed_by)
      if (asked && founder && project.state === 'active') await close(tx, project, 'system', founder.service, asked.outcome)
    })
}

const proposalOf = (tx: Tx, id: string) => tx.selectFrom('closure_proposals').selectAll().where('project_id', '=', id).executeTakeFirst()

async function close(tx: Tx, project: LockedProject, actor: Person | 'system', service: string, outcome: string): Promise<void> {
  const { id } = project
  await tx.updateTable('projects').set({ state: 'closed' }).where('id', '=', id).execute()
  await tx.deleteFrom('closure_proposals').where('project_id', '=', id).execute()
  await tx
    .insertInto('closures')
    .values({ project_id: id, closed_by: actor === 'system' ? null : actor.id, outcome })
    .execute()
  await audit(tx, actor, 'project.closed', { kind: 'project', id }, { service })
  await notifyFounders(tx, project, 'project-closed', projectUrl(id))
}

/** The service of either founder's school opens a closed project again. @throws NotFound for other officers and unless it is closed */
export async function reopenProject(tx: Tx, actor: Person, id: string): Promise<void> {
  const project = await lockProject(tx, id)
  const service = project.founders.find((founder) => serves(actor, founder.service))?.service
  if (!service || project.state !== 'closed') throw new NotFound()
  await tx.updateTable('projects').set({ state: 'active' }).where('id', '=', id).execute()
  await tx.deleteFrom('closures').where('project_id', '=', id).execute()
  await audit(tx, actor, 'project.reopened', { kind: 'project', id }, { service })
  await notifyFounders(tx, project, 'project-reopened', projectUrl(id))
}
