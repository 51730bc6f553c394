import type { Rows } from './index.ts'

// biome-ignore format: a table
export const space: Rows = {
  'GET /twinspaces/:id/stream': 'sign-in 200     404     404     404     404     404     200',
  'GET /twinspaces/:id/:kind{posts|comments|pictures}/:item/removal': 'sign-in 404     404     404     404     404     404     404',
  'POST /twinspaces/:id/:kind{posts|comments|pictures}/:item/removal': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/:kind{posts|comments|pictures}/:item/removal#comment': '401     303     404     404     404     404     404     303',
  'POST /twinspaces/:id/:kind{posts|comments|pictures}/:item/restoration': '401     303     404     404     404     404     404     303',
}
