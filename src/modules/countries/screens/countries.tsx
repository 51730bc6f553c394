import { readQuery } from '../../../platform/forms/read-query.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { findForm } from '../forms.ts'
import { listCountries, listFoundingRules } from '../queries.ts'
import { CountriesView } from '../views/countries.tsx'

/** `?scheme=` */
export async function showCountries(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const { scheme } = readQuery(c, findForm)
  const countries = await listCountries(db)
  const rules = await listFoundingRules(db)
  return show(c, () => ({
    title: t('countries.title'),
    nav: 'countries',
    width: 'wide',
    body: <CountriesView {...{ countries, rules }} scheme={scheme || undefined} />,
  }))
}
