import type { Rows } from './index.ts'

// biome-ignore format: a table
export const members: Rows = {
  'GET /twinspaces/:id/members': 'sign-in 200     404     404     404     404     404     200',
  'POST /twinspaces/:id/members': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/members/:person/role': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/members/:person/removal': '401     404     404     404     404     404     404     404',
  'POST /twinspaces/:id/departure': '401     404     404     404     404     404     404     422',
}
