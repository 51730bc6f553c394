import type { Rows } from './index.ts'

// biome-ignore format: a table
export const support: Rows = {
  'GET /queue': 'sign-in 404     404     404     200     200     200     404',
  'POST /queue/decisions': '401     404     404     404     303     303     303     404',
  'GET /queue/people/:id': 'sign-in 404     404     404     404     200     200     404',
  'POST /queue/people/:id/decision': '401     404     404     404     404     422     422     404',
}
