import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { notify } from '../../notifications/index.ts'
import { readsInSpaceSql } from '../policy.ts'
import { queueReportUrl, spaceReportUrl } from '../urls.ts'

/** Tells whoever reads a report in its TwinSpace, without a word of what it says. */
export async function tellSpace(
  tx: Reader,
  reportId: string,
  { id, title, kind }: { id: string; title: string; kind: 'help-asked' | 'report-asked' },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select x.person_id as id from reports r join memberships x on x.project_id = r.project_id
    where r.id = ${reportId} and ${readsInSpaceSql(sql`x.person_id`)}`.execute(tx)
  await notify(tx, { to: rows.map((row) => row.id), kind, args: { title }, href: spaceReportUrl(id, reportId) })
}

/** Tells the officers of a report's services; those of the central one where a report has none, or they have nobody who may read it. */
export async function tellServices(tx: Reader, reportId: string, kind: 'report-waits' | 'report-overdue'): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with fit as (select o.person_id, o.service from officers o join reports r on r.id = ${reportId}
        where o.person_id <> all (r.reported_people) and r.person_id is distinct from o.person_id),
      own as (select f.person_id from fit f join report_services s on s.report_id = ${reportId} and s.service = f.service)
    select person_id as id from own union select person_id from fit where service is null and not exists (select from own)`.execute(tx)
  await notify(tx, { to: rows.map((row) => row.id), kind, args: {}, href: queueReportUrl(reportId) })
}
