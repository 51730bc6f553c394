import type { Rows } from './index.ts'

// biome-ignore format: a table
export const wiki: Rows = {
  'GET /twinspaces/:id/pages': 'sign-in 200     404     404     404     404     404     200',
  'POST /twinspaces/:id/pages': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/pages/:pageId': 'sign-in 200     404     404     404     404     404     200',
  'GET /twinspaces/:id/pages/:pageId/edit': 'sign-in 404     404     404     404     404     404     200',
  'GET /twinspaces/:id/pages/:pageId/settings': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/pages/:pageId/settings': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/pages/:pageId/position': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/pages/:pageId/removal': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/pages/:pageId/return': '401     404     404     404     404     404     404     404',
}
