import type { Rows } from './index.ts'

// biome-ignore format: a table
export const partners: Rows = {
  'GET /partners': 'sign-in 404     403     200     404     404     404     200',
  'GET /people/:id': 'sign-in 404     404     200     404     200     200     200',
  'POST /people/:id/contact-request': '401     404     403     422     404     404     404     422',
  'GET /contacts': 'sign-in 404     403     200     404     404     404     200',
  'POST /contact-requests/:id/answer': '401     404     403     404     404     404     404     404',
  'POST /contact-requests/:id/return': '401     404     403     404     404     404     404     404',
}
