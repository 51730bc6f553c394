import type { Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { pageSize, peopleQueue } from '../queries.ts'
import { Queue } from '../views/queue.tsx'

/** Who waits, with what speaks for them. */
export async function showQueue(c: Ctx, actor: Person): Promise<Response> {
  const page = wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 })
  const rows = await peopleQueue(c.var.app.db, actor, (page - 1) * pageSize)
  const several = actor.isCentralOfficer || actor.officerFor.length > 1
  return show(c, () => ({
    title: t('support.queue'),
    nav: 'queue',
    width: 'wide',
    islands: ['queue-keys.island.js'],
    body: <Queue {...{ rows, page, several }} />,
  }))
}
