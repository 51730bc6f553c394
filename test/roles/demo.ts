import type { Rows } from './index.ts'

// biome-ignore format: a table
export const demo: Rows = {
  'POST /demo/sign-in': '404     404     404     404     404     404     404     404',
}
