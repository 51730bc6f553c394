import { makeTurns } from '../turns.ts'
import { addressKey } from './client-address.ts'
import type { Ctx, Route } from './route.ts'

/** Requests worked on at once for one of them: a third of the connections to the database. */
const shares = { together: Number.POSITIVE_INFINITY, each: 4, waiting: 10_000, refusal: 'shell.busy.text' } as const
const turns = makeTurns({ ...shares, seconds: 5 })
/**
 * A whole school that signs in at once takes longer, and would rather wait than begin again; whoever is signed in is not to
 * wait for the database behind all who want to be.
 */
const visitorsForms = makeTurns({ ...shares, together: 8, seconds: 15 })

/**
 * Works on a request in its asker's share, which keeps anybody from having the whole program work for them alone: further
 * requests wait for their own earlier ones. A school of a thousand shares an address, so its visitors wait for each other at
 * the same page only.
 * @throws Overloaded when one's own earlier requests take too long; and what `work` throws
 */
export async function inShare<T>(c: Ctx, route: Route, work: () => T | Promise<T>): Promise<T> {
  const giveBack = await take(c, route)
  try {
    return await work()
  } finally {
    giveBack()
  }
}

function take(c: Ctx, route: Route): Promise<() => void> {
  const { actor } = c.var
  if (actor.kind !== 'visitor') return turns.take(actor.id)
  const line = `${addressKey(c)} ${route.path}`
  return route.method === 'POST' ? visitorsForms.take(line) : turns.take(line)
}
