import type { Rows } from './index.ts'

// biome-ignore format: a table
export const materials: Rows = {
  'GET /twinspaces/:id/materials': 'sign-in 200     404     404     404     404     404     200',
  'POST /twinspaces/:id/materials': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pictures': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/pictures/:picture': 'sign-in 200     404     404     404     404     404     200',
  'GET /twinspaces/:id/chosen-pictures/:picture': 'sign-in 404     404     404     404     404     404     404',
  'GET /twinspaces/:id/pictures/:picture/:width{[0-9]+}': 'sign-in 404     404     404     404     404     404     404',
}
