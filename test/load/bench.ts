import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { joinDatabase } from '../../src/platform/db/open.ts'
import { root } from '../../src/platform/http/assets.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { type Captured, capture } from './capture.ts'
import { type Driven, drive, median } from './drive.ts'
import { firstVisit } from './first-visit.ts'

/**
 * Compares five pages with two servers on the same database, driven in turn with the program: the limit, a bare Node server
 * that sends the same SQL as prepared statements and answers as many bytes from a template literal; and a reference that is
 * the same for every page, the bare framework with one query of fifty rows and 10 KB.
 *
 *   npm run bench            a table
 *   npm run bench -- --json  one JSON object
 */
const json = process.argv.includes('--json')
const varDir = resolve(root, 'var/bench')
const rounds = 5
const seconds = 2
const atOnce = 16

type Row = {
  name: string
  rps: number
  p50_ms: number
  p99_ms: number
  limit_rps: number
  ratio: number
  share: number
  queries: number
  first_visit_gz_bytes: number
  font_bytes: number
}

const running: ChildProcess[] = []
try {
  const program = await start('src/main.js', { PORT: '0', VAR_DIR: varDir, DEMO: 'on', HOST: '127.0.0.1', LOG_LEVEL: 'error' })
  const settings = readSettings({ VAR_DIR: varDir, LOG_LEVEL: 'error' })
  const { connection } = await joinDatabase(settings, () => {})
  const pages = await capture(settings, connection)
  const bare = await start('test/load/bare.js', {}, JSON.stringify({ connection, pages }))
  const rows: Row[] = []
  const reference = await start('test/load/reference.js', {}, JSON.stringify({ connection }))
  for (const page of pages) rows.push(await measure(page, { program, bare, reference }))
  console.log(json ? JSON.stringify({ pages: rows }) : table(rows))
} finally {
  for (const child of running.reverse()) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function measure(page: Captured, { program, bare, reference }: Record<'program' | 'bare' | 'reference', number>): Promise<Row> {
  const common = { ...page, path: '/' }
  const visit = await firstVisit(`http://127.0.0.1:${program}`, page)
  await drive(program, page, atOnce, 1)
  await drive(bare, page, atOnce, 1)
  await drive(reference, common, atOnce, 1)
  const ours: Driven[] = []
  const limits: Driven[] = []
  const references: Driven[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await drive(program, page, atOnce, seconds))
    limits.push(await drive(bare, page, atOnce, seconds))
    references.push(await drive(reference, common, atOnce, seconds))
  }
  const rps = median(ours.map((run) => run.rps))
  const limit = median(limits.map((run) => run.rps))
  const ratio = median(ours.map((run, at) => run.rps / (limits[at]?.rps ?? Number.NaN)))
  return {
    name: page.name,
    rps: Math.round(rps),
    p50_ms: round1(median(ours.map((run) => run.p50))),
    p99_ms: round1(median(ours.map((run) => run.p99))),
    limit_rps: Math.round(limit),
    ratio: Math.round(ratio * 100) / 100,
    share: Math.round(median(ours.map((run, at) => run.rps / (references[at]?.rps ?? Number.NaN))) * 100) / 100,
    queries: page.statements.length,
    first_visit_gz_bytes: visit.bytes,
    font_bytes: visit.fonts,
  }
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}

/** Starts a compiled file and waits until it says at which port it answers. */
async function start(file: string, env: Record<string, string>, input = ''): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'dist', file)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.push(child)
  child.stdin?.end(input)
  for await (const chunk of child.stdout ?? []) {
    const port = /ready at http:\/\/[^:]+:(\d+)/.exec(String(chunk))?.[1]
    if (port) {
      child.stdout?.resume()
      return Number(port)
    }
  }
  throw new Error(`${file} did not start`)
}

function table(rows: readonly Row[]): string {
  const head = ['page', 'requests/s', 'p50 ms', 'p99 ms', 'limit/s', 'of the limit', 'of the reference', 'queries', 'first visit gz', 'fonts']
  const lines = rows.map((row) =>
    [row.name, row.rps, row.p50_ms, row.p99_ms, row.limit_rps, row.ratio, row.share, row.queries, row.first_visit_gz_bytes, row.font_bytes].map(String),
  )
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)))
  return [head, ...lines]
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
    .join('\n')
}
