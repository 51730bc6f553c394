import type { Jobs } from '../../platform/jobs/index.ts'
import { callDigests } from './domain/call-digests.ts'
import { mailNews } from './domain/mail-news.ts'
import { mailNotification } from './domain/mail-notification.ts'

/** The queue's side of notifications. */
export const jobs: Jobs = {
  'mail-notification': (app, { id = '' }) => mailNotification(app, id),
  'mail-news': (app, { id = '', day }) => mailNews(app, id, day),
  'hourly-digests': (app) => callDigests(app),
}
