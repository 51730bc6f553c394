import type { Rows } from './index.ts'

// biome-ignore format: a table
export const countries: Rows = {
  'GET /countries': 'sign-in 404     404     404     404     404     200     404',
}
