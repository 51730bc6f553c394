import type { Jobs } from '../../platform/jobs/index.ts'
import { mailNotification } from './domain/mail-notification.ts'

/** The queue's side of notifications. */
export const jobs: Jobs = { 'mail-notification': (app, { id = '' }) => mailNotification(app, id) }
