import type { Hono } from 'hono'
import { NotHere } from './errors.ts'
import type { Ctx, Route, Variables } from './route.ts'

/** The pages for what cannot be shown: given by the shell. */
export type Refusals = { notHere(c: Ctx): Promise<Response>; notYet(c: Ctx): Promise<Response> }

/** Mounts routes behind their guards. Each route states one; there is no default to forget. */
export function mount(app: Hono<{ Variables: Variables }>, routes: readonly Route[], refusals: Refusals): void {
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      const verdict = route.guard.admits(c.var.actor)
      if (verdict === 'sign-in') return c.redirect(`/sign-in?next=${encodeURIComponent(comeBackTo(c, route))}`, 303)
      if (verdict === 'not-yet') return refusals.notYet(c)
      if (verdict === 'absent') return refusals.notHere(c)
      try {
        return await route.handler(c)
      } catch (error) {
        if (error instanceof NotHere) return refusals.notHere(c)
        throw error
      }
    })
  }
}

function comeBackTo(c: Ctx, route: Route): string {
  const url = new URL(c.req.url)
  return route.method === 'GET' ? url.pathname + url.search : '/'
}
