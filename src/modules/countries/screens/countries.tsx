import { readQuery } from '../../../platform/forms/read-query.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { countriesMeant } from '../countries-meant.ts'
import { findForm } from '../forms.ts'
import { listCountries, listFoundingRules } from '../queries.ts'
import { CountriesView } from '../views/countries.tsx'

/** `?q=&scheme=` */
export async function showCountries(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const asked = readQuery(c, findForm)
  const countries = countriesMeant(await listCountries(db), asked.q)
  const rules = await listFoundingRules(db)
  return show(c, () => ({
    title: t('countries.title'),
    nav: 'countries',
    width: 'wide',
    body: <CountriesView {...{ asked, countries, rules }} />,
  }))
}
