import type { Rows } from './index.ts'

// biome-ignore format: a table
export const home: Rows = {
  'GET /': '200     303     200     200     200     200     200     200',
  'GET /about': '200     404     200     200     200     200     200     200',
  'GET /accessibility': '200     200     200     200     200     200     200     200',
  'GET /privacy': '200     200     200     200     200     200     200     200',
  'GET /ui': '200     200     200     200     200     200     200     200',
  'GET /robots.txt': '200     200     200     200     200     200     200     200',
  'GET /favicon.svg': '200     200     200     200     200     200     200     200',
}
