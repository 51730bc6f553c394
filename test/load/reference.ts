import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

/** What every machine can be compared by: a page of the framework alone, one query of fifty rows, 10 KB. */
const { connection } = JSON.parse(await text(process.stdin)) as { connection: pg.PoolConfig }
const pool = new pg.Pool({ ...connection, max: 12 })
const hono = new Hono()
const size = 10 * 1024

hono.get('/', async (c) => {
  const { rows } = await pool.query({ name: 'fifty', text: 'select id, name, town, country from schools order by id limit 50' })
  const list = rows.map(({ id, name, town, country }) => `<li><a href="/schools/${id}">${name}</a> ${town}, ${country}</li>`).join('')
  return c.html(`<!doctype html><ul>${list}</ul>`.padEnd(size, ' '))
})
const server = serve({ fetch: hono.fetch, port: 0, hostname: '127.0.0.1' }, () =>
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
process.on('SIGTERM', () => process.exit(0))
