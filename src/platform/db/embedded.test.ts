import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, runningEmbedded, startEmbedded } from './embedded.ts'

let varDir: string
let server: Embedded
let client: pg.Client

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'twinning-'))
  await chmod(varDir, 0o711)
  server = await startEmbedded({ varDir, log: () => undefined, throwaway: true })
  client = new pg.Client(server.connection)
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await server?.stop()
  await rm(varDir, { recursive: true, force: true })
})

test.each(['ліцей', 'γυμνάσιο', 'ლიცეუმი', 'école', 'مدرسة'])('trigrams know the letters of %s', async (word) => {
  await client.query('create extension if not exists pg_trgm')
  const { rows } = await client.query('select cardinality(show_trgm($1)) as found', [word])
  expect(rows).toEqual([{ found: word.length + 1 }])
})

test('case folds beyond ASCII', async () => {
  const { rows } = await client.query(`select lower('ЛІЦЕЙ ÉCOLE ΣΧΟΛΕΙΟ') as lower`)
  expect(rows).toEqual([{ lower: 'ліцей école σχολειο' }])
})

test('a second start on the same folder is refused, and the first can be reached', async () => {
  await expect(startEmbedded({ varDir, log: () => undefined })).rejects.toThrow('already running here')
  expect(await runningEmbedded(varDir)).toEqual(server.connection)
})

test('no connection is possible but through the socket', async () => {
  const { rows } = await client.query(`select current_setting('listen_addresses') as addresses`)
  expect(rows).toEqual([{ addresses: process.platform === 'win32' ? '127.0.0.1' : '' }])
})
