import { makeTurns } from '../turns.ts'
import { clientAddress } from './client-address.ts'
import type { Ctx, Route } from './route.ts'

/** Requests worked on at once, of one person, and of visitors of one address at one page: fewer than the database has connections. */
const turns = makeTurns({ together: Number.POSITIVE_INFINITY, each: 4, waiting: 10_000, seconds: 5, refusal: 'shell.busy.text' })

/**
 * Keeps anybody from having the whole program work for them alone: further requests wait for their own earlier ones.
 * A school of a thousand shares an address, so its visitors wait for each other at the same page only, and their forms
 * are counted where they are dear, at the sign-in. Files have turns of their own.
 * @returns gives the share back
 * @throws Overloaded when one's own earlier requests take too long
 */
export async function takeShare(c: Ctx, route: Route): Promise<() => void> {
  const { actor } = c.var
  if (route.files) return () => {}
  if (actor.kind !== 'visitor') return turns.take(actor.id)
  const address = route.method === 'POST' ? '' : clientAddress(c)
  return address ? turns.take(`${address} ${route.path}`) : () => {}
}
