import type { Person } from '../../../access/actor.ts'
import { readQuery } from '../../../platform/forms/read-query.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { findForm } from '../forms.ts'
import { teachersOf } from '../teachers.ts'
import { Teachers } from '../views/teachers.tsx'

/** The people of the officer's services: `?q=&standing=&sort=&page=`. */
export async function showTeachers(c: Ctx, actor: Person): Promise<Response> {
  const filters = { ...readQuery(c, findForm), page: wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 }) }
  const rows = await teachersOf(c.var.app.db, actor, filters)
  const several = actor.isCentralOfficer || actor.officerFor.length > 1
  return show(c, () => ({ title: t('support.teachers'), nav: 'queue', width: 'wide', body: <Teachers {...{ rows, filters, several }} /> }))
}
