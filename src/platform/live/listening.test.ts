import pg from 'pg'
import { pino } from 'pino'
import { expect, inject, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { listener, listenOn } from './listening.ts'

const silent = pino({ level: 'silent' })

test('what is heard while it is asked what was missed waits for that, which is asked until it is known', async () => {
  const connection = { ...inject('server'), database: 'postgres' }
  const admin = new pg.Client(connection)
  await admin.connect()
  const [heard, pids]: [string[], number[]] = [[], []]
  const { close } = await listenOn(connection, 'a_channel', silent, {
    heard: (payload) => void heard.push(payload),
    async missed(client) {
      const asked = await client.query('select pg_backend_pid() as pid')
      await admin.query(`select pg_notify('a_channel', 'told ${pids.push(asked.rows[0].pid)}')`)
      // It comes with the next answer.
      await client.query('select 1')
      if (pids.length === 1) throw new Error('it cannot be said')
      heard.push('what was missed')
    },
  })
  await admin.query(`select pg_notify('a_channel', 'first')`)
  await eventually(() => expect(heard).toEqual(['first']))
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${listener}' and datname = 'postgres'`)
  await eventually(() => expect(heard).toEqual(['first', 'what was missed', 'told 2']))
  expect(new Set(pids).size).toBe(2)
  await close()
  await admin.end()
})
