import type { MiddlewareHandler } from 'hono'
import { clientAddress } from './client-address.ts'
import { Busy } from './errors.ts'
import type { Ctx, Variables } from './route.ts'

/** Requests worked on at once, of one person and of one address that reads without a session: fewer than the database has connections. */
const atOnce = { person: 4, address: 6 }
/** How long another one waits for its turn, in milliseconds. */
const patience = 5_000

type Lane = { running: number; waiting: (() => void)[] }

/** Keeps anybody from having the whole program work for them alone: further requests wait for their own earlier ones. */
export function fairShare(): MiddlewareHandler<{ Variables: Variables }> {
  const lanes = new Map<string, Lane>()
  return async (c, next) => {
    const whose = laneOf(c)
    if (!whose) return next()
    const lane = lanes.get(whose.key) ?? { running: 0, waiting: [] }
    if (lane.running < whose.most) {
      lane.running += 1
      lanes.set(whose.key, lane)
    } else await turn(lane)
    await next().finally(() => {
      const following = lane.waiting.shift()
      if (following) following()
      else if (--lane.running === 0) lanes.delete(whose.key)
    })
  }
}

/** Forms of visitors are counted where they are dear: at the sign-in. A school of a thousand shares an address. */
function laneOf(c: Ctx): { key: string; most: number } | undefined {
  const { actor } = c.var
  if (actor.kind !== 'visitor') return { key: actor.id, most: atOnce.person }
  const address = c.req.method === 'POST' ? '' : clientAddress(c)
  return address ? { key: address, most: atOnce.address } : undefined
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
