import type { Actor } from '../../access/actor.ts'

/** Why somebody is not let in: sign in first; not yet (wait for validation); suspended; or there is nothing here. */
export type Refusal = 'sign-in' | 'not-yet' | 'suspended' | 'absent'
/**
 * Who is let in at a route.
 * @property admits what is known of an actor who is: the route's handler is given them as that
 * @property refusal why one who is not is turned away
 */
export type Guard<Admitted extends Actor = Actor> = { name: string; admits(actor: Actor): actor is Admitted; refusal(actor: Actor): Refusal }
