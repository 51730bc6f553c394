import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { drainJobs, enqueue, startJobs } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('a queue that ended by itself is started again, and does what has come meanwhile', async () => {
  const done: string[] = []
  const stop = await startJobs(world.app, { note: async (_app, { id }) => void done.push(String(id)) })
  await enqueue(world.db, 'note', { id: 'before' })
  await eventually(() => done.length === 1)
  // What a newer program tells the queues of older ones: they end.
  await world.app.pool.query(`select pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 1}')`)
  await enqueue(world.db, 'note', { id: 'after' })
  await eventually(() => done.length === 2)
  await enqueue(world.db, 'note', { id: 'last' })
  await eventually(() => done.length === 3)
  expect(done).toEqual(['before', 'after', 'last'])
  await stop()
})

test('what was done is noted before anybody is told that all is done', async () => {
  await world.app.pool.query(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return old; end $$;
    create trigger dawdle before delete on graphile_worker._private_jobs for each row execute function dawdle()`)
  await enqueue(world.db, 'note', { id: 'slowly' })
  await drainJobs(world.app, { note: async () => {} })
  const { rows } = await world.app.pool.query('select count(*)::int as count from graphile_worker.jobs')
  await world.app.pool.query('drop trigger dawdle on graphile_worker._private_jobs; drop function dawdle()')
  expect(rows).toEqual([{ count: 0 }])
})
