import { z } from 'zod'
import { type Key, message } from '../i18n/index.ts'
import { isMailAddress } from '../text/mail-address.ts'
import { plainText } from '../text/plain-text.ts'
import { Overloaded, RuleViolation, TooLarge } from './errors.ts'
import { formBytes } from './form-size.ts'
import type { Ctx } from './route.ts'

type Problem = { key: string; args?: Record<string, unknown> }
type Values = Record<string, string | string[] | undefined>

/** What was typed and what is wrong with it, for a view to show again. Nothing typed is lost. */
export class FormState {
  readonly values: Values
  readonly problems: ReadonlyMap<string, Problem>
  constructor(values: Values = {}, problems: ReadonlyMap<string, Problem> = new Map()) {
    this.values = values
    this.problems = problems
  }
  /** The text in a field; '' when none. */
  value(name: string): string {
    const value = this.values[name]
    return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
  }
  /** The choices ticked in a field. */
  all(name: string): string[] {
    const value = this.values[name]
    return value === undefined ? [] : Array.isArray(value) ? value : [value]
  }
  /** The message beside a field, in the reader's language; undefined when it is fine. */
  error(name: string): string | undefined {
    const problem = this.problems.get(name)
    return problem && message(problem.key, problem.args)
  }
  /** Every problem, for the summary above the form: `field` '' concerns the whole form. */
  get errors(): { field: string; message: string }[] {
    return [...this.problems].map(([field, problem]) => ({ field, message: message(problem.key, problem.args) }))
  }
  /** Every problem by its field, as a Form's `errors` wants them. */
  get byField(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ field, message }) => [field, message]))
  }
  /** The same form with one more problem. */
  with(field: string, key: Key, args?: Record<string, unknown>): FormState {
    return new FormState(this.values, new Map([...this.problems, [field, { key, args }]]))
  }
  /** The same form with the rule that was broken. */
  saying({ field, key, args }: RuleViolation): FormState {
    return this.with(field, key, args)
  }
}

/** A form filled with what is stored. Numbers become text; null and undefined are empty. */
export function filled(values: Record<string, unknown>): FormState {
  const text: Values = {}
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) text[name] = value.map(String)
    else if (typeof value === 'boolean') text[name] = value ? 'on' : undefined
    else if (value !== null && value !== undefined) text[name] = String(value)
  }
  return new FormState(text)
}

const required = 'forms.required' satisfies Key
const choose = 'forms.choose' satisfies Key

// A schema's own error would speak for its checks too: “too long” has words of its own.
const whenAbsent = (key: Key) => (issue: { code: string }) => (issue.code === 'invalid_type' ? key : undefined)

/** Text by its length first: what is too long is looked at by nothing else, so that no check costs more than its limit. */
const typed = (max: number, absent: Key = required) =>
  z
    .string({ error: whenAbsent(absent) })
    .trim()
    .max(max, { abort: true })

/** The fields forms are made of; each answers with messages of the `forms` catalogue. Lengths in characters. */
export const field = {
  text: (max: number, min = 1) => typed(max).min(min, required),
  optional: (max: number) => typed(max).default(''),
  email: () =>
    typed(254)
      .toLowerCase()
      .refine(isMailAddress, 'forms.email' satisfies Key),
  /** A password being given, as it is: nothing is trimmed. */
  secret: (max: number, min = 1, short: Key = required) =>
    z
      .string({ error: whenAbsent(required) })
      .max(max, { abort: true })
      .min(min, short),
  /** What a choice of the page sends: text of a known form. The pattern has to be linear. */
  code: (pattern: RegExp, max: number) => z.string({ error: choose }).max(max, { abort: true, error: choose }).regex(pattern, choose),
  choice: <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: choose }),
  many: <const T extends readonly [string, ...string[]]>(values: T, min = 0) =>
    z
      .array(z.enum(values, { error: choose }))
      .min(min, 'forms.chooseSome' satisfies Key)
      .max(values.length)
      .default([]),
  /** Ids that were ticked. */
  ids: (max: number, min = 0, none: Key = choose) => z.array(field.id()).max(max, { abort: true }).min(min, none).default([]),
  flag: () =>
    z
      .string()
      .max(2, { abort: true })
      .optional()
      .transform((value) => value === 'on'),
  whole: (min: number, max: number) =>
    typed(20, 'forms.number')
      .min(1, 'forms.number' satisfies Key)
      .transform(Number)
      .pipe(
        z
          .number({ error: 'forms.number' satisfies Key })
          .int('forms.number' satisfies Key)
          .min(min)
          .max(max),
      ),
  /** A day somebody living can mean: the database knows no year 0, and a project begins in none before this. */
  day: () =>
    typed(10, 'forms.day')
      .pipe(z.iso.date({ error: 'forms.day' satisfies Key }))
      .refine((day) => day >= '1900' && day < '2200', 'forms.day' satisfies Key),
  id: () =>
    z
      .string({ error: choose })
      .max(36, { abort: true, error: choose })
      .pipe(z.uuid({ error: choose })),
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.message.startsWith('forms.') || /^[a-z]+\.[a-zA-Z.-]+$/.test(issue.message)) return { key: issue.message }
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? { key: 'forms.tooLong', args: { max: Number(issue.maximum) } }
      : { key: 'forms.tooBig', args: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? { key: 'forms.tooShort', args: { min: Number(issue.minimum) } }
      : { key: 'forms.tooSmall', args: { min: Number(issue.minimum) } }
  return { key: required }
}

/** Reads a submitted form by its schema: the data, or the form to show again; that, too, when its files were not admitted. */
export async function readForm<S extends z.ZodObject>(
  c: Ctx,
  schema: S,
): Promise<{ ok: true; data: z.output<S>; form: FormState } | { ok: false; form: FormState }> {
  const { form } = c.var
  if (formBytes(schema) > form.max) throw new Error(`${c.req.routePath} takes ${form.max} bytes, its form can need ${formBytes(schema)}`)
  const values: Values = {}
  for (const name of Object.keys(schema.shape)) {
    const texts = form.all(name)
    if (isMany(schema.shape[name] as z.ZodType)) values[name] = [...texts]
    else if (texts.length > 0) values[name] = plainText(texts[0] ?? '')
  }
  if (form.refused) return { ok: false, form: new FormState(values).saying(form.refused) }
  const read = schema.safeParse(values)
  if (read.success) return { ok: true, data: read.data, form: new FormState(values) }
  const problems = new Map<string, Problem>()
  for (const issue of read.error.issues) {
    const name = String(issue.path[0] ?? '')
    if (!problems.has(name)) problems.set(name, problemOf(issue))
  }
  return { ok: false, form: new FormState(values, problems) }
}

function isMany(type: z.ZodType): boolean {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional) return isMany(type.unwrap() as z.ZodType)
  return type instanceof z.ZodArray
}

/**
 * The one way a form is handled: bad input or a broken rule → `again` (which answers 422, here made 503 when too many ask
 * at once); else `act` (which answers 303).
 * @throws why it was refused, when not all of it came: then the form stays where it was filled in
 * @param onInvalid shows the same page with the form's errors; give it status 422
 */
export async function handleForm<S extends z.ZodObject>(
  c: Ctx,
  schema: S,
  act: (data: z.output<S>, form: FormState) => Promise<Response>,
  onInvalid: (form: FormState) => Response | Promise<Response>,
): Promise<Response> {
  const read = await readForm(c, schema)
  const { refused, whole } = c.var.form
  // In the place of the one that was filled in, half of it would take the rest away.
  if (refused && !whole) throw refused
  if (!read.ok) return refusing(refused, await onInvalid(read.form))
  try {
    return await act(read.data, read.form)
  } catch (error) {
    if (error instanceof RuleViolation) return refusing(error, await onInvalid(read.form.saying(error)))
    throw error
  }
}

/** The page of a form that came back, with the status of what was broken: 413 of too much, 503 of a crowd, else its own. */
export function refusing(why: RuleViolation | undefined, page: Response): Response {
  if (!(why instanceof TooLarge || why instanceof Overloaded)) return page
  const headers = new Headers(page.headers)
  if (why instanceof Overloaded) headers.set('retry-after', String(why.seconds))
  return new Response(page.body, { status: why instanceof Overloaded ? 503 : 413, headers })
}
