import type { Tx } from '../db/index.ts'
import { NotFound, Overloaded, RuleViolation, TooLarge } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { answeredBefore, commitOnce, SentAlready } from './commit-once.ts'
import { Conflict } from './conflict.ts'
import type { FormDefinition } from './define-form.ts'
import type { FieldData, Fields } from './fields.ts'
import type { BoundForm } from './form-state.ts'
import { forgetKept, keptFor } from './kept-forms.ts'
import { readForm } from './read-form.ts'

/**
 * The page a form stands on.
 * @property action where the form is sent; where it is sent from, unless told
 * @property load reads what the page needs; throws NotFound for whom there is none
 * @property stored what stands in the form at first
 * @property view makes the page, with the status given: 200, or 422 when the form comes back
 */
export type FormPage<F extends Fields, Loaded> = {
  action?: string
  load(): Promise<Loaded>
  stored?(loaded: Loaded): { readonly [K in keyof F]?: unknown }
  view(form: BoundForm<F>, loaded: Loaded, status: number): Response | Promise<Response>
}
/** Does what a form asks for in one transaction, once however often it is sent (commit-once.ts). */
export type Commit = (work: (tx: Tx) => Promise<Response>) => Promise<Response>
/**
 * @property act does it, and answers with 303; whatever takes long comes before `commit`
 * @property repeats it stores what is said and makes nothing new, or begins a session: sent again, it is done again
 */
export type FormHandler<F extends Fields, Loaded> = Omit<FormPage<F, Loaded>, 'stored'> & {
  act(data: FieldData<F>, commit: Commit, form: BoundForm<F>): Promise<Response>
  repeats?: true
}

/** Says of which form a page is, so that its parts know each other's types. */
export const formPage = <F extends Fields, Loaded>(_: FormDefinition<F>, page: FormPage<F, Loaded>): FormPage<F, Loaded> => page

/** Shows the page of a form: with what is stored, or what was written when the session had ended. */
export async function showForm<F extends Fields, Loaded>(c: Ctx, definition: FormDefinition<F>, page: FormPage<F, Loaded>): Promise<Response> {
  const loaded = await page.load()
  return page.view(await formFor(c, definition, { action: page.action ?? c.req.path, stored: page.stored?.(loaded) }), loaded, 200)
}

/** A form of a page that shows more than it. */
export async function formFor<F extends Fields>(
  c: Ctx,
  definition: FormDefinition<F>,
  { action, stored }: { action: string; stored?: { readonly [K in keyof F]?: unknown } | undefined },
): Promise<BoundForm<F>> {
  return (await keptFor(c, definition, action)) ?? definition.filled(stored ?? {})
}

/**
 * The one way a form is handled: bad input or a broken rule, and its page comes back with what was typed, 422 (503 when
 * too many ask at once, 413 of too much); else `act` answers.
 * @throws why it was refused, when not all of it came: then the form stays where it was filled in
 */
export async function handleForm<F extends Fields, Loaded>(c: Ctx, definition: FormDefinition<F>, handler: FormHandler<F, Loaded>): Promise<Response> {
  const { refused, whole } = c.var.form
  // In the place of the one that was filled in, half of it would take the rest away.
  if (refused && !whole) throw refused
  const read = readForm(c, definition)
  if (!read.ok) return comeBack(read.form, handler, refused)
  try {
    const { act, repeats } = handler
    const answer = repeats
      ? await act(read.data, (work) => c.var.app.db.transaction().execute(work), read.form)
      : ((await answeredBefore(c)) ?? (await act(read.data, (work) => commitOnce(c, work), read.form)))
    if (answer.status < 400) await forgetKept(c)
    return answer
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    if (error instanceof SentAlready) await forgetKept(c)
    return comeBack(formAfter(error, read.form), handler, error)
  }
}

/**
 * A form of buttons alone, which somebody presses or not: it never comes back. A rule that says no is told on a page of its own.
 * @throws NotFound when it is none of the page's buttons
 */
export async function handleButton<F extends Fields>(
  c: Ctx,
  definition: FormDefinition<F>,
  act: (data: FieldData<F>, commit: Commit) => Promise<Response>,
): Promise<Response> {
  const read = readForm(c, definition)
  if (!read.ok) throw new NotFound()
  return (await answeredBefore(c)) ?? (await act(read.data, (work) => commitOnce(c, work)))
}

function formAfter<F extends Fields>(why: RuleViolation, { state }: BoundForm<F>): BoundForm<F> {
  if (why instanceof Conflict) return state.but({ theirs: why.theirs, seen: why.seen })
  return state.but(why instanceof SentAlready ? { key: undefined } : {})
}

async function comeBack<F extends Fields, Loaded>(
  form: BoundForm<F>,
  { load, view }: Pick<FormHandler<F, Loaded>, 'load' | 'view'>,
  why?: RuleViolation,
): Promise<Response> {
  const said = why && !form.state.problems.has(why.field) ? form.state.saying(why) : form
  return refusing(why, await view(said, await load(), 422))
}

/** The page of a form that came back, with the status of what was broken: 413 of too much, 503 of a crowd, else its own. */
export function refusing(why: RuleViolation | undefined, page: Response): Response {
  if (!(why instanceof TooLarge || why instanceof Overloaded)) return page
  const headers = new Headers(page.headers)
  if (why instanceof Overloaded) headers.set('retry-after', String(why.seconds))
  return new Response(page.body, { status: why instanceof Overloaded ? 503 : 413, headers })
}
