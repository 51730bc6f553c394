import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { notify } from '../../notifications/index.ts'
import { draftUrl, projectUrl } from '../urls.ts'
import { endOpenApprovals } from './decide.ts'
import { lockAsFounder } from './lock-project.ts'

const pending = ['waiting-for-partner', 'waiting-for-approval']

/** Either founder takes back what was sent, to write in it again. @throws NotFound unless it is waiting for somebody */
export async function recallProposal(tx: Tx, actor: Person, id: string): Promise<void> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, pending)
  await endOpenApprovals(tx, id)
  await tx.updateTable('projects').set({ state: 'draft' }).where('id', '=', id).execute()
  await tx.updateTable('founders').set({ accepted_at: null }).where('project_id', '=', id).execute()
  await audit(tx, actor, 'project.recalled', { kind: 'project', id }, { service: me.service })
  await notify(tx, { to: [partner.personId], kind: 'project-recalled', args: { name: actor.name, title: project.title }, href: draftUrl(id) })
}

/** Either founder gives the project up before it has begun. @throws NotFound once it is active */
export async function withdrawProject(tx: Tx, actor: Person, id: string): Promise<void> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, ['draft', ...pending])
  await endOpenApprovals(tx, id)
  await tx.updateTable('projects').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  await audit(tx, actor, 'project.withdrawn', { kind: 'project', id }, { service: me.service })
  await notify(tx, { to: [partner.personId], kind: 'project-withdrawn', args: { name: actor.name, title: project.title }, href: projectUrl(id) })
}
