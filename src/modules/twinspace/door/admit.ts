import { hashPassword, hashToken, newToken, verifyPassword } from '../../../platform/crypto/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { RuleBroken } from '../../../platform/http/errors.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import { plainSecret } from '../pupils/secrets.ts'

/** A pupil's session, in hours: a school day. */
const sessionHours = 8
/** Days after which the code of an unused card no longer opens the door. */
const codeDays = 60
const quarter = 900

export type Admitted = { token: string; projectId: string }
/** `before`: the session this browser had, a teacher's or another pupil's; it ends. */
type Caller = { address: string; agent: string; before: string | undefined }
type Named = { id: string; project_id: string }

let decoy: Promise<string> | undefined

/**
 * Lets a pupil in by user name and secret. Ten tries a quarter of an hour for one account; three hundred for one address,
 * since a school shares it.
 * @throws RuleBroken with the same words whether the name, the secret or a lock is why
 */
export async function admitBySecret(db: Db, caller: Caller, typed: { userName: string; secret: string }): Promise<Admitted> {
  const userName = typed.userName.toLowerCase()
  if (!(await allow(db, `pupil:account:${userName}`, 10, quarter))) throw new RuleBroken('pupils.tooMany')
  if (!(await allow(db, `pupil:address:${caller.address}`, 300, quarter))) throw new RuleBroken('pupils.tooMany')
  const pupil = await db
    .selectFrom('pupils')
    .select(['id', 'project_id', 'secret_hash', 'locked_at'])
    .where('user_name', '=', userName)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  decoy ??= hashPassword('nobody')
  const right = await verifyPassword(pupil?.secret_hash ?? (await decoy), plainSecret(typed.secret))
  if (!pupil || !right || pupil.locked_at) throw new RuleBroken('pupils.notKnown', 'secret')
  return admit(db, caller, pupil)
}

/** Lets a pupil in by the code of a card, once. @returns undefined when the code has been used or ended */
export async function admitByCode(db: Db, caller: Caller, code: string): Promise<Admitted | undefined> {
  if (!(await allow(db, `pupil:address:${caller.address}`, 300, quarter))) throw new RuleBroken('pupils.tooMany')
  const pupil = await db
    .updateTable('pupils')
    .set({ card_used_at: new Date() })
    .where('card_hash', '=', hashToken(code))
    .where('card_used_at', 'is', null)
    .where('secret_set_at', '>', oldestCode())
    .where('locked_at', 'is', null)
    .where('left_at', 'is', null)
    .returning(['id', 'project_id'])
    .executeTakeFirst()
  return pupil && admit(db, caller, pupil)
}

const oldestCode = (): Date => new Date(Date.now() - codeDays * 86_400_000)

/** Whose card it is; `fresh` while its code opens the door. */
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

async function admit(db: Db, { address, agent, before }: Caller, pupil: Named): Promise<Admitted> {
  if (before) await db.deleteFrom('sessions').where('token_hash', '=', hashToken(before)).execute()
  const token = newToken()
  const expires = new Date(Date.now() + sessionHours * 3_600_000)
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
