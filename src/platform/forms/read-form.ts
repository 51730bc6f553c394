import type { z } from 'zod'
import type { Ctx } from '../http/route.ts'
import type { Key } from '../i18n/index.ts'
import { plainText } from '../text/plain-text.ts'
import type { FormDefinition } from './define-form.ts'
import { type Field, type FieldData, type Fields, filesOf } from './fields.ts'
import { keyField, seenField } from './form-key.ts'
import { formBytes } from './form-size.ts'
import { type BoundForm, bind, type Problem, type Values } from './form-state.ts'

export type Read<F extends Fields> = { ok: true; data: FieldData<F>; form: BoundForm<F> } | { ok: false; form: BoundForm<F> }

/**
 * Reads a posted form: its data, or the form to show again; that, too, when its files were not admitted.
 * @throws Error when the route takes less than the form can honestly need
 */
export function readForm<F extends Fields>(c: Ctx, { fields, schema }: FormDefinition<F>): Read<F> {
  const { form } = c.var
  const bytes = formBytes(fields)
  if (bytes > form.max) throw new Error(`${c.req.routePath} takes ${form.max} bytes, its form can need ${bytes}`)
  const values = valuesIn(fields, (name) => form.all(name))
  const [key] = form.all(keyField)
  const [seen] = form.all(seenField)
  if (form.refused) return { ok: false, form: bind(fields, values, { key, seen }).state.saying(form.refused) }
  const files = Object.fromEntries(filesOf({ fields }).map((name) => [name, form.files(name)]))
  const read = schema.safeParse({ ...values, ...files })
  if (read.success) return { ok: true, data: read.data, form: bind(fields, values, { key, seen }) }
  return { ok: false, form: bind(fields, values, { key, seen, problems: problemsOf(read.error.issues) }) }
}

/** What was sent, by field. @param all every text of a field, in their order */
export const valuesIn = (fields: Fields, all: (name: string) => readonly string[]): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, textsOf(field, all(name))]))

function textsOf({ control: { kind } }: Field, texts: readonly string[]): string | string[] | undefined {
  if (kind === 'choices') return [...texts]
  if (kind === 'texts') return texts.map(plainText)
  return texts[0] === undefined || kind === 'file' ? undefined : plainText(texts[0])
}

function problemsOf(issues: readonly z.core.$ZodIssue[]): Map<string, Problem> {
  const problems = new Map<string, Problem>()
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '')
    if (!problems.has(name)) problems.set(name, problemOf(issue))
  }
  return problems
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.message.startsWith('forms.') || /^[a-z]+\.[a-zA-Z.-]+$/.test(issue.message))
    return { key: issue.message, ...('params' in issue && { args: issue.params }) }
  if (issue.code === 'too_big') return { key: issue.origin === 'string' ? 'forms.tooLong' : 'forms.tooBig', args: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small') return { key: issue.origin === 'string' ? 'forms.tooShort' : 'forms.tooSmall', args: { min: Number(issue.minimum) } }
  return { key: 'forms.required' satisfies Key }
}
