import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
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
        return await answer(c, route)
      } catch (error) {
        if (error instanceof NotHere) return refusals.notHere(c)
        throw error
      }
    })
  }
}

const tooMuch = (c: { text(words: string, status: 413): Response }): Response => c.text('This is more than can be sent at once.', 413)
/** A list of two hundred pupils in any script is a tenth of this. */
const forms = bodyLimit({ maxSize: 1024 * 1024, onError: tooMuch })
const files = bodyLimit({ maxSize: 52 * 1024 * 1024, onError: tooMuch })

/** Reads a body only for those the guard has let in, and only as much of it as the form can need. */
async function answer(c: Ctx, route: Route): Promise<Response> {
  let given: Response | undefined
  const refused = await (route.takesFiles ? files : forms)(c, async () => {
    given = await route.handler(c)
  })
  return given ?? (refused as Response)
}

function comeBackTo(c: Ctx, route: Route): string {
  const url = new URL(c.req.url)
  return route.method === 'GET' ? url.pathname + url.search : '/'
}
