import { randomBytes } from 'node:crypto'
import { isSigned, sign } from '../crypto/seal.ts'

/** The name of the field that carries it, and its longest, in characters. */
export const keyField = 'form-key'
export const maxKey = 120
/** The name of the field that says what was stored when a form was shown that several may save. */
export const seenField = 'form-seen'

const nonceBytes = 12
const markLength = 22
const shape = new RegExp(`^[\\w-]{16}[\\w-]{${markLength}}[\\w-]{43}\\.\\d{1,6}$`)

type Given = { secret: string; actorId: string; page?: string; forms: number }
let current: Given | undefined

/**
 * Runs `render` so that every form in it carries a once-only key, bound to who it is shown to.
 * @param secret settings.secret
 * @param actorId whose page it is; without, forms carry none: what visitors send makes one thing by itself
 */
export function withFormKeys<T>(secret: string, actorId: string | undefined, render: () => T extends Promise<unknown> ? never : T): T {
  const before = current
  current = actorId === undefined ? undefined : { secret, actorId, forms: 0 }
  try {
    return render() as T
  } finally {
    current = before
  }
}

/** A key for one form of the page that is being made; undefined where nobody is signed in. */
export function newFormKey(): string | undefined {
  if (!current) return undefined
  current.page ??= pageKey(current)
  return `${current.page}.${current.forms++}`
}

const bound = (secret: string, actorId: string, nonce: string): string => sign(secret, 'form key of', `${actorId} ${nonce}`).slice(0, markLength)

function pageKey({ secret, actorId }: Given): string {
  const nonce = randomBytes(nonceBytes).toString('base64url')
  const name = nonce + bound(secret, actorId, nonce)
  return name + sign(secret, 'form key', name)
}

/** Whether a key was made here, for whomever. */
export const isFormKey = (secret: string, key: string): boolean =>
  key.length <= maxKey && shape.test(key) && isSigned(secret, 'form key', key.slice(0, 16 + markLength), key.slice(16 + markLength, 16 + markLength + 43))

/** Whether a key was made here for this actor. */
export const isFormKeyOf = (secret: string, actorId: string, key: string): boolean =>
  isFormKey(secret, key) && bound(secret, actorId, key.slice(0, 16)) === key.slice(16, 16 + markLength)

/** The page of a key: what its forms have in common. */
export const pageOf = (key: string): string => key.slice(0, key.indexOf('.'))
