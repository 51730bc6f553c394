import type { Key } from '../i18n/index.ts'

/** There is nothing here for this actor; forbidden looks the same. Answered as 404. */
export class NotHere extends Error {}

/** There is too much to do just now. Answered as 503, with a page that says what is kept and when to come back. */
export class Busy extends Error {}

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
