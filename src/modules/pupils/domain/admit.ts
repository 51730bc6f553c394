import { hashToken, isPassword, newToken } from '../../../platform/crypto/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { Overloaded, RuleViolation } from '../../../platform/http/errors.ts'
import { plainSecret } from './secrets.ts'

/** A pupil's session, in hours: a school day. */
export const pupilSessionHours = 8
/** Days after which the code of an unused card no longer signs in. */
const codeDays = 60

type Admitted = { token: string; projectId: string }
/** `before`: the session this browser had, a teacher's or another pupil's; it ends. */
type Caller = { address: string; agent: string; before: string | undefined }
/** A pupil as the sign-in knows one. */
export type Named = Entering & { user_name: string; secret_set_at: Date }
/** Who is let in, and into which space. */
export type Entering = { id: string; project_id: string }
type Locked = Named & { secret_hash: string; locked_at: Date | null }

/** The pupil of a user name, if there is one. */
export function pupilNamed(db: Db, userName: string): Promise<Locked | undefined> {
  return db
    .selectFrom('pupils')
    .select(['id', 'project_id', 'user_name', 'secret_set_at', 'secret_hash', 'locked_at'])
    .where('user_name', '=', userName)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}

/** What wrong guesses at a pupil's secret are counted by. A new card begins a new count: a teacher can always help. */
export const guessedAt = (userName: string, pupil: Pick<Named, 'secret_set_at'> | undefined): string => `${userName} ${pupil?.secret_set_at.getTime()}`

/** Compares the secret. @param from the address it comes from @throws RuleViolation with the same words whether the name, the secret or a lock is why; Overloaded */
export async function checkSecret(pupil: Locked | undefined, secret: string, from: string): Promise<Named> {
  const right = await isPassword(pupil?.secret_hash, plainSecret(secret), from).catch(inAChildsWords)
  if (!pupil || !right || pupil.locked_at) throw new RuleViolation('pupils.notKnown', 'secret')
  return pupil
}

function inAChildsWords(error: unknown): never {
  throw error instanceof Overloaded ? new Overloaded('pupils.signInCrowded') : error
}

/** The pupil of a card's code, once. @throws RuleViolation when the code has been used or ended */
export async function useCode(tx: Tx, code: string): Promise<Named> {
  const pupil = await tx
    .updateTable('pupils')
    .set({ card_used_at: new Date() })
    .where('card_hash', '=', hashToken(code))
    .where('card_used_at', 'is', null)
    .where('secret_set_at', '>', oldestCode())
    .where('locked_at', 'is', null)
    .where('left_at', 'is', null)
    .returning(['id', 'project_id', 'user_name', 'secret_set_at'])
    .executeTakeFirst()
  if (!pupil) throw new RuleViolation('pupils.usedCode')
  return pupil
}

const oldestCode = (): Date => new Date(Date.now() - codeDays * 86_400_000)

/** Whose card it is; `fresh` while its code signs in. */
export async function cardOf(db: Db, code: string): Promise<{ nickname: string; userName: string; animal: string; fresh: boolean } | undefined> {
  const pupil = await db
    .selectFrom('pupils')
    .select(['nickname', 'user_name', 'animal', 'card_used_at', 'secret_set_at'])
    .where('card_hash', '=', hashToken(code))
    .where('left_at', 'is', null)
    .where('locked_at', 'is', null)
    .executeTakeFirst()
  return (
    pupil && { nickname: pupil.nickname, userName: pupil.user_name, animal: pupil.animal, fresh: !pupil.card_used_at && pupil.secret_set_at > oldestCode() }
  )
}

/** Begins a pupil's session. */
export async function admit(db: Db, { address, agent, before }: Caller, pupil: Entering): Promise<Admitted> {
  if (before) await db.deleteFrom('sessions').where('token_hash', '=', hashToken(before)).execute()
  const token = newToken()
  const expires = new Date(Date.now() + pupilSessionHours * 3_600_000)
  await db
    .insertInto('sessions')
    .values({ token_hash: hashToken(token), pupil_id: pupil.id, expires_at: expires, address, agent: agent.slice(0, 300) })
    .execute()
  return { token, projectId: pupil.project_id }
}

/** Ends a pupil's session, and no person's. */
export async function endPupilSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).where('pupil_id', 'is not', null).execute()
}
