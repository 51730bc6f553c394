import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { sentReports } from '../queries.ts'
import { SentView } from '../views/sent.tsx'

/** What one has reported, and what has become of it. */
export async function showSent(c: Ctx, actor: Person): Promise<Response> {
  const reports = await sentReports(c.var.app.db, actor)
  return show(c, () => ({ title: t('reports.sent.title'), body: <SentView reports={reports} /> }))
}
