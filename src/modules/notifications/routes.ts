import { anyone, central, member } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postRead, showNotification, showNotifications } from './screens/list.tsx'
import { showOutbox, showOutboxMail } from './screens/outbox.tsx'
import { postUnsubscribe, showUnsubscribe, showUnsubscribed } from './screens/unsubscribe.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/notifications', member, showNotifications),
  post('/notifications/read', member, postRead),
  get('/notifications/:id', member, showNotification),
  get('/unsubscribe', anyone, showUnsubscribe),
  post('/unsubscribe', anyone, postUnsubscribe),
  get('/unsubscribe/done', anyone, showUnsubscribed),
  get('/outbox', central, showOutbox),
  get('/outbox/:id', central, showOutboxMail),
]
