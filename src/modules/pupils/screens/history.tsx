import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { historyOf, pageSize } from '../history.ts'
import { PupilHistory } from '../views/history.tsx'

/** What happened to the accounts of one's own school. */
export async function showPupilHistory(c: Ctx, _: Person, space: Space): Promise<Response> {
  const page = wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 })
  const found = await historyOf(c.var.app.db, space, page)
  return showSpace(c, space, () => ({
    title: t('pupils.history'),
    section: 'pupils',
    body: <PupilHistory space={space} happened={found.slice(0, pageSize)} page={page} more={found.length > pageSize} />,
  }))
}
