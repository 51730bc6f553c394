import { makeTurns } from '../turns.ts'
import { addressKey } from './client-address.ts'
import type { Ctx, Route } from './route.ts'

type Asked = Pick<Route, 'method' | 'path'>

const shares = { waiting: 10_000, refusal: 'shell.busy.text' } as const
/** Requests worked on at once for one person: a third of the connections to the database. */
const turns = makeTurns({ ...shares, together: Number.POSITIVE_INFINITY, each: 4, seconds: 5 })
/** All visitors together take less than the twelve connections there are: nobody who is signed in waits behind them. */
const visitorsPages = makeTurns({ ...shares, together: 5, each: 3, seconds: 5 })
/** A whole school that signs in at once takes longer, and would rather wait than begin again. */
const visitorsForms = makeTurns({ ...shares, together: 6, each: 4, seconds: 15 })

/**
 * Works on a request in its asker's share, which keeps anybody from having the whole program work for them alone: further
 * requests wait for their own earlier ones. A school of a thousand shares an address, so its visitors wait for each other at
 * the same page only.
 * @throws Overloaded when one's own earlier requests take too long; and what `work` throws
 */
export async function inShare<T>(c: Ctx, route: Asked, work: () => T | Promise<T>): Promise<T> {
  const giveBack = await take(c, route)
  try {
    return await work()
  } finally {
    giveBack()
  }
}

function take(c: Ctx, route: Asked): Promise<() => void> {
  const { actor } = c.var
  if (actor.kind !== 'visitor') return turns.take(actor.id)
  const line = `${addressKey(c)} ${route.path}`
  return (route.method === 'POST' ? visitorsForms : visitorsPages).take(line)
}
