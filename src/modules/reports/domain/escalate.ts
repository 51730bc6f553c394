import { sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import type { AppContext } from '../../../platform/context.ts'
import { tellServices } from './tell.ts'

/** Tells the service of a report that nobody has closed in time, once; one that had no part in it reads it from now on. */
export async function escalate({ db }: AppContext, reportId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ told: string | null; own: string | null }>`
      update reports r set overdue_at = now() where r.id = ${reportId} and r.closed_at is null and r.overdue_at is null and r.due_at <= now()
      returning (select min(o.service) from report_services o where o.report_id = r.id) as told,
        (select s.service from schools s where s.id = r.school_id) as own`.execute(tx)
    const [late] = rows
    if (!late) return
    const service = late.told ?? late.own
    if (service && !late.told) await tx.insertInto('report_services').values({ report_id: reportId, service }).execute()
    await tellServices(tx, reportId, 'report-overdue')
    await audit(tx, 'system', 'report.overdue', { kind: 'report', id: reportId }, { service })
  })
}
