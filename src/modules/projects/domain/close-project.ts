import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serves } from '../../../access/officer-scope.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { projectUrl } from '../urls.ts'
import { notifyFounders } from './decide.ts'
import { lockAsFounder, lockProject } from './lock-project.ts'

/** Either founder closes the project: from now on its TwinSpace can be read and no longer changed. @throws NotFound unless it is active */
export async function closeProject(tx: Tx, actor: Person, id: string): Promise<void> {
  const { project, me } = await lockAsFounder(tx, actor, id, ['active'])
  await tx.updateTable('projects').set({ state: 'closed' }).where('id', '=', id).execute()
  await tx.insertInto('closures').values({ project_id: id, closed_by: actor.id }).execute()
  await audit(tx, actor, 'project.closed', { kind: 'project', id }, { service: me.service })
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
