import type { Person } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'
import { button, handleButton } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { isPrefetch } from '../../../platform/http/prefetch.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { notificationsOf } from '../queries.ts'
import { notificationsUrl } from '../urls.ts'
import { NotificationList } from '../views/list.tsx'

export async function showNotifications(c: Ctx, actor: Person): Promise<Response> {
  const before = c.req.query('before')
  const rows = await notificationsOf(c.var.app.db, actor, before === undefined ? undefined : id(before))
  return show(c, () => ({ title: t('notifications.title'), body: <NotificationList rows={rows} unread={actor.unread} /> }))
}

/** Marks one as read and goes where it leads. What browsers fetch ahead of a click marks nothing. */
export async function showNotification(c: Ctx, actor: Person): Promise<Response> {
  const { db } = c.var.app
  const notificationId = id(c.req.param('id'))
  const own = db.selectFrom('notifications').select('href').where('id', '=', notificationId).where('person_id', '=', actor.id)
  const { href } = orNotFound(await own.executeTakeFirst())
  if (!isPrefetch(c)) await markRead(db, actor, notificationId)
  return c.redirect(href, 303)
}

export function postRead(c: Ctx, actor: Person): Promise<Response> {
  return handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      await markRead(tx, actor)
      return redirect(c, notificationsUrl, 'notifications.read.done')
    }),
  )
}

async function markRead(db: Reader, actor: Person, one?: string): Promise<void> {
  const unread = db.updateTable('notifications').set({ read_at: new Date() }).where('person_id', '=', actor.id).where('read_at', 'is', null)
  await (one ? unread.where('id', '=', one) : unread).execute()
}
