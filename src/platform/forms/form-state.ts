import type { RuleViolation } from '../http/errors.ts'
import { type Key, message } from '../i18n/index.ts'
import type { Control, Fields } from './fields.ts'

export type Problem = { key: string; args?: Record<string, unknown> }
export type Problems = ReadonlyMap<string, Problem>
export type Values = { readonly [name: string]: string | readonly string[] | undefined }

/** A field of a form as it is shown: what it is, what stands in it, and what is wrong with that. */
export type BoundField = {
  readonly name: string
  readonly control: Control
  /** the text in it; '' when none */
  readonly value: string
  /** what is ticked */
  readonly values: readonly string[]
  /** the message beside it, in the reader's language */
  readonly error: string | undefined
  /** what somebody else has saved meanwhile, when that is something else */
  readonly theirs: string | undefined
}

/** What is typed into a form and what is wrong with it, for a view to show again: its fields by name. Nothing typed is lost. */
export type FormOf<F extends Fields> = { readonly [K in keyof F]: BoundField } & { readonly state: FormState<F> }

/** All of a form. */
export class FormState<F extends Fields = Fields> {
  readonly fields: F
  readonly values: Values
  readonly problems: Problems
  /** the once-only key it came with: it is the same form that comes back */
  readonly key: string | undefined
  readonly theirs: Values
  constructor(fields: F, values: Values, problems: Problems = new Map(), key?: string, theirs: Values = {}) {
    this.fields = fields
    this.values = values
    this.problems = problems
    this.key = key
    this.theirs = theirs
  }
  /** Every problem by its field, for the summary above the form; '' concerns the whole form. */
  get errors(): Record<string, string> {
    return Object.fromEntries([...this.problems].map(([field, { key, args }]) => [field, message(key, args)]))
  }
  /** The same form with one more problem. */
  with(field: string, key: Key, args?: Record<string, unknown>): FormOf<F> {
    return bindState(new FormState(this.fields, this.values, new Map([...this.problems, [field, { key, ...(args ? { args } : {}) }]]), this.key, this.theirs))
  }
  /** The same form with the rule that was broken. */
  saying({ field, key, args }: RuleViolation): FormOf<F> {
    return this.with(field, key, args)
  }
}

/** A form's fields with what stands in them. */
export const bind = <F extends Fields>(fields: F, values: Values, problems?: Problems, key?: string): FormOf<F> =>
  bindState(new FormState(fields, values, problems, key))

function bindState<F extends Fields>(state: FormState<F>): FormOf<F> {
  const bound = Object.fromEntries(Object.entries(state.fields).map(([name, { control }]) => [name, boundField(state as never, name, control)]))
  return Object.assign(bound, { state }) as never
}

const boundField = ({ values, problems, theirs }: FormState, name: string, control: Control): BoundField => {
  const given = values[name]
  const all = given === undefined ? [] : typeof given === 'string' ? [given] : given
  return {
    name,
    control,
    value: all[0] ?? '',
    values: all,
    // Asked for while a page is made, when there is a reader's language.
    get error() {
      const problem = problems.get(name)
      return problem && message(problem.key, problem.args)
    },
    theirs: typeof theirs[name] === 'string' && theirs[name] !== (all[0] ?? '') ? theirs[name] : undefined,
  }
}
