import { hashToken } from '../../../platform/crypto/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Locales } from '../../../platform/i18n/index.ts'
import { register, type Written } from './register.ts'

/**
 * Writes the mail of a registration once more, with what was typed then; undefined when there is nothing to write,
 * because the address has been confirmed in the meantime by other means.
 */
export async function writeAgain(
  tx: Tx,
  { email, token }: { email: string; token: string },
  site: { locales: Locales; baseUrl: string },
): Promise<Written | undefined> {
  const typed = await tx.selectFrom('email_tokens').select(['password_hash', 'name', 'language']).where('token_hash', '=', hashToken(token)).executeTakeFirst()
  if (typed?.password_hash) return register(tx, { email, passwordHash: typed.password_hash, name: typed.name ?? '', language: typed.language ?? 'en' }, site)
  const known = await tx
    .selectFrom('people')
    .select(['name', 'language'])
    .where('email', '=', email)
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  return known && register(tx, { email, passwordHash: '', ...known }, site)
}
