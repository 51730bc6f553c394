import type { Person } from '../../../access/actor.ts'
import { readQuery } from '../../../platform/forms/read-query.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { findForm } from '../forms.ts'
import { reportsFor } from '../queries.ts'
import { ListView } from '../views/list.tsx'
import type { Desk } from './desk.tsx'

/** The reports somebody looks into. */
export async function showReports(c: Ctx, _: Person, desk: Desk): Promise<Response> {
  const filter = { ...readQuery(c, findForm), page: wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 }) }
  const lines = await reportsFor(c.var.app.db, desk.reading, filter)
  return desk.show(c, () => ({ title: t('reports.title'), body: <ListView urls={desk.urls} lines={lines} filter={filter} tabs={desk.tabs?.()} /> }))
}
