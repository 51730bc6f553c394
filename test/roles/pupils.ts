import type { Rows } from './index.ts'

// biome-ignore format: a table
export const pupils: Rows = {
  'GET /twinspaces/:id/pupils': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/pupils/preview': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pupils': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/pupils/history': 'sign-in 404     404     404     404     404     404     200',
  'GET /twinspaces/:id/pupils/cards': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/pupils/cards/preview': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pupils/cards': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pupils/roles': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/pupils/:pupil/name': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/pupils/:pupil/name': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pupils/:pupil/lock': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/pupils/:pupil/unlocking': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/pupils/:pupil/role': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/pupils/:pupil/removal': '401     404     404     404     404     404     404     303',
  'GET /pupil': '200     303     200     200     200     200     200     200',
  'POST /pupil': '422     422     422     422     422     422     422     422',
  'POST /pupil/code': '422     422     422     422     422     422     422     422',
  'POST /pupil/sign-out': '303     303     303     303     303     303     303     303',
}
