import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { readFilters } from '../filters.ts'
import { findPartners } from '../find.ts'
import { PartnersView } from '../views/partners.tsx'

export async function showPartners(c: Ctx, actor: Person): Promise<Response> {
  const filters = readFilters(c)
  const found = await findPartners(c.var.app.db, actor, filters)
  return show(c, () => ({ title: t('partners.title'), nav: 'partners', width: 'wide', body: <PartnersView filters={filters} found={found} /> }))
}
