import type { Actor } from '../../access/actor.ts'
import { seal, unseal } from '../crypto/seal.ts'

/** The name of the field that carries it, and its longest, in characters. */
export const keyField = 'form-key'
export const maxKey = 120
/** The name of the field that says what was stored when a form was shown that several may save. */
export const seenField = 'form-seen'

/** Stands for every visitor, who have no id. */
export const nobody = '00000000-0000-0000-0000-000000000000'
/** Whom forms are shown to, as their keys name them. */
export const writerId = (actor: Actor): string => (actor.kind === 'visitor' ? nobody : actor.id)

/** An id, sealed; then the form's number, and `b` where it is of a button. */
const shape = /^([\w-]{86})\.\d{1,6}(b?)$/
const purpose = 'form key'

type Given = { secret: string; writer: string; page?: string; forms: number }
let current: Given | undefined

/**
 * Runs `render` so that every form in it carries a once-only key, bound to who it is shown to.
 * @param secret settings.secret
 * @param writer whose page it is, by `writerId`
 */
export function withFormKeys<T>(secret: string, writer: string, render: () => T extends Promise<unknown> ? never : T): T {
  const before = current
  current = { secret, writer, forms: 0 }
  try {
    return render() as T
  } finally {
    current = before
  }
}

/**
 * A key for one form of the page that is being made; undefined where it is made for everybody.
 * @param kind `button` of one that holds no words of anybody's, and never comes back
 */
export function newFormKey(kind: 'form' | 'button'): string | undefined {
  if (!current) return undefined
  // Sealed with a nonce: no two pages have the same.
  current.page ??= seal(current.secret, purpose, current.writer)
  return `${current.page}.${current.forms++}${kind === 'button' ? 'b' : ''}`
}

/** Whom the form of a key was shown to, by `writerId`, and what it is; undefined when the key was not made here. */
export function readFormKey(secret: string, key: string): { writer: string; kind: 'form' | 'button' } | undefined {
  const [, page, mark] = shape.exec(key) ?? []
  const writer = page === undefined ? undefined : unseal(secret, purpose, page)
  return writer === undefined ? undefined : { writer, kind: mark ? 'button' : 'form' }
}

/** Whether a key was made here for them. */
export const isFormKeyOf = (secret: string, writer: string, key: string): boolean => readFormKey(secret, key)?.writer === writer
