import { createHash } from 'node:crypto'
import type { RuleViolation } from '../http/errors.ts'
import { type Key, message } from '../i18n/index.ts'
import type { Control, Fields } from './fields.ts'

export type Problem = { key: string; args?: Record<string, unknown> }
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
  readonly theirs: readonly string[] | undefined
}

/** A form by its definition: `FormOf<typeof titleForm>`. */
export type FormOf<Definition extends { readonly fields: Fields }> = BoundForm<Definition['fields']>

/** What is typed into a form and what is wrong with it, for a view to show again: its fields by name. Nothing typed is lost. */
export type BoundForm<F extends Fields> = { readonly [K in keyof F]: BoundField } & { readonly state: FormState<F> }

/**
 * What stands in a form beside its words.
 * @property action where it is sent
 * @property key the once-only key it came with: it is the same form that comes back
 * @property theirs what is stored meanwhile, where it was saved over by somebody else
 * @property restored whether it was written before the session ended
 * @property seen of a form that several may save: what was stored when its writer began, as `digestOf` says it
 */
type Beside = {
  action?: string | undefined
  problems?: ReadonlyMap<string, Problem>
  key?: string | undefined
  theirs?: Values
  restored?: boolean
  seen?: string | undefined
}

/** All of a form. */
export class FormState<F extends Fields = Fields> {
  readonly fields: F
  readonly values: Values
  readonly problems: ReadonlyMap<string, Problem>
  readonly action: string | undefined
  readonly key: string | undefined
  readonly theirs: Values
  readonly restored: boolean
  readonly seen: string | undefined
  constructor(fields: F, values: Values, { action, problems = new Map(), key, theirs = {}, restored = false, seen }: Beside = {}) {
    this.fields = fields
    this.values = values
    this.problems = problems
    this.action = action
    this.key = key
    this.theirs = theirs
    this.restored = restored
    this.seen = seen
  }
  /** Every problem by its field, for the summary above the form; '' concerns the whole form. */
  get errors(): Record<string, string> {
    return Object.fromEntries([...this.problems].map(([field, { key, args }]) => [field, message(key, args)]))
  }
  /** Whether there are words in it that are stored nowhere: a page shows it, whatever has become of the rest. */
  get isBack(): boolean {
    return this.problems.size > 0 || this.restored
  }
  /** The same form with something else beside its words. */
  but(other: Beside): BoundForm<F> {
    const { action, problems, key, theirs, restored, seen } = this
    return bind(this.fields, this.values, { action, problems, key, theirs, restored, seen, ...other })
  }
  /** The same form with one more problem. */
  with(field: string, key: Key, args?: Record<string, unknown>): BoundForm<F> {
    return this.but({ problems: new Map([...this.problems, [field, { key, ...(args ? { args } : {}) }]]) })
  }
  /** The same form with other words in some of its fields. */
  having(values: Values): BoundForm<F> {
    const { action, problems, key, theirs, restored, seen } = this
    return bind(this.fields, { ...this.values, ...values }, { action, problems, key, theirs, restored, seen })
  }
  /** The same form with the rule that was broken. */
  saying({ field, key, args }: RuleViolation): BoundForm<F> {
    return this.with(field, key, args)
  }
}

/** What stands in a form in a few letters: the same of the same values, whatever their order. */
export function digestOf(fields: Fields, values: Values): string {
  const all = Object.keys(fields).map((name) => listOf(values[name]))
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 16)
}

/** A form's fields with what stands in them. */
export function bind<F extends Fields>(fields: F, values: Values, beside?: Beside): BoundForm<F> {
  const state = new FormState<F>(fields, values, beside)
  const bound = Object.fromEntries(Object.entries(fields).map(([name, { control }]) => [name, boundField(state as never, name, control)]))
  return Object.assign(bound, { state }) as never
}

const listOf = (value: Values[string]): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value)

function boundField({ values, problems, theirs }: FormState, name: string, control: Control): BoundField {
  const all = listOf(values[name])
  const others = name in theirs ? listOf(theirs[name]) : undefined
  return {
    name,
    control,
    value: all[0] ?? '',
    values: all,
    theirs: others && others.join('\n') !== all.join('\n') ? others : undefined,
    // Asked for while a page is made, when there is a reader's language.
    get error() {
      const problem = problems.get(name)
      return problem && message(problem.key, problem.args)
    },
  }
}
