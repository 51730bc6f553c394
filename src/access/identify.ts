import type { MiddlewareHandler } from 'hono'
import type { Variables } from '../platform/http/route.ts'
import { sessionOf } from '../platform/http/session.ts'
import { visitor } from './actor.ts'

/** Finds out who asks: one query when there is a session cookie, none when not. */
export const identify: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const token = sessionOf(c)
  const actor = token ? await c.var.app.loadActor(token) : visitor
  c.set('actor', actor)
  // The next child at a school's machine finds nothing by going back.
  if (actor.kind === 'pupil') c.header('cache-control', 'private, no-store')
  await next()
}
