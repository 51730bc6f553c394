import { anyone, central, member } from '../../platform/http/guard.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { listPage, openNotification, postRead } from './screens/list.tsx'
import { outboxPage, showOutboxMail } from './screens/outbox.tsx'
import { postUnsubscribe, unsubscribedPage, unsubscribePage } from './screens/unsubscribe.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/notifications', member, listPage),
  post('/notifications/read', member, postRead),
  get('/notifications/:id', member, openNotification),
  get('/unsubscribe', anyone, unsubscribePage),
  post('/unsubscribe', anyone, postUnsubscribe),
  get('/unsubscribe/done', anyone, unsubscribedPage),
  get('/outbox', central, outboxPage),
  get('/outbox/:id', central, showOutboxMail),
]
