import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { authorize, lockOpen, type Space, serviceOf } from '../../space/index.ts'
import { mayAddPupils } from '../policy.ts'
import { nicknamesIn } from '../queries.ts'
import { distinct } from './names.ts'
import type { Secret } from './secrets.ts'
import type { Identity } from './user-names.ts'

type NewPupil = Identity & Secret & { nickname: string }

/**
 * Makes the pupils of a list, of the teacher's own school. One list of a space at a time: a nickname is given once.
 * @returns their nicknames, with a number after those that are taken
 * @throws RuleViolation when one of the user names has been taken: by the same list sent twice, nearly always
 */
export async function createPupils(tx: Tx, actor: Person, { space, pupils }: { space: Space; pupils: readonly NewPupil[] }): Promise<string[]> {
  authorize(mayAddPupils(space), space)
  await lockOpen(tx, space, { alone: true })
  const nicknames = distinct(
    pupils.map(({ nickname }) => nickname),
    await nicknamesIn(tx, space.id),
  )
  const created = await tx
    .insertInto('pupils')
    .values(
      pupils.map(({ userName, animal, wordsIn, secretHash, cardHash }, at) => ({
        project_id: space.id,
        school_id: space.schoolId,
        created_by: actor.id,
        nickname: nicknames[at] as string,
        user_name: userName,
        animal,
        secret_hash: secretHash,
        words_in: wordsIn,
        card_hash: cardHash,
      })),
    )
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .returning('id')
    .execute()
  if (created.length < pupils.length) throw new RuleViolation('pupils.madeAlready')
  await audit(
    tx,
    actor,
    'pupils.created',
    { kind: 'space', id: space.id },
    { service: serviceOf(space), details: { count: created.length, school: space.schoolId } },
  )
  return nicknames
}
