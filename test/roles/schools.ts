import type { Rows } from './index.ts'

// biome-ignore format: a table
export const schools: Rows = {
  'GET /schools': '200     404     200     200     200     200     200     200',
  'GET /schools/suggestions': 'sign-in 404     200     200     200     200     200     200',
  'GET /schools/:id': '200     404     200     200     200     200     200     200',
  'POST /schools/:id/service': '401     404     404     404     404     422     422     404',
}
