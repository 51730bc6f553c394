import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { fromDebian } from '../../bin/debian.mjs'
import { postsUrl } from '../../src/modules/journal/urls.ts'
import { streamUrl } from '../../src/modules/space/urls.ts'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { pageUrl } from '../../src/modules/wiki/urls.ts'
import { makeDb, makePool } from '../../src/platform/db/index.ts'
import { enqueue } from '../../src/platform/jobs/index.ts'
import { type Collaborator, collaborate, eventually } from '../collaborator.ts'
import { type Cast, makeCast, signIn } from '../space-cast.ts'
import { ownPort, type Program, spawnProgram, startProgram } from './program.ts'

const haproxy = fromDebian('/usr/sbin/haproxy', 'haproxy')
if (!haproxy) console.warn('Several processes behind a proxy are not tested: there is no haproxy here, and it cannot be installed.')

/** As docs/operating has it: what stays open goes to the live processes, a page's writers to one of them. */
const proxyOf = (port: string, web: string, live: readonly string[]): string => `
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1h
frontend site
  bind 127.0.0.1:${port}
  option forwardfor
  use_backend pages_being_written if { path_beg /collaboration/ }
  use_backend streams if { path_end /stream }
  default_backend web
backend web
  server web ${web}
backend streams
  balance leastconn
  option redispatch
${live.map((each, at) => `  server live${at} ${each} check inter 200 rise 1 fall 1`).join('\n')}
backend pages_being_written
  balance uri whole
  hash-type consistent
  option httpchk
  http-check send meth GET uri /readyz ver HTTP/1.1 hdr Host localhost
  option redispatch
${live.map((each, at) => `  server live${at} ${each} check inter 200 rise 1 fall 1`).join('\n')}
`

describe.skipIf(!haproxy)('several processes behind a proxy', () => {
  let folder: string
  let url: string
  let programs: Program[] = []
  let addresses: string[]
  let worker: ReturnType<typeof spawnProgram> | undefined
  let proxy: ChildProcess | undefined
  let pool: pg.Pool
  let cast: Cast
  let anna: string
  let bela: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opentwinning-processes-'))
    const name = `processes_${process.pid}`
    const server = inject('server')
    const admin = new pg.Client({ ...server, database: 'postgres' })
    await admin.connect()
    await admin.query(`create database ${name} template template_world`)
    await admin.end()
    pool = makePool({ ...server, database: name, max: 2 } as pg.PoolConfig)
    const db = makeDb(pool)
    cast = await makeCast({ db })
    ;[anna, bela] = [await signIn({ db }, cast.anna), await signIn({ db }, cast.bela)]
    const port = await ownPort()
    url = `http://127.0.0.1:${port}`
    const { user, host = '', port: at } = server
    const env = {
      DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}:${at}/${name}`,
      SECRET: 'a secret for tests that is long enough',
      FILES_DIR: join(folder, 'files'),
      BASE_URL: url,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    }
    const start = async (roles: string): Promise<[Program, string]> => {
      const own = await ownPort()
      return [await startProgram({ ...env, ROLES: roles, PORT: own, VAR_DIR: join(folder, roles) }), `127.0.0.1:${own}`]
    }
    const [web, one, other] = [await start('web'), await start('live'), await start('live')]
    programs = [web[0], one[0], other[0]]
    // On the port of another: it listens at none.
    worker = spawnProgram({ ...env, ROLES: 'worker', PORT: web[1].split(':')[1] as string, VAR_DIR: join(folder, 'worker') })
    addresses = [web[1], one[1], other[1]]
    await writeFile(join(folder, 'haproxy.cfg'), proxyOf(port, web[1], [one[1], other[1]]))
    proxy = spawn(haproxy as string, ['-db', '-f', join(folder, 'haproxy.cfg')], { stdio: 'inherit' })
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200))
  })
  afterAll(async () => {
    proxy?.kill()
    if (proxy) await once(proxy, 'exit')
    worker?.child.kill()
    await worker?.ended
    for (const program of programs) if (program.child.exitCode === null) await program.end()
    await pool?.end()
    await rm(folder, { recursive: true, force: true })
  })

  const post = (session: string, path: string, fields: Record<string, string>) =>
    fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
  const read = async (session: string, path: string) => (await fetch(url + path, { headers: { cookie: `session=${session}` } })).text()

  test('a process has what its role says, and nothing else', async () => {
    const asked = async (address: string, path: string): Promise<number> => {
      const answer = await fetch(`http://${address}${path}`, { headers: { cookie: `session=${anna}` } })
      await answer.body?.cancel()
      return answer.status
    }
    const paths = ['/account', streamUrl(cast.space.id), '/readyz']
    const [web, live] = addresses as [string, string]
    expect(await Promise.all(paths.map((path) => asked(web, path)))).toEqual([200, 404, 200])
    expect(await Promise.all(paths.map((path) => asked(live, path)))).toEqual([404, 200, 200])
  })

  test('a worker does jobs beside the others, and needs no port', async () => {
    await enqueue(makeDb(pool), 'hourly-forget', {})
    await eventually(async () => {
      expect(worker?.child.exitCode, worker?.output()).toBe(null)
      expect((await pool.query('select from graphile_worker._private_jobs')).rowCount).toBe(0)
    })
  })

  test('what one posts appears for another, who listens at another process', async () => {
    const off = new AbortController()
    let heard = ''
    const listening = (async () => {
      const { body } = await fetch(url + streamUrl(cast.space.id, { journal: '0' }), { headers: { cookie: `session=${bela}` }, signal: off.signal })
      for await (const piece of body as unknown as AsyncIterable<Uint8Array>) heard += Buffer.from(piece).toString()
    })().catch(() => {})
    await eventually(() => expect(heard).toContain('id:'))
    expect((await post(anna, postsUrl(cast.space.id), { body: 'Across processes' })).status).toBe(303)
    await eventually(() => expect(heard).toContain('Across processes'))
    off.abort()
    await listening
  })

  test('two write in one page through the proxy, and go on when the process that has it is stopped', async () => {
    const page = await makePage({ db: makeDb(pool) }, cast.space, { text: 'Begun' })
    const enter = (session: string): Collaborator => collaborate(url, session, page.id, new Y.Doc())
    const [one, other] = [enter(anna), enter(bela)]
    await Promise.all([one.saved(), other.saved()])
    one.write('From Gdynia')
    other.write('From Szeged')
    await eventually(() => expect([...one.lines()].sort()).toEqual(['Begun', 'From Gdynia', 'From Szeged'].sort()))
    await eventually(() => expect(other.lines()).toEqual(one.lines()))
    // Whichever of the two has the page: a browser comes back to one that is there, and nothing is lost.
    const [first] = programs.splice(1, 1) as [Program]
    await first.end()
    one.write('After one had gone')
    await Promise.all([one.saved(), other.saved()])
    await eventually(() => expect(other.lines()).toContain('After one had gone'))
    one.leave()
    other.leave()
    await eventually(async () => expect(await read(bela, pageUrl(cast.space.id, page.id))).toContain('After one had gone'))
  })
})
