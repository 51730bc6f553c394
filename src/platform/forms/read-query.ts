import type { Ctx } from '../http/route.ts'
import { type FormDefinition, textOf } from './define-form.ts'
import type { FieldData, Fields } from './fields.ts'
import { valuesIn } from './read-form.ts'

/** What an address asks for, by the form that would have made it. What is no answer is left out: a mistyped address finds more, never nothing. */
export function readQuery<F extends Fields>(c: Ctx, { fields }: FormDefinition<F>): FieldData<F> {
  const values = valuesIn(fields, (name) => c.req.queries(name) ?? [])
  const asked = Object.entries(fields).map(([name, { schema }]) => {
    const read = schema.safeParse(values[name])
    return [name, read.success ? read.data : schema.parse(undefined)]
  })
  return Object.fromEntries(asked)
}

/** The address of a page that asks for this; what is empty is left out, and so is the first page. */
export function queryUrl(path: string, { page, ...asked }: { readonly [name: string]: unknown; page?: number }): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(textOf({ ...asked, page: page === 1 ? undefined : page })))
    for (const each of [value].flat()) if (each !== '') query.append(name, each)
  return query.size > 0 ? `${path}?${query}` : path
}
