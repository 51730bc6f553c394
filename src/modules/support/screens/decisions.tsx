import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { decisionsOf, pageSize } from '../decisions.ts'
import { Decisions } from '../views/decisions.tsx'

/** What the officer's services have decided. */
export async function showDecisions(c: Ctx, actor: Person): Promise<Response> {
  const page = wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 })
  const found = await decisionsOf(c.var.app.db, actor, page)
  return show(c, () => ({
    title: t('support.decisions'),
    nav: 'queue',
    width: 'wide',
    body: <Decisions decisions={found.slice(0, pageSize)} page={page} more={found.length > pageSize} />,
  }))
}
