import { makeTurns } from '../turns.ts'
import { siteKey } from './client-address.ts'
import { knownLine } from './known-device.ts'
import type { Ctx, Route } from './route.ts'

type Asked = Pick<Route, 'method' | 'path' | 'asks'>

const shares = { waiting: 10_000, refusal: 'forms.busy' } as const
/** Requests worked on at once for one person: a third of the connections to the database. */
const turns = makeTurns({ ...shares, together: Number.POSITIVE_INFINITY, each: 4, seconds: 5 })
/** Visitors' requests at once: all together less than the twelve connections there are, so that nobody who is signed in waits behind them. */
const visitors = { strangersPages: 3, knownPages: 2, strangersForms: 3, knownForms: 3 } as const
const strangersPages = makeTurns({ ...shares, together: visitors.strangersPages, each: 2, seconds: 5 })
/** A whole school that signs in at once takes longer, and would rather wait than begin again. */
const strangersForms = makeTurns({ ...shares, together: visitors.strangersForms, seconds: 15 })
/** Of browsers that somebody has signed in with before: no crowd of strangers, from however many addresses, stands before them. */
const knownPages = makeTurns({ ...shares, together: visitors.knownPages, each: 1, seconds: 5 })
const knownForms = makeTurns({ ...shares, together: visitors.knownForms, each: 2, seconds: 15 })

/**
 * Works on a request in its asker's share, which keeps anybody from having the whole program work for them alone: further
 * requests wait for their own earlier ones. A school of a thousand shares an address, so its visitors wait for each other at
 * the same page only; what browsers ask for that an account is known to have signed in with waits for that account's. A page that asks nothing waits for nothing.
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

async function take(c: Ctx, route: Asked): Promise<() => void> {
  const { actor } = c.var
  if (actor.kind !== 'visitor') return turns.take(actor.id)
  const page = route.method !== 'POST'
  if (page && route.asks?.(c) === false) return () => {}
  const known = knownLine(c)
  if (known) return (page ? knownPages : knownForms).take(known)
  return (page ? strangersPages : strangersForms).take(`${siteKey(c)} ${route.path}`)
}
