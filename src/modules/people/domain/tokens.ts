import { sql } from 'kysely'
import { hashToken, newToken } from '../../../platform/crypto/index.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'

/** What is kept with a token: what was typed at registering, until the address is proved; or the address that a link gives. */
export type Kept = { password_hash: string; name: string; language: string } | { email: string }

/**
 * Makes the secret of a mail's link.
 * @param hours how long it is good
 * @returns the secret; the database keeps its hash only
 */
export async function makeEmailToken(
  tx: Tx,
  personId: string,
  purpose: 'confirm' | 'reset' | 'sign-in' | 'address' | 'keep',
  hours: number,
  kept?: Kept,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('email_tokens')
    .values({ token_hash: hashToken(token), person_id: personId, purpose, expires_at: new Date(Date.now() + hours * 3_600_000), ...kept })
    .execute()
  return token
}

/** Whose link it is; undefined when it was used or is too old. */
export async function ownerOf(db: Reader, token: string, purpose: 'reset' | 'sign-in'): Promise<{ email: string } | undefined> {
  return db
    .selectFrom('email_tokens as t')
    .innerJoin('people as p', 'p.id', 't.person_id')
    .select('p.email')
    .where('t.token_hash', '=', hashToken(token))
    .where('t.purpose', '=', purpose)
    .where('t.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
}
