import type { Tx } from '../db/index.ts'
import { NotFound, Overloaded, RuleViolation, TooLarge } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { answeredBefore, commitOnce, SentAlready } from './commit-once.ts'
import { Conflict } from './conflict.ts'
import type { FormDefinition } from './define-form.ts'
import type { FieldData, Fields } from './fields.ts'
import { type FormPage, formFor } from './form-page.ts'
import type { BoundForm } from './form-state.ts'
import { forgetKept } from './kept-forms.ts'
import { readForm } from './read-form.ts'

/** Does what a form asks for in one transaction, once however often it is sent (commit-once.ts). */
export type Commit = (work: (tx: Tx) => Promise<Response>) => Promise<Response>
/** Does what a form asks for, and answers with 303; whatever takes long comes before `commit`. */
export type Act<F extends Fields> = (data: FieldData<F>, commit: Commit, form: BoundForm<F>) => Promise<Response>

/** Shows the page of a form: with what is stored, or what was written when the session had ended. */
export async function showForm<F extends Fields, Loaded>(c: Ctx, page: FormPage<F, Loaded>): Promise<Response> {
  const loaded = await page.load()
  return page.view(await formFor(c, page.form, { action: page.action ?? c.req.path, stored: page.stored?.(loaded) }), loaded)
}

/**
 * The one way a form is handled: bad input or a broken rule, and its page comes back with what was typed, 422 (503 when
 * too many ask at once, 413 of too much); else `act` answers.
 * @throws why it was refused, when not all of it came, or its files were not read: then the form stays where it was filled in
 */
export async function handleForm<F extends Fields, Loaded>(c: Ctx, page: FormPage<F, Loaded>, act: Act<F>): Promise<Response> {
  const { refused, whole } = c.var.form
  // In the place of the one that was filled in, half of it would take the rest away, and so would one without the files that were not read.
  if (refused && (!whole || keepsInPlace(c))) throw refused
  const read = readForm(c, page.form)
  const form = read.form.state.but({ action: page.action ?? c.req.path })
  if (!read.ok) return comeBack(c, page, form, refused)
  try {
    const answer = page.form.repeats
      ? await act(read.data, (work) => c.var.app.db.transaction().execute(work), form)
      : ((await answeredBefore(c)) ?? (await act(read.data, (work) => commitOnce(c, work), form)))
    if (answer.status < 400) await forgetKept(c)
    return answer
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    if (error instanceof SentAlready) await forgetKept(c)
    return comeBack(c, page, formAfter(error, form), error)
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

async function comeBack<F extends Fields, Loaded>(c: Ctx, page: FormPage<F, Loaded>, form: BoundForm<F>, why?: RuleViolation): Promise<Response> {
  const said = why && !form.state.problems.has(why.field) ? form.state.saying(why) : form
  const back = page.keep ? await page.keep(said) : said
  const loaded = await page.load()
  refusing(c, why)
  return page.view(back, loaded)
}

/** Whether scripts sent the form, which can show what is said of it above the one that stands there (ui/client/refused-forms.ts). */
const keepsInPlace = (c: Ctx): boolean => c.req.header('accept')?.includes('turbo-stream') === true

/** The status of a page that says why something was not done: 413 of too much, 503 of a crowd, else 422. */
export function refusing(c: Ctx, why?: RuleViolation): void {
  c.status(why instanceof Overloaded ? 503 : why instanceof TooLarge ? 413 : 422)
  if (why instanceof Overloaded) c.header('retry-after', String(why.seconds))
}
