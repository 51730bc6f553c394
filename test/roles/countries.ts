import type { Rows } from './index.ts'

// biome-ignore format: a table
export const countries: Rows = {
  'GET /services': '200     404     200     200     200     200     200     200',
  'GET /services/own': '303     404     303     303     303     303     303     303',
  'GET /services/:service': '200     404     200     200     200     200     200     200',
  'GET /services/:service/contact': 'sign-in 404     404     404     404     200     200     404',
  'POST /services/:service/contact': '401     404     404     404     404     422     422     404',
  'GET /countries': 'sign-in 404     404     404     404     404     200     404',
}
