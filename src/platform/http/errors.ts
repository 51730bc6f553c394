import type { Key } from '../i18n/index.ts'

/** Largest file taken. */
export const maxFileMegabytes = 50
export const maxFileBytes = maxFileMegabytes * 1024 * 1024

/** There is nothing here for this actor; forbidden looks the same. Answered as 404. */
export class NotFound extends Error {}

/**
 * A rule of the domain said no. The transaction rolls back and the form comes back with the message, 422.
 * @param field name of the form's field it belongs to; empty: above the form
 */
export class RuleViolation extends Error {
  readonly key: Key
  readonly field: string
  readonly args: Record<string, unknown>
  constructor(key: Key, field = '', args: Record<string, unknown> = {}) {
    super(key)
    this.key = key
    this.field = field
    this.args = args
  }
}

/** What was sent is more than the route takes. Answered as 413, on the form where there is one to show. */
export class TooLarge extends RuleViolation {
  constructor() {
    super('forms.tooMuch', '', { max: maxFileMegabytes })
  }
}

/** As much is being done as can be done at once. Answered as 503 with Retry-After, on the form where there is one to show. */
export class Overloaded extends RuleViolation {
  readonly seconds: number
  /** @param seconds after which another try makes sense */
  constructor(key: Key, seconds = 30) {
    super(key)
    this.seconds = seconds
  }
}

/** What was sent is no form, or broke off on its way. Answered as 400. */
export class Unreadable extends Error {}

/** The value, or NotFound. */
export function orNotFound<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new NotFound()
  return value
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** An id from a URL; anything that is no uuid is nothing here, before the database is asked. */
export function id(value: string | undefined): string {
  if (!value || !uuid.test(value)) throw new NotFound()
  return value
}
