import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Reading } from '../policy.ts'
import { sentReportsUrl } from '../urls.ts'

/** Says that somebody looks into a report; whoever said so first stays. @throws NotFound when the actor does not read it */
export async function takeReport(tx: Tx, actor: Person, { id, reading }: { id: string; reading: Reading }): Promise<void> {
  const report = await lock(tx, id, reading)
  if (report.closed_at) throw new RuleViolation('reports.closedMeanwhile')
  if (report.taken_at) return
  await tx.updateTable('reports').set({ taken_at: new Date(), taken_by: actor.id }).where('id', '=', id).execute()
  await audit(tx, actor, 'report.taken', { kind: 'report', id }, { service: report.service })
}

/** Closes a report, with what was done. Its reporter is told that it is, and no more. @throws NotFound, RuleViolation as above */
export async function closeReport(tx: Tx, actor: Person, { id, reading, outcome }: { id: string; reading: Reading; outcome: string }): Promise<void> {
  const report = await lock(tx, id, reading)
  if (report.closed_at) throw new RuleViolation('reports.closedMeanwhile')
  await tx.updateTable('reports').set({ closed_at: new Date(), closed_by: actor.id, outcome }).where('id', '=', id).execute()
  await audit(tx, actor, 'report.closed', { kind: 'report', id }, { service: report.service })
  if (report.person_id) await notify(tx, { to: [report.person_id], kind: 'report-closed', args: {}, href: sentReportsUrl })
}

const lock = async (tx: Tx, id: string, { which }: Reading) =>
  orNotFound(
    await tx
      .selectFrom('reports as r')
      .select(['r.closed_at', 'r.taken_at', 'r.person_id'])
      .select((eb) =>
        eb.selectFrom('report_services as s').select('s.service').whereRef('s.report_id', '=', 'r.id').orderBy('s.service').limit(1).as('service'),
      )
      .where('r.id', '=', id)
      .where(which)
      .forUpdate('r')
      .executeTakeFirst(),
  )
