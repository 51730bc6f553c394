import { id, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { notificationsOf } from '../queries.ts'
import { notificationsUrl } from '../urls.ts'
import { NotificationList } from '../views/list.tsx'

const personId = (c: Ctx): string => orNotFound(c.var.actor.kind === 'person' ? c.var.actor.id : undefined)

export async function showNotifications(c: Ctx): Promise<Response> {
  const before = c.req.query('before')
  const rows = await notificationsOf(c.var.app.db, personId(c), before === undefined ? undefined : id(before))
  const { actor } = c.var
  return show(c, () => ({ title: t('notifications.title'), body: <NotificationList rows={rows} unread={actor.kind === 'person' ? actor.unread : 0} /> }))
}

/** Marks one as read and goes where it leads. What browsers fetch ahead of a click marks nothing. */
export async function showNotification(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const own = db
    .selectFrom('notifications')
    .select('href')
    .where('id', '=', id(c.req.param('id')))
    .where('person_id', '=', personId(c))
  const { href } = orNotFound(await own.executeTakeFirst())
  if (!isPrefetch(c)) await markRead(c, id(c.req.param('id')))
  return c.redirect(href, 303)
}

export async function postRead(c: Ctx): Promise<Response> {
  await markRead(c)
  return redirect(c, notificationsUrl, 'notifications.read.done')
}

const isPrefetch = (c: Ctx): boolean => [c.req.header('sec-purpose'), c.req.header('x-sec-purpose')].some((purpose) => purpose?.startsWith('prefetch'))

async function markRead(c: Ctx, one?: string): Promise<void> {
  const unread = c.var.app.db.updateTable('notifications').set({ read_at: new Date() }).where('person_id', '=', personId(c)).where('read_at', 'is', null)
  await (one ? unread.where('id', '=', one) : unread).execute()
}
