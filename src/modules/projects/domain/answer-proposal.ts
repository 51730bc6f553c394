import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { todaySql } from '../../countries/index.ts'
import { notify } from '../../notifications/index.ts'
import { draftUrl, projectUrl } from '../urls.ts'
import { allowedFounding } from './load-founding.ts'
import { lockAsFounder, mustHaveRead } from './lock-project.ts'
import { type Founding, servicesOf } from './rules.ts'

/** Days in which a partner of a member or associated country has to join, where the matrix asks for one. */
const daysForPartner = 30

type Answer = { seen: number | null } & ({ accept: true } | { accept: false; reason: string })

/**
 * The other founder signs, and the services of the founders' schools are asked; or declines with a reason, and the
 * project is a draft again. Every round asks all services: what they approve is the plan as it stands.
 * @throws NotFound for everyone who is not waited for; RuleViolation when the plan has changed since, or a rule of founding has come to stand against it
 */
export async function answerProposal(tx: Tx, actor: Person, id: string, answer: Answer): Promise<void> {
  const { project, me, partner } = await lockAsFounder(tx, actor, id, ['waiting-for-partner'])
  if (me.acceptedAt !== null) throw new NotFound()
  mustHaveRead(project, answer.seen)
  const args = { name: actor.name, title: project.title }
  if (!answer.accept) {
    await tx.updateTable('projects').set({ state: 'draft' }).where('id', '=', id).execute()
    await tx.updateTable('founders').set({ declined_at: new Date(), reason: answer.reason }).where('project_id', '=', id).where('seat', '=', me.seat).execute()
    await audit(tx, actor, 'project.declined', { kind: 'project', id }, { service: me.service })
    return notify(tx, { to: [partner.personId], kind: 'project-declined', args, href: draftUrl(id) })
  }
  const founding = await allowedFounding(tx, project.founders)
  await tx.updateTable('founders').set({ accepted_at: new Date() }).where('project_id', '=', id).where('seat', '=', me.seat).execute()
  await tx
    .updateTable('projects')
    .set({
      state: 'waiting-for-approval',
      sent_at: new Date(),
      partner_needed_by: founding.rule === 'needs-partner' ? inDays(daysForPartner, me.service) : null,
    })
    .where('id', '=', id)
    .execute()
  await askServices(tx, id, founding)
  await audit(tx, actor, 'project.sent', { kind: 'project', id }, { service: me.service })
  await notify(tx, { to: [partner.personId], kind: 'project-accepted', args, href: projectUrl(id) })
}

/** A day of the calendar where a service is. */
const inDays = (days: number, service: string) =>
  sql<string>`(select ${todaySql('z')} + ${days}::int from services v join countries z on z.code = v.country where v.code = ${service})`

async function askServices(tx: Tx, id: string, { seats }: Founding): Promise<void> {
  const now = Date.now()
  await tx
    .insertInto('approvals')
    .values(servicesOf(seats).map(({ code, approvalDays }) => ({ project_id: id, service: code, due_at: new Date(now + approvalDays * 86_400_000) })))
    .execute()
}
