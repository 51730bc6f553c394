import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { materialsUrl, pictureUrl } from '../../src/modules/materials/urls.ts'
import { type Db, makeDb, makePool } from '../../src/platform/db/index.ts'
import { type Cast, makeCast, signIn } from '../space-cast.ts'
import { hasSwift, makeSwift, type Swift } from '../swift/index.ts'
import { failedStart, type Program, startProgram } from './program.ts'

describe.skipIf(!hasSwift)('two processes with their files in a bucket of OpenStack Swift', () => {
  let folder: string
  let swift: Swift
  let db: Db
  let env: Record<string, string>
  let programs: Program[] = []
  let cast: Cast
  let session: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opentwinning-s3-'))
    swift = await makeSwift(join(folder, 'swift'))
    await swift.start()
    expect((await swift.ask('PUT', '/pictures')).status).toBe(200)
    const name = `s3_${process.pid}`
    const server = inject('server')
    const admin = new pg.Client({ ...server, database: 'postgres' })
    await admin.connect()
    await admin.query(`create database ${name} template template_world`)
    await admin.end()
    db = makeDb(makePool({ ...server, database: name, max: 2 } as pg.PoolConfig))
    cast = await makeCast({ db })
    session = await signIn({ db }, cast.anna)
    const { user, host = '', port } = server
    env = {
      DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`,
      SECRET: 'a secret for tests that is long enough',
      FILES_S3: swift.address('pictures'),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    }
    programs = [await startProgram({ ...env, VAR_DIR: join(folder, 'one') }), await startProgram({ ...env, VAR_DIR: join(folder, 'other') })]
  })
  afterAll(async () => {
    const ends = await Promise.all(programs.map((program) => program.end()))
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    await db?.destroy()
    await swift?.kill()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = (program: Program | undefined, path: string, body?: FormData) =>
    fetch(`${program?.url}${path}`, {
      ...(body && { method: 'POST', body }),
      headers: { cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
  const picture = () =>
    sharp({ create: { width: 1200, height: 900, channels: 3, background: '#2c5fcb' } })
      .jpeg()
      .toBuffer()
  const send = async (program: Program | undefined, alt: string, bytes?: Buffer<ArrayBuffer>) => {
    const form = new FormData()
    form.append('alt', alt)
    form.append('pictures', new Blob([bytes ?? (await picture())]), 'heron.jpg')
    return ask(program, materialsUrl(cast.space.id), form)
  }
  const show = async (program: Program | undefined, alt: string) => {
    const { id } = await db.selectFrom('pictures').select('id').where('alt', '=', alt).executeTakeFirstOrThrow()
    return ask(program, pictureUrl(cast.space.id, id, 960))
  }

  test('a picture sent to one is shown by the other, out of the bucket alone', async () => {
    expect((await send(programs[0], 'A heron')).status).toBe(303)
    const shown = await show(programs[1], 'A heron')
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ format: 'webp', width: 960, height: 720 })
    expect(await swift.keys('pictures')).toHaveLength(3)
    const inFolders = ['one', 'other'].map((each) => readdir(join(folder, each, 'files'), { recursive: true }))
    expect(await Promise.all(inFolders)).toEqual([['incoming'], []])
  })

  test('while the store is away pictures are put off, pages are not; then all is as before, and sent once is there once', async () => {
    const [one, other] = programs
    await swift.kill()
    const refused = await send(one, 'An egret')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await refused.text()).toContain('value="An egret"')
    expect((await send(one, 'An egret', Buffer.from('no picture'))).status).toBe(422)
    expect((await show(other, 'A heron')).status).toBe(503)
    expect((await ask(other, materialsUrl(cast.space.id))).status).toBe(200)
    for (const each of [one, other]) expect(each?.output()).toMatch(/"error":"connect ECONNREFUSED [^"]*","times":1,"msg":"the store of files does not answer/)
    await swift.start()
    expect((await send(one, 'An egret')).status).toBe(303)
    for (const alt of ['A heron', 'An egret']) expect((await show(other, alt)).status).toBe(200)
    expect(await swift.keys('pictures')).toHaveLength(6)
  })

  test.each([
    ['the bucket', '/pictures', '/nowhere', '404 NoSuchBucket, The specified bucket does not exist'],
    [
      'the secret',
      'shells',
      'stones',
      '403 SignatureDoesNotMatch, The request signature we calculated does not match the signature you provided. Check your key and signing method',
    ],
    [
      'the region',
      'eu-north-1',
      'eu-south-1',
      "400 AuthorizationHeaderMalformed, The authorization header is malformed; the region 'eu-south-1' is wrong; expecting 'eu-north-1'",
    ],
  ])('a start with %s wrong ends with one line that says so', async (_, right, wrong, why) => {
    const address = swift.address('pictures').replace(right, wrong)
    const { origin, pathname } = new URL(address)
    expect(await failedStart({ ...env, FILES_S3: address, VAR_DIR: join(folder, 'third') })).toEqual({
      code: 1,
      output: `FILES_S3: ${origin}${pathname} cannot be used (${why}): create the bucket, or mend the address, the keys or the region\n`,
    })
  })
})
