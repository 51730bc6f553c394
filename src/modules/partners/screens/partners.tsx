import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { countryName, namedInOrder, t, withLocale } from '../../../platform/i18n/index.ts'
import { plusCountries } from '../../people/index.ts'
import { show } from '../../shell/index.ts'
import { facet, knownCountries } from '../../vocabularies/index.ts'
import { readFilters } from '../filters.ts'
import { findPartners } from '../find.ts'
import { PartnersView } from '../views/partners.tsx'

export async function showPartners(c: Ctx, actor: Person): Promise<Response> {
  const filters = readFilters(c)
  const ranks = withLocale(c.var.locale, countryRanks)
  const found = await findPartners(c.var.app.db, actor, filters, (number) => ranks.get(number) ?? 0)
  const plus = await plusCountries(c.var.app.db)
  return show(c, () => ({ title: t('partners.title'), nav: 'partners', width: 'wide', body: <PartnersView {...{ filters, found, plus }} /> }))
}

/** Where each country stands in the reader's alphabet, by its number in `people.facets`. */
const countryRanks = (): Map<number, number> => new Map(namedInOrder('region', knownCountries, countryName).map(({ value }, at) => [facet.country(value), at]))
