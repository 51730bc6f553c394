import type { Ctx } from '../../../platform/http/route.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { maxPages, searchSchools } from '../queries.ts'
import { SchoolsView } from '../views/schools.tsx'
import { askedCountry } from './asked-country.ts'

/** `?q=&country=&page=` */
export async function showSchools(c: Ctx): Promise<Response> {
  const text = (c.req.query('q') ?? '').slice(0, 200)
  const country = askedCountry(c) ?? ''
  const found = await searchSchools(c.var.app.db, { text, country, page: wholeNumber(c.req.query('page'), { from: 1, to: maxPages, otherwise: 1 }) })
  return show(c, () => ({ title: t('schools.title'), nav: 'schools', width: 'wide', body: <SchoolsView {...{ text, country, found }} /> }))
}
