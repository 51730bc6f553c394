import type { Key } from '../i18n/index.ts'

/** There is nothing here for this actor; forbidden looks the same. Answered as 404. */
export class NotHere extends Error {}

/**
 * A rule of the domain said no. The transaction rolls back and the form comes back with the message, 422.
 * @param field name of the form's field it belongs to; empty: above the form
 */
export class RuleBroken extends Error {
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

/** Too many ask for the same at once. The form comes back with the message and what was typed, 503, and says when to try again. */
export class Overloaded extends RuleBroken {
  /** seconds after which it is worth trying again */
  readonly retryAfter: number
  constructor(key: Key, retryAfter = 30) {
    super(key)
    this.retryAfter = retryAfter
  }
}

/** The value, or NotHere. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new NotHere()
  return value
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** An id from a URL; anything that is no uuid is nothing here, before the database is asked. */
export function id(value: string | undefined): string {
  if (!value || !uuid.test(value)) throw new NotHere()
  return value
}
