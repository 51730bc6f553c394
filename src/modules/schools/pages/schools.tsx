import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { searchSchools } from '../queries.ts'
import { SchoolsView } from '../views/schools.tsx'

/** GET /schools?q=&country=&page= */
export async function showSchools(c: Ctx): Promise<Response> {
  const text = (c.req.query('q') ?? '').slice(0, 200)
  const asked = c.req.query('country') ?? ''
  const country = /^[A-Z]{2}$/.test(asked) ? asked : ''
  const found = await searchSchools(c.var.app.db, { text, country, page: Number.parseInt(c.req.query('page') ?? '1', 10) || 1 })
  return show(c, () => ({ title: t('schools.title'), noun: 'schools', width: 'wide', body: <SchoolsView {...{ text, country, found }} /> }))
}
