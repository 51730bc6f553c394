import type { Rows } from './index.ts'

// biome-ignore format: a table
export const journal: Rows = {
  'GET /twinspaces/:id': 'sign-in 200     404     404     404     404     404     200',
  'GET /twinspaces/:id/news': 'sign-in 200     404     404     404     404     404     404',
  'POST /twinspaces/:id/posts': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/posts/:post': 'sign-in 200     404     404     404     404     404     200',
  'GET /twinspaces/:id/posts/:post/edit': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/posts/:post/words': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/comments/:comment/edit': 'sign-in 200     404     404     404     404     404     404',
  'POST /twinspaces/:id/comments/:comment/words': '401     422     404     404     404     404     404     404',
  'POST /twinspaces/:id/posts/:post/comments': '401     422     404     404     404     404     404     422',
}
