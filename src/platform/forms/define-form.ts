import { z } from 'zod'
import type { FieldData, Fields } from './fields.ts'
import { type BoundForm, bind, digestOf } from './form-state.ts'

/**
 * A form: what its fields take, say of themselves, and come back as. One definition for the route, the page and the act.
 * @property schema what reads it; its fields' lengths are looked at before anything else
 */
export type FormDefinition<F extends Fields = Fields> = {
  readonly fields: F
  readonly schema: z.ZodType<FieldData<F>>
  readonly repeats: boolean
  /** The form with nothing in it. */
  empty(): BoundForm<F>
  /** The form with what is stored. Numbers become text; null and undefined are empty. */
  filled(values: { readonly [K in keyof F]?: unknown }): BoundForm<F>
}

/** Names of fields that take a password or a code: what is sent with one is kept nowhere. */
export const secretNames = new Set<string>()

/**
 * @property rules between fields, such as `(schema) => schema.refine(…)`
 * @property shared several people may change what it stores: it says what its writer saw, and `mustHaveSeen` asks for it
 * @property repeats it stores what is said and makes nothing new, or begins or ends a session: sent again, it is done again
 */
type Nature<F extends Fields> = { rules?: (schema: z.ZodType<FieldData<F>>) => z.ZodType<FieldData<F>>; shared?: boolean; repeats?: boolean }

/**
 * Defines a form by its fields.
 * @param fields by name; `state` is no name, it is what all of a form is asked by
 */
export function defineForm<F extends Fields>(fields: F, { rules = (schema) => schema, shared = false, repeats = false }: Nature<F> = {}): FormDefinition<F> {
  if ('state' in fields) throw new Error('no field of a form is called “state”')
  for (const [name, { control }] of Object.entries(fields)) if (control.secret) secretNames.add(name)
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))
  let empty: BoundForm<F> | undefined
  return {
    fields,
    repeats,
    schema: rules(z.object(shape) as unknown as z.ZodType<FieldData<F>>),
    empty: () => (empty ??= bind(fields, {})),
    filled(values) {
      const text = textOf(values)
      return bind(fields, text, shared ? { seen: digestOf(fields, text) } : {})
    },
  }
}

export function textOf(values: { readonly [name: string]: unknown }): Record<string, string | string[]> {
  const text: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) text[name] = value.map(String)
    else if (value === true) text[name] = 'on'
    else if (value !== null && value !== undefined && value !== false) text[name] = String(value)
  }
  return text
}

/** A form of nothing but its button. */
export const button = defineForm({})
