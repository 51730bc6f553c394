import { type Actor, isOfficer, isTeacher } from '../../../access/actor.ts'
import { readQuery } from '../../../platform/forms/read-query.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { findForm } from '../forms.ts'
import { maxPages, searchSchools } from '../queries.ts'
import { SchoolsView } from '../views/schools.tsx'

/** `?q=&country=&page=` */
export async function showSchools(c: Ctx, actor: Actor): Promise<Response> {
  const asked = readQuery(c, findForm)
  const page = wholeNumber(c.req.query('page'), { from: 1, to: maxPages, otherwise: 1 })
  const found = await searchSchools(c.var.app.db, { text: asked.q, country: asked.country, page })
  return show(c, () => ({
    title: t('schools.title'),
    nav: 'schools',
    width: 'wide',
    body: <SchoolsView asked={asked} found={found} seeking={seeksPartners(actor)} />,
  }))
}

/** Whom the bar at the top offers to find partners. */
const seeksPartners = (actor: Actor): boolean => isTeacher(actor) && !isOfficer(actor)
