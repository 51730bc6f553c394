import { expect, test } from 'vitest'
import { makeWorld } from '../../../test/world.ts'
import { enqueue, startJobs } from '../../platform/jobs/index.ts'
import { makeMember } from './factory.ts'
import { jobs } from './jobs.ts'

test('each night what has ended is forgotten, and nothing else', async () => {
  const world = await makeWorld()
  const member = await makeMember(world)
  await world.as(member)
  await world.as(member)
  const [ended] = await world.db.selectFrom('sessions').select('id').execute()
  await world.db
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('id', '=', ended?.id ?? '')
    .execute()
  await world.db
    .insertInto('rate_limits')
    .values([
      { key: 'old', window_start: new Date(0) },
      { key: 'new', window_start: new Date() },
    ])
    .execute()
  await enqueue(world.db, 'nightly-forget', {})
  await world.work()
  expect(await world.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
  expect(await world.db.selectFrom('rate_limits').select('key').execute()).toEqual([{ key: 'new' }])
  const stop = await startJobs(world.app, jobs)
  await stop()
  const { rows } = await world.app.pool.query('select identifier from graphile_worker._private_known_crontabs')
  expect(rows.map(({ identifier }) => identifier).sort()).toEqual(['hourly-forget', 'nightly-forget'])
  await world.end()
})

test('S15, C17: an address never confirmed is forgotten after fourteen days, a mail after ninety; whoever tries again in time is kept', async () => {
  const world = await makeWorld()
  const data = { password: 'three green pencils', language: 'en' }
  const days = (count: number) => new Date(Date.now() - count * 86_400_000)
  const names = ['never', 'again', 'fresh', 'mine', 'office']
  for (const name of names) await world.visitor().post('/register', { ...data, name, email: `${name}@skola.example` })
  await world.visitor().post('/register', { ...data, name: 'confirmed', email: 'confirmed@skola.example' })
  const old = await world.db
    .updateTable('people')
    .set({ created_at: days(15), seen_at: days(15) })
    .where('email', 'not like', 'fresh@%')
    .returning(['id', 'email'])
    .execute()
  await world.db
    .updateTable('people')
    .set({ email_confirmed_at: days(15) })
    .where('email', 'like', 'confirmed@%')
    .execute()
  await world.db
    .updateTable('email_tokens')
    .set({ expires_at: days(13) })
    .execute()
  await world.visitor().post('/register', { ...data, name: 'again', email: 'again@skola.example' })
  const office = old.find(({ email }) => email.startsWith('office'))
  await world.db
    .insertInto('officers')
    .values({ person_id: office?.id ?? '', service: null })
    .execute()
  await world.db
    .updateTable('mails')
    .set({ created_at: days(91) })
    .where('recipient', 'like', 'never@%')
    .execute()
  await enqueue(world.db, 'nightly-forget', {})
  await world.work()
  const left = await world.db.selectFrom('people').select('email').orderBy('email').execute()
  expect(left.map(({ email }) => email.split('@')[0])).toEqual(['again', 'confirmed', 'fresh', 'office'])
  const mails = await world.db.selectFrom('mails').select('recipient').distinct().execute()
  expect(mails.map(({ recipient }) => recipient.split('@')[0]).sort()).toEqual(['again', 'confirmed', 'fresh', 'mine', 'office'])
  await world.end()
})
