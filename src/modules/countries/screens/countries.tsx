import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { listCountries, listFoundingRules } from '../queries.ts'
import { CountriesView } from '../views/countries.tsx'

export async function showCountries(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const countries = await listCountries(db)
  const rules = await listFoundingRules(db)
  return show(c, () => ({ title: t('countries.title'), width: 'wide', body: <CountriesView countries={countries} rules={rules} /> }))
}
