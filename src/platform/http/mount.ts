import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { isAnothers } from '../forms/anothers.ts'
import { type Keeping, keepForm, readTurnedAway } from '../forms/kept-forms.ts'
import { pageOfForm } from '../forms/page-of-form.ts'
import { receive } from './body.ts'
import { NotFound, Overloaded, RuleViolation, TooLarge, Unreadable } from './errors.ts'
import { inShare } from './fair-share.ts'
import { Form } from './form.ts'
import type { Ctx, Route, Variables } from './route.ts'

const visitor = { kind: 'visitor' } as const

/** The pages for what cannot be shown: given by the shell. */
export type Refusals = {
  /** @param keeping whether what was written is there again for whoever signs in */
  signedOut(c: Ctx, keeping?: Keeping): Response | Promise<Response>
  /** A form that was shown to somebody else. @param page the one it stands on */
  anothers(c: Ctx, page: string): Promise<Response>
  notFound(c: Ctx): Promise<Response>
  awaitingValidation(c: Ctx): Promise<Response>
  /** Whose account is suspended. */
  suspended(c: Ctx): Response | Promise<Response>
  unreadable(c: Ctx): Promise<Response>
  tooLarge(c: Ctx): Promise<Response>
  refused(c: Ctx, why: RuleViolation): Promise<Response>
}

/** Mounts routes behind their guards. Each route states one; there is no default to forget. */
export function mount(app: Hono<{ Variables: Variables }>, routes: readonly Route[], refusals: Refusals): void {
  const pages = new TrieRouter<true>()
  for (const { path } of routes.filter(({ method }) => method === 'GET')) pages.add('GET', path, true)
  const isPage = (path: string): boolean => pages.match('GET', path)[0].length > 0
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      if (!route.guard.admits(c.var.actor)) return turnAway(c, route, refusals, isPage)
      try {
        const answer = await (route.method === 'POST' ? withForm(c, route, refusals, isPage) : inShare(c, route, () => route.handler(c)))
        // HEAD is answered without the body: nobody would read it, nor end what it holds open.
        if (c.req.method === 'HEAD') await answer.body?.cancel()
        return answer
      } catch (error) {
        if (error instanceof NotFound) return refusals.notFound(c)
        if (error instanceof Unreadable) return refusals.unreadable(c)
        if (error instanceof TooLarge) return refusals.tooLarge(c)
        if (error instanceof RuleViolation && !(error instanceof Overloaded)) return refusals.refused(c, error)
        throw error
      }
    })
  }
}

async function turnAway(c: Ctx, route: Route, refusals: Refusals, isPage: (path: string) => boolean): Promise<Response> {
  const refusal = route.guard.refusal(c.var.actor)
  if (route.method === 'POST') {
    const [form, page] = [await readTurnedAway(c, route), pageOfForm(c, isPage)]
    try {
      if (refusal === 'sign-in') return await refusals.signedOut(c, await keepForm(c, route, form, page))
      if (form instanceof Form && isAnothers(c, form)) return await refusals.anothers(c, page)
    } finally {
      if (form instanceof Form) await form.discard()
    }
  }
  if (refusal === 'suspended') return refusals.suspended(c)
  if (refusal === 'not-yet') return refusals.awaitingValidation(c)
  return refusal === 'absent' ? refusals.notFound(c) : refusals.signedOut(c)
}

/**
 * Reads a form for those only whom the guard has let in, outside of their share: one that comes slowly holds nobody's. Its files
 * last as long as the handler. Whose it is matters where visitors are not let in: what they may do is done in nobody's name.
 */
async function withForm(c: Ctx, route: Route, refusals: Refusals, isPage: (path: string) => boolean): Promise<Response> {
  const form = await receive(c, route)
  c.set('form', form)
  c.set('page', pageOfForm(c, isPage))
  try {
    if (!route.guard.admits(visitor) && isAnothers(c, form)) return await refusals.anothers(c, pageOfForm(c, isPage))
    if (form.absent) throw new NotFound()
    return await inShare(c, route, () => route.handler(c))
  } finally {
    await form.discard()
  }
}
