import { sql } from 'kysely'
import { hashToken, newToken } from '../../../platform/crypto/index.ts'
import type { Db, Reader } from '../../../platform/db/index.ts'
import { kept } from './kept.ts'

/**
 * Where a session begins.
 * @property secondFactor true when the second factor has just been passed; without it an officer has no rights of the office
 * @property before the secret of the session this browser had, which ends
 */
export type Beginning = { personId: string; address: string; agent: string; secondFactor: boolean; before: string | undefined }

/**
 * Starts a session: 30 days from the last use, 12 hours in all for officers.
 * @returns the secret for the cookie
 */
export async function startSession(db: Db, { personId, address, agent, secondFactor, before }: Beginning): Promise<string> {
  const token = newToken()
  await sql`
    with ended as (delete from sessions where token_hash = ${before ? hashToken(before) : null})
    insert into sessions (token_hash, person_id, address, agent, expires_at, second_factor_at)
    select ${hashToken(token)}, ${personId}, ${address}, ${agent.slice(0, 300)},
      now() + case when exists (select from officers where person_id = ${personId}) then make_interval(hours => ${kept.officeHours}) else make_interval(days => ${kept.sessionDays}) end,
      case when ${secondFactor}::boolean then now() end`.execute(db)
  return token
}

/** Ends the session a cookie belongs to. */
export async function endSession(tx: Reader, token: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute()
}

/** Ends one session of a person. @returns whether there was such a one */
export async function endSessionOf(tx: Reader, personId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('sessions').where('person_id', '=', personId).where('id', '=', sessionId).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of a person but one, or every one. */
export async function endOtherSessions(tx: Reader, personId: string, except?: string): Promise<void> {
  let ended = tx.deleteFrom('sessions').where('person_id', '=', personId)
  if (except) ended = ended.where('id', '<>', except)
  await ended.execute()
}

export type SessionRow = { id: string; address: string; agent: string; seen_at: Date; created_at: Date }

/** Where a person is signed in, the last used first. */
export const sessionsOf = (db: Reader, personId: string): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .select(['id', 'address', 'agent', 'seen_at', 'created_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()
