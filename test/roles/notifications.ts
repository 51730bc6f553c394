import type { Rows } from './index.ts'

// biome-ignore format: a table
export const notifications: Rows = {
  'GET /notifications': 'sign-in 404     200     200     200     200     200     200',
  'POST /notifications/read': '401     404     303     303     303     303     303     303',
  'GET /notifications/:id': 'sign-in 404     404     404     404     404     404     303',
  'GET /unsubscribe': '404     404     404     404     404     404     404     404',
  'POST /unsubscribe': '404     404     404     404     404     404     404     404',
  'GET /unsubscribe/done': '200     200     200     200     200     200     200     200',
  'GET /outbox': 'sign-in 404     404     404     404     404     200     404',
  'GET /outbox/:id': 'sign-in 404     404     404     404     404     200     404',
}
