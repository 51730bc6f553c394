import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import { makeBackOff } from '../back-off.ts'
import { Client, endWhenSilent } from '../db/client.ts'
import { forListening } from '../db/limits.ts'
import { errorMessage } from '../operator-error.ts'

type Ears = {
  heard(payload: string): void
  /** The connection was lost and is back: `client`, which hears again, and can be asked. What it hears waits until this is done. */
  missed(client: pg.ClientBase): Promise<void>
}
type Line = { client: Client; lost: Promise<void> }

/** Milliseconds between questions whether the server is still there. */
const beatEvery = 5_000
const endPatience = 1_000
/** What pg_stat_activity calls the connection. */
export const listener = 'opentwinning signals'
const pause = (milliseconds: number): Promise<void> => wait(milliseconds, undefined, { ref: false })

/**
 * Listens to a channel of PostgreSQL on a connection of its own, asks in between whether the server is still there,
 * and connects again with growing pauses when it is not.
 * @throws when the first connection fails
 */
export async function listenOn(connection: pg.ClientConfig, channel: string, log: Logger, ears: Ears): Promise<{ close(): Promise<void> }> {
  let closed = false
  let held: string[] | undefined
  const hear = (payload: string): void => void (held ? held.push(payload) : ears.heard(payload))
  let line = await open(connection, channel, hear)

  async function reconnectWhenLost(): Promise<void> {
    for (;;) {
      await untilLost(line)
      if (closed) return
      log.warn('the connection that hears signals was lost')
      held = []
      line = await openAgain()
      if (closed) return void line.client.end()
      await catchUp().catch((error) => {
        log.warn({ error: errorMessage(error) }, 'what was missed cannot be asked yet')
        void line.client.end()
      })
    }
  }
  async function catchUp(): Promise<void> {
    await ears.missed(line.client)
    const since = held ?? []
    held = undefined
    for (const payload of since) ears.heard(payload)
  }
  async function openAgain(): Promise<Line> {
    const next = makeBackOff(2_000)
    for (let said = false; ; said = true) {
      await pause(next())
      try {
        return await open(connection, channel, hear)
      } catch (error) {
        if (!said) log.warn({ error: errorMessage(error) }, 'signals cannot be heard yet')
      }
      if (closed) return line
    }
  }
  void reconnectWhenLost()
  return {
    async close() {
      closed = true
      await Promise.race([line.client.end(), pause(endPatience)])
    },
  }
}

async function open(connection: pg.ClientConfig, channel: string, heard: (payload: string) => void): Promise<Line> {
  const client = new Client({ ...forListening, ...connection, application_name: listener })
  const lost = new Promise<void>((done) => client.once('end', () => done()))
  client.on('error', () => {}) // its end says the same
  client.on('notification', ({ payload = '' }) => heard(payload))
  await client.connect()
  endWhenSilent(client)
  try {
    await client.query(`listen ${channel}`)
    return { client, lost }
  } catch (error) {
    void client.end()
    throw error
  }
}

/** Asks again and again until the line is lost. */
async function untilLost({ client, lost }: Line): Promise<void> {
  for (let isLost = false; !isLost; ) {
    await Promise.race([client.query('select 1'), lost]).catch(() => client.end())
    isLost = await Promise.race([lost.then(() => true), pause(beatEvery).then(() => false)])
  }
}
