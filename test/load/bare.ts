import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import type { Captured } from './capture.ts'

/** The limit: nothing but the statements and the bytes. */
const { connection, pages } = JSON.parse(await text(process.stdin)) as { connection: pg.PoolConfig; pages: Captured[] }
const pool = new pg.Pool({ ...connection, max: 12 })
const byPath = new Map(
  pages.map((page, at) => [
    page.path,
    {
      statements: page.statements.map(({ text, values }, index) => ({ name: `p${at}s${index}`, text, values: values.map(revive) })),
      answer: (found: number) => `<!doctype html><!--${found}-->${'x'.repeat(Math.max(0, page.bytes - 30))}`,
    },
  ]),
)

const server = createServer(async (request, response) => {
  const page = byPath.get(request.url ?? '')
  if (!page) return response.writeHead(404).end()
  let found = 0
  for (const statement of page.statements) found += (await pool.query(statement)).rows.length
  const body = page.answer(found)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body)
})
server.listen(0, '127.0.0.1', () => console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', () => process.exit(0))

function revive(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'hex' in value ? Buffer.from(String(value.hex), 'hex') : value
}
