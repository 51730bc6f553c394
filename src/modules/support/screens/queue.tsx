import { isOfficer, type Person } from '../../../access/actor.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { validateSeveral } from '../domain/validate-several.ts'
import { validating } from '../forms.ts'
import { pageSize, peopleQueue } from '../queries.ts'
import { queueUrl } from '../urls.ts'
import { Queue } from '../views/queue.tsx'

/** The officer who asks; behind the guard `officer` there always is one. */
export function officerOf(c: Ctx): Person {
  const { actor } = c.var
  if (!isOfficer(actor)) throw new NotFound()
  return actor
}

export async function showQueue(c: Ctx): Promise<Response> {
  const actor = officerOf(c)
  const page = wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 })
  const rows = await peopleQueue(c.var.app.db, actor, (page - 1) * pageSize)
  const several = actor.isCentralOfficer || actor.officerFor.length > 1
  return show(c, () => ({
    title: t('support.queue'),
    nav: 'queue',
    width: 'wide',
    islands: ['queue-keys.island.js'],
    body: <Queue rows={rows} page={page} several={several} />,
  }))
}

/** Validates the ticked applications, or the one whose button was pressed. */
export function postDecisions(c: Ctx): Promise<Response> {
  const actor = officerOf(c)
  return handleForm(
    c,
    validating,
    async ({ only, validation }) => {
      const count = await validateSeveral(c.var.app.db, actor, only ? [only] : validation)
      return redirect(c, queueUrl, 'support.validated', { count })
    },
    () => redirect(c, queueUrl),
  )
}
