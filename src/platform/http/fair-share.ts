import type { MiddlewareHandler } from 'hono'
import { clientAddress } from './client-address.ts'
import { Busy } from './errors.ts'
import { withoutLanguage } from './language.ts'
import type { Ctx, Variables } from './route.ts'

/** Requests worked on at once for one of them: a third of the connections to the database. */
const atOnce = 4
/** How long another one waits for its turn, in milliseconds. */
const patience = 5_000

type Lane = { running: number; waiting: (() => void)[] }

/** Keeps anybody from having the whole program work for them alone: further requests wait for their own earlier ones. */
export function fairShare(): MiddlewareHandler<{ Variables: Variables }> {
  const lanes = new Map<string, Lane>()
  return async (c, next) => {
    const whose = laneOf(c)
    if (!whose) return next()
    const lane = lanes.get(whose) ?? { running: 0, waiting: [] }
    if (lane.running < atOnce) {
      lane.running += 1
      lanes.set(whose, lane)
    } else await turn(lane)
    await next().finally(() => {
      const following = lane.waiting.shift()
      if (following) following()
      else if (--lane.running === 0) lanes.delete(whose)
    })
  }
}

/**
 * One person's, or what one address reads of one page without a session: a school of a thousand shares an address, and one
 * visitor's searches must not shut its door. Visitors' forms are counted where they are dear: at the sign-in.
 */
function laneOf(c: Ctx): string | undefined {
  if (c.var.actor.kind !== 'visitor') return c.var.actor.id
  const address = c.req.method === 'POST' ? '' : clientAddress(c)
  return address && `${address} ${withoutLanguage(c.req.path)}`
}

/** Resolves when one that runs has handed its place on. @throws Busy when that takes too long */
function turn(lane: Lane): Promise<void> {
  return new Promise((take, refuse) => {
    const impatience = setTimeout(() => {
      lane.waiting.splice(lane.waiting.indexOf(mine), 1)
      refuse(new Busy('too many requests of one at once'))
    }, patience)
    const mine = (): void => {
      clearTimeout(impatience)
      take()
    }
    lane.waiting.push(mine)
  })
}
