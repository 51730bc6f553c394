import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { authorize, lockOpen, type Space, serviceOf } from '../../space/index.ts'
import { mayManagePupil } from '../policy.ts'
import { nicknamesIn } from '../queries.ts'
import { distinct } from './names.ts'
import type { ResetReason } from './reset-reasons.ts'
import type { Secret } from './secrets.ts'

type Input = { space: Space; pupilId: string }
type Cared = { id: string; nickname: string; user_name: string; animal: string; school_id: string }

/** The pupil, held for the transaction, if the actor may manage it. @throws NotFound else */
async function inCare(tx: Tx, { space, pupilId }: Input): Promise<Cared> {
  await lockOpen(tx, space)
  const pupil = await tx
    .selectFrom('pupils')
    .select(['id', 'nickname', 'user_name', 'animal', 'school_id'])
    .where('id', '=', pupilId)
    .where('project_id', '=', space.id)
    .where('left_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const own = orNotFound(pupil)
  authorize(mayManagePupil(space, { schoolId: own.school_id }), space)
  return own
}

const signOutEverywhere = (tx: Tx, pupilId: string): Promise<unknown> => tx.deleteFrom('sessions').where('pupil_id', '=', pupilId).execute()

/** Gives a pupil a new secret and card; the old ones end, and so do sessions opened with them. @param reason why, as the teacher says it */
export async function resetSecret(tx: Tx, actor: Person, { secret, reason, ...input }: Input & { secret: Secret; reason: ResetReason }): Promise<Cared> {
  const pupil = await inCare(tx, input)
  await tx
    .updateTable('pupils')
    .set({ secret_hash: secret.secretHash, words_in: secret.wordsIn, card_hash: secret.cardHash, card_used_at: null, secret_set_at: new Date() })
    .where('id', '=', pupil.id)
    .execute()
  await signOutEverywhere(tx, pupil.id)
  await audit(tx, actor, 'pupil.secret-reset', { kind: 'pupil', id: pupil.id }, { service: serviceOf(input.space), details: { space: input.space.id, reason } })
  return pupil
}

/**
 * Gives a pupil another name, with a number after it when it is taken. The name stands in no audit.
 * @returns the pupil with the name that was given
 */
export async function renamePupil(tx: Tx, actor: Person, { name, ...input }: Input & { name: string }): Promise<Cared> {
  const { space } = input
  await lockOpen(tx, space, { alone: true })
  const pupil = await inCare(tx, input)
  const [nickname = name] = distinct([name], await nicknamesIn(tx, space.id, pupil.id))
  await tx.updateTable('pupils').set({ nickname }).where('id', '=', pupil.id).execute()
  await audit(tx, actor, 'pupil.renamed', { kind: 'pupil', id: pupil.id }, { service: serviceOf(space), details: { space: space.id } })
  await publish(tx, 'journal', space.id, 'pupil-renamed', pupil.id)
  await publish(tx, 'pages', space.id, 'changed')
  return { ...pupil, nickname }
}

/** Keeps a pupil out, at once, until unlocked. */
export async function lockPupil(tx: Tx, actor: Person, input: Input): Promise<Cared> {
  const pupil = await inCare(tx, input)
  await tx.updateTable('pupils').set({ locked_at: new Date() }).where('id', '=', pupil.id).execute()
  await signOutEverywhere(tx, pupil.id)
  await audit(tx, actor, 'pupil.locked', { kind: 'pupil', id: pupil.id }, { service: serviceOf(input.space), details: { space: input.space.id } })
  return pupil
}

/** Lets a locked pupil in again. */
export async function unlockPupil(tx: Tx, actor: Person, input: Input): Promise<Cared> {
  const pupil = await inCare(tx, input)
  await tx.updateTable('pupils').set({ locked_at: null }).where('id', '=', pupil.id).execute()
  await audit(tx, actor, 'pupil.unlocked', { kind: 'pupil', id: pupil.id }, { service: serviceOf(input.space), details: { space: input.space.id } })
  return pupil
}

/** Lets a pupil write posts and pages, or no longer. */
export async function setPupilRole(tx: Tx, actor: Person, { administrator, ...input }: Input & { administrator: boolean }): Promise<Cared> {
  const pupil = await inCare(tx, input)
  await tx.updateTable('pupils').set({ administrator }).where('id', '=', pupil.id).execute()
  await audit(
    tx,
    actor,
    'pupil.role-changed',
    { kind: 'pupil', id: pupil.id },
    { service: serviceOf(input.space), details: { space: input.space.id, administrator } },
  )
  return pupil
}

/** Ends a pupil's account; what the pupil wrote stays. */
export async function removePupil(tx: Tx, actor: Person, input: Input): Promise<Cared> {
  const pupil = await inCare(tx, input)
  await tx.updateTable('pupils').set({ left_at: new Date() }).where('id', '=', pupil.id).execute()
  await signOutEverywhere(tx, pupil.id)
  await audit(tx, actor, 'pupil.removed', { kind: 'pupil', id: pupil.id }, { service: serviceOf(input.space), details: { space: input.space.id } })
  return pupil
}
