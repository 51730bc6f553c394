import type { Rows } from './index.ts'

// biome-ignore format: a table
export const support: Rows = {
  'GET /queue': 'sign-in 404     404     404     200     200     200     404',
  'GET /queue/preview': 'sign-in 404     404     404     303     303     303     404',
  'GET /queue/decisions': 'sign-in 404     404     404     200     200     200     404',
  'POST /queue/decisions': '401     404     404     404     303     303     303     404',
  'GET /queue/people/:id': 'sign-in 404     404     404     404     200     200     404',
  'POST /queue/people/:id/decision': '401     404     404     404     404     422     422     404',
  'POST /queue/people/:id/return': '401     404     404     404     404     422     422     404',
  'GET /queue/teachers': 'sign-in 404     404     404     200     200     200     404',
  'GET /queue/teachers/:id': 'sign-in 404     404     404     404     200     200     404',
  'POST /queue/teachers/:id/revocation': '401     404     404     404     404     422     422     404',
  'POST /queue/teachers/:id/suspension': '401     404     404     404     404     422     422     404',
  'POST /queue/teachers/:id/restoration': '401     404     404     404     404     422     422     404',
}
