import { RuleViolation } from '../http/errors.ts'
import { textOf } from './define-form.ts'
import type { Fields } from './fields.ts'
import { type BoundForm, digestOf, type Values } from './form-state.ts'

/** Somebody else has saved meanwhile: the form comes back with what was typed, and what is stored beside it. */
export class Conflict extends RuleViolation {
  readonly theirs: Values
  readonly seen: string
  constructor(theirs: Values, seen: string) {
    super('forms.conflict')
    this.theirs = theirs
    this.seen = seen
  }
}

/**
 * Refuses to save over what the form's writer has not seen. Call it with the row held.
 * @param form of a definition that is `shared`
 * @param stored what is stored now, by field
 * @throws Conflict unless that is what it was when the form was shown, or what is typed
 */
export function mustHaveSeen<F extends Fields>({ state }: BoundForm<F>, stored: { readonly [K in keyof F]?: unknown }): void {
  const text = textOf(stored)
  // What is empty now may have been filled.
  const theirs = Object.fromEntries(Object.keys(stored).map((name) => [name, text[name] ?? []]))
  const now = digestOf(state.fields, theirs)
  if (now !== state.seen && now !== digestOf(state.fields, state.values)) throw new Conflict(theirs, now)
}
