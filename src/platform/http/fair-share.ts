import { makeTurns } from '../turns.ts'
import { clientAddress } from './client-address.ts'
import type { Ctx, Route } from './route.ts'

/** Of all there are, a share is of one person or one address: fewer than the database has connections. */
const shares = { together: Number.POSITIVE_INFINITY, waiting: 10_000, waitingEach: 200, seconds: 5, refusal: 'shell.busy.text' } as const
const ofPersons = makeTurns({ ...shares, each: 4 })
const ofAddresses = makeTurns({ ...shares, each: 6 })

/**
 * Keeps anybody from having the whole program work for them alone: further requests wait for their own earlier ones.
 * Forms of visitors are counted where they are dear, at the sign-in: a school of a thousand shares an address. Files have turns of their own.
 * @returns gives the share back
 * @throws Overloaded when one's own earlier requests take too long
 */
export async function takeShare(c: Ctx, route: Route): Promise<() => void> {
  const { actor } = c.var
  if (route.files) return () => {}
  if (actor.kind !== 'visitor') return ofPersons.take(actor.id)
  const address = route.method === 'POST' ? '' : clientAddress(c)
  return address ? ofAddresses.take(address) : () => {}
}
