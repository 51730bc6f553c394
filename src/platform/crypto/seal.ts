import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** What something is sealed or signed for; of one person, session or form alone, with whom. */
type Purpose = string | readonly [purpose: string, whom: string]

const keys = new Map<string, KeyObject>()
const derive = (secret: string, info: string): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)))

/** The key of a purpose. Deriving it costs more than using it, so it is kept, but where it is somebody's own: those are many, and hold secrets. */
function keyFor(secret: string, act: 'seal' | 'sign', purpose: Purpose): KeyObject {
  if (typeof purpose !== 'string') return derive(secret, `${act} ${purpose.join(' ')}`)
  const name = `${act} ${purpose}\n${secret}`
  const known = keys.get(name)
  if (known) return known
  const key = derive(secret, `${act} ${purpose}`)
  keys.set(name, key)
  return key
}

/**
 * Text that only this installation can read again, and nobody can change.
 * @param secret settings.secret
 * @param purpose what it is for, with whom: text sealed for one purpose does not open for another
 */
export function seal(secret: string, purpose: Purpose, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyFor(secret, 'seal', purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text that was sealed; undefined when it was not sealed here for this purpose. */
export function unseal(secret: string, purpose: Purpose, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceBytes + tagBytes) return undefined
  try {
    const decipher = createDecipheriv(algorithm, keyFor(secret, 'seal', purpose), bytes.subarray(0, nonceBytes))
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined // sealed elsewhere, for something else, or changed on the way
  }
}

/** A signature for a link: proves that this installation wrote `text`. */
export const sign = (secret: string, purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(secret, 'sign', purpose))
    .update(text)
    .digest('base64url')

/** Whether the signature is the one of `text`, in the same time for every answer. */
export function isSigned(secret: string, purpose: Purpose, text: string, signature: string): boolean {
  const [right, given] = [Buffer.from(sign(secret, purpose, text)), Buffer.from(signature)]
  return right.length === given.length && timingSafeEqual(right, given)
}
