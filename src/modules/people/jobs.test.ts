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
  expect(rows).toEqual([{ identifier: 'nightly-forget' }])
  await world.end()
})
